import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { OpenConflict } from '../../../shared/contract/conflict-views.ts';
import { conflictText as words } from '../../../shared/messages/id/conflicts.ts';
import { Key } from '../../ui/key-hint.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { FactSays, LetterSays, ReporterSays } from './side-says.tsx';
import classes from './conflicts.module.css';

interface CardsProps {
  readonly conflict: OpenConflict;
  readonly chosen: string | null;
  /** False while something else is being written. */
  readonly isOn: boolean;
  readonly onChoose: (id: string) => void;
  readonly onConfirm: (id: string) => void;
}

/** The versions side by side: a number chooses, Enter on what is chosen decides. */
export function SideCards({ conflict, chosen, isOn, onChoose, onConfirm }: CardsProps) {
  const cards = useRef<HTMLDivElement>(null);
  const { sides, maySettle } = conflict;
  const choose = (index: number): void => {
    const side = sides[index];
    if (!side) return;
    onChoose(side.id);
    cards.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  };
  useShortcuts(Object.fromEntries(sides.slice(0, 9).map((_, index) => [String(index + 1), () => choose(index)])), maySettle && isOn);
  const onKey = (event: KeyboardEvent, index: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined) choose((index + step + sides.length) % sides.length);
    else if (event.key === 'Enter' && sides[index]?.id === chosen && isOn) onConfirm(chosen);
    else return;
    event.preventDefault();
  };
  const says = saysOf(conflict);
  return (
    <div ref={cards} className={classes.sides} role={maySettle ? 'radiogroup' : 'group'} aria-label={words.sides}>
      {sides.map((side, index) => {
        const inside = <Side key={side.id} place={index + 1} side={side} isChoice={maySettle}>{says[index]}</Side>;
        if (!maySettle) return <div key={side.id} className={classes.side}>{inside}</div>;
        const isChosen = side.id === chosen;
        return (
          <button
            key={side.id} type="button" role="radio" aria-checked={isChosen} tabIndex={isChosen || (chosen === null && index === 0) ? 0 : -1}
            className={classes.side} onClick={() => onChoose(side.id)} onKeyDown={(event) => onKey(event, index)}
          >
            {inside}
          </button>
        );
      })}
    </div>
  );
}

function saysOf(conflict: OpenConflict): readonly ReactNode[] {
  switch (conflict.kind) {
    case 'fact': return conflict.sides.map((side) => <FactSays key={side.id} side={side} conflictKey={conflict.key} />);
    case 'letter': return conflict.sides.map((side) => <LetterSays key={side.id} side={side} others={conflict.sides} />);
    case 'reporter': return conflict.sides.map((side) => <ReporterSays key={side.id} side={side} />);
  }
}

interface SideProps {
  readonly place: number;
  readonly side: OpenConflict['sides'][number];
  readonly isChoice: boolean;
  readonly children: ReactNode;
}

function Side({ place, side, isChoice, children }: SideProps) {
  const format = useFormat();
  const where = 'isHere' in side ? [side.isHere ? words.here : words.there] : [];
  const who = side.at === null ? [] : [words.by(side.byName), format.instant(side.at), ...where];
  return (
    <>
      <span className={classes.sideHead}>
        <strong>{words.version(place)}</strong>
        {isChoice && <span aria-hidden><Key>{String(place)}</Key></span>}
      </span>
      {who.length > 0 && <span className={classes.who}>{who.join(' · ')}</span>}
      <span className={classes.says}>{children}</span>
    </>
  );
}

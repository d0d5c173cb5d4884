import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { ListRow } from '../../shared/contract/views.ts';
import { app as words } from '../../shared/messages/id/app.ts';
import { useDeskQuery } from '../desk/use-desk.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHints } from '../ui/key-hint.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import { matches, paletteItems } from './palette-items.ts';
import type { PaletteActs, PaletteItem } from './palette-items.ts';
import classes from './palette.module.css';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly acts: PaletteActs;
  readonly onClose: () => void;
}

/** Ctrl+K: every page, every act and every report from the keyboard. */
export function Palette({ isOpen, acts, onClose }: PaletteProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} label={words.palette.label} size={620} hasHead={false}>
      <PaletteBody acts={acts} onClose={onClose} />
    </Dialog>
  );
}

const LIMIT = 7;

/** Reports for what is typed; while an answer is on its way only those of the last one stay that fit the new words too. */
function useFoundTickets(query: string): readonly ListRow[] {
  const typed = query.trim();
  const [settled] = useDebouncedValue(typed, 120);
  const isOn = settled.length >= 2;
  const { data } = useDeskQuery('ticket.list', {
    filter: { view: 'all', query: settled, statuses: [], unitId: null, categoryId: null, channelId: null },
    order: { by: 'registeredAt', descending: true }, offset: 0, limit: LIMIT,
  }, { enabled: isOn });
  const rows = isOn ? (data?.rows ?? []) : [];
  return settled === typed ? rows : rows.filter((row) => matches(`${row.number} ${row.title}`, typed));
}

function PaletteBody({ acts, onClose }: Omit<PaletteProps, 'isOpen'>) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const items = paletteItems(query, useFoundTickets(query), acts);
  const at = Math.min(active, items.length - 1);
  const run = (item: PaletteItem | undefined): void => {
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((at + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter') run(items[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          className={classes.input} role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={items.length > 0 ? `palette-${at}` : undefined}
          aria-autocomplete="list" aria-label={words.palette.placeholder} placeholder={words.palette.placeholder} value={query} data-autofocus spellCheck={false}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
        />
      </div>
      <ul id="palette-list" className={classes.list} role="listbox" aria-label={words.palette.label}>
        {items.map((item, index) => <Line key={item.id} item={item} index={index} isActive={index === at} isFirst={items[index - 1]?.group !== item.group} onRun={run} onPoint={setActive} />)}
      </ul>
      {items.length === 0 && <p className={classes.nothing} role="status">{words.palette.nothing}</p>}
      <div className={classes.foot}>
        <KeyHints hints={[{ keys: ['↑', '↓'], does: words.palette.hints.move }, { keys: ['Enter'], does: words.palette.hints.open }, { keys: ['Esc'], does: words.palette.hints.close }]} />
      </div>
    </>
  );
}

interface LineProps {
  readonly item: PaletteItem;
  readonly index: number;
  readonly isActive: boolean;
  readonly isFirst: boolean;
  readonly onRun: (item: PaletteItem) => void;
  readonly onPoint: (index: number) => void;
}

function Line({ item, index, isActive, isFirst, onRun, onPoint }: LineProps) {
  const ItemIcon = item.icon;
  return (
    <>
      {isFirst && <li className={classes.group} role="presentation">{words.palette[item.group]}</li>}
      <li
        id={`palette-${index}`} role="option" aria-selected={isActive} className={classes.line}
        ref={(line) => { if (isActive) line?.scrollIntoView({ block: 'nearest' }); }}
        onClick={() => onRun(item)} onMouseMove={() => onPoint(index)}
      >
        {ItemIcon && <ItemIcon size={17} stroke={1.8} aria-hidden />}
        {item.number !== undefined && <span className={classes.number}>{item.number}</span>}
        <span className={classes.label}>{item.label}</span>
        {item.status && <StatusBadge status={item.status} />}
      </li>
    </>
  );
}

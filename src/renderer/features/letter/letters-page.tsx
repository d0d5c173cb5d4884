import { useSessionStorage } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterRow } from '../../../shared/contract/views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Chips } from '../../ui/chips.tsx';
import { formatNumber } from '../../ui/format.ts';
import { KeyHints } from '../../ui/key-hint.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { AskDialog } from './ask-dialog.tsx';
import { ApprovalPane } from './approval-pane.tsx';
import { CopyLog } from './copy-log.tsx';
import { LetterTable } from './letter-table.tsx';
import { ManyBar, ManyProgress } from './many-bar.tsx';
import type { OpenLetter } from './open-letter.ts';
import { Register } from './register.tsx';
import { useChoice } from './use-choice.ts';
import { useMany } from './use-many.ts';
import classes from './letter.module.css';

const words = letterText.list;
const LISTS = ['all', 'draft', 'proposed', 'approved', 'numbered'] as const;
type ListView = (typeof LISTS)[number];
/** `proposed` = the manager's queue; `register` = every number that was given; `copies` = what was printed and saved. */
type View = ListView | 'register' | 'copies';

function isIn(view: ListView, { state }: LetterRow): boolean {
  return view === 'all' || state === view;
}

/** All letters that this officer may see: lists by state, the queue of letters to approve, the register and the log of copies. */
export function LettersPage({ onOpen }: { readonly onOpen: OpenLetter }) {
  const query = useDeskQuery('letter.list', {});
  const [view, setView] = useSessionStorage<View>({ key: 'letters-view', defaultValue: 'all', getInitialValueInEffect: false });
  const letters = query.data ?? [];
  const views = [
    ...LISTS.map((id) => ({ id, label: id === 'all' ? words.all : letterText.states[id], count: letters.filter((letter) => isIn(id, letter)).length })),
    { id: 'register' as const, label: words.register },
    { id: 'copies' as const, label: words.copies },
  ];
  const shown = view === 'register' || view === 'copies' ? [] : letters.filter((letter) => isIn(view, letter));
  return (
    <Page layout="fill" title={words.title} note={query.data && <span role="status">{words.counts(formatNumber(letters.length))}</span>}>
      <div className={classes.bar}><Chips<View> label={words.views} options={views} value={view} onChange={setView} /></div>
      {query.error && <div className={classes.ground}><ErrorState error={query.error} onRetry={() => void query.refetch()} /></div>}
      {query.isPending && <LoadingLines lines={8} />}
      {query.data && view === 'register' && <Register onOpen={onOpen} />}
      {query.data && view === 'copies' && <CopyLog letters={letters} onOpen={onOpen} />}
      {query.data && view !== 'register' && view !== 'copies' && (
        shown.length === 0
          ? <div className={classes.ground}><EmptyState icon={<IconMail size={36} stroke={1.4} />} {...(letters.length === 0 ? words.empty : words.emptyView)} /></div>
          : <Letters key={view} letters={shown} view={view} onOpen={onOpen} />
      )}
    </Page>
  );
}

function Letters({ letters, view, onOpen }: { readonly letters: readonly LetterRow[]; readonly view: ListView; readonly onOpen: OpenLetter }) {
  const choice = useChoice();
  const many = useMany();
  const [activeId, setActiveId] = useSessionStorage<string | null>({ key: 'letters-active', defaultValue: null, getInitialValueInEffect: false });
  const [asked, setAsked] = useState<readonly LetterRow[]>([]);
  const chosen = letters.filter(({ id }) => choice.has(id));
  const hasPane = view === 'proposed';
  const active = letters.find(({ id }) => id === activeId) ?? (hasPane ? letters[0] : undefined);
  useShortcuts({ ' ': () => active && choice.toggle(active.id), 'ctrl+a': () => choice.choose(letters.map(({ id }) => id)) });
  const number = (): void => {
    void many.act({ keys: asked.map(({ ticketId, id }) => ({ ticketId, letterId: id })), act: 'number' });
    setAsked([]);
    choice.clear();
  };
  return (
    <>
      {many.work && <ManyProgress work={many.work} onCancel={many.cancel} />}
      {!many.work && chosen.length > 0 && <ManyBar chosen={chosen} many={many} onClear={choice.clear} onNumber={() => setAsked(chosen)} />}
      <div className={hasPane ? classes.queue : classes.whole}>
        <LetterTable
          letters={letters} listKey={view} choice={choice} isNarrow={hasPane} activeId={active?.id ?? null} onActive={setActiveId}
          onOpen={({ id, ticketId }) => (hasPane && id !== active?.id ? setActiveId(id) : onOpen(ticketId, id))}
        />
        {hasPane && active && <ApprovalPane key={active.id} letter={active} onOpen={() => onOpen(active.ticketId, active.id)} />}
      </div>
      <footer className={classes.foot}>
        <KeyHints hints={[{ keys: ['J', 'K'], does: words.hints.move }, { keys: ['Enter'], does: words.hints.open }, { keys: [words.space], does: words.hints.choose }, ...(hasPane ? words.hints.queue : [])]} />
      </footer>
      <AskDialog question={asked.length === 0 ? null : letterText.many.ask(formatNumber(asked.length))} onClose={() => setAsked([])} onConfirm={number} />
    </>
  );
}

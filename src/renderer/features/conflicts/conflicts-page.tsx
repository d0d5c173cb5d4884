import { IconChecks } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConflictRow } from '../../../shared/contract/conflict-views.ts';
import { conflictText as words, thingLabel } from '../../../shared/messages/id/conflicts.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { KeyHints } from '../../ui/key-hint.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { ConflictPane } from './conflict-pane.tsx';
import { entriesOf, rowOf } from './entries.ts';
import type { Entry } from './entries.ts';
import classes from './conflicts.module.css';

/** Reports that the list names at once. */
const SHOWN = 100;

interface ConflictsPageProps {
  /** The report whose page led here. */
  readonly ticketId: string | null;
  readonly onOpenTicket: (id: string) => void;
  readonly onOpenLetter: (ticketId: string, letterId: string) => void;
}

/** What several people changed at once: a list, and the versions of one side by side. */
export function ConflictsPage({ ticketId, ...open }: ConflictsPageProps) {
  const { data, error, refetch } = useDeskQuery('conflict.list', { limit: SHOWN });
  const isBeyond = ticketId !== null && data !== undefined && !data.rows.some((row) => row.ticketId === ticketId);
  const beyond = useDeskQuery('conflict.read', { ticketId: ticketId ?? '' }, { enabled: isBeyond });
  if (!data) return <Page title={words.title}>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingLines lines={8} />}</Page>;
  const rows: readonly ConflictRow[] = isBeyond && beyond.data ? [rowOf(beyond.data), ...data.rows] : data.rows;
  return (
    <Page layout="fill" title={words.title} note={<span role="status">{data.total === 0 ? '' : words.count(formatNumber(data.total))}</span>}>
      <Decisions key={isBeyond && !beyond.data ? '' : ticketId} entries={entriesOf(rows)} ticketId={ticketId} {...open} />
      {data.total > data.rows.length && <p className={classes.more}>{words.more(formatNumber(data.rows.length), formatNumber(data.total))}</p>}
    </Page>
  );
}

function Decisions({ entries, ticketId, ...open }: ConflictsPageProps & { readonly entries: readonly Entry[] }) {
  const [chosen, setChosen] = useState(() => {
    const index = Math.max(0, entries.findIndex(({ row }) => row.ticketId === ticketId));
    return { index, key: entries[index]?.key ?? null };
  });
  const found = entries.findIndex(({ key }) => key === chosen.key);
  // what was decided is gone: the next one has its place
  const index = found >= 0 ? found : Math.min(chosen.index, entries.length - 1);
  const active = entries[index];
  const goTo = (to: number): void => {
    const entry = entries[to];
    if (entry) setChosen({ index: to, key: entry.key });
  };
  useShortcuts({ j: () => goTo(index + 1), k: () => goTo(index - 1) });
  if (!active) return <EmptyState icon={<IconChecks size={36} stroke={1.4} />} {...words.empty} />;
  const { hints } = words;
  return (
    <>
      <div className={classes.columns}>
        <List entries={entries} active={active.key} onPick={goTo} />
        <ConflictPane key={active.key} entry={active} {...open} />
      </div>
      <footer className={classes.foot}>
        <KeyHints hints={[{ keys: ['J', 'K'], does: hints.move }, { keys: ['1', '2'], does: hints.choose }, { keys: ['Enter'], does: hints.confirm }]} />
      </footer>
    </>
  );
}

function List({ entries, active, onPick }: { readonly entries: readonly Entry[]; readonly active: string; readonly onPick: (index: number) => void }) {
  return (
    <nav className={classes.list} aria-label={words.list}>
      <ul>
        {entries.map(({ key, row, thing }, index) => (
          <li key={key}>
            <button type="button" className={classes.entry} aria-current={key === active || undefined} onClick={() => onPick(index)}>
              <span className={classes.thing}>{thingLabel(thing)}</span>
              <span className={classes.ticket}>{row.number}</span>
              <span className={classes.cut}>{row.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

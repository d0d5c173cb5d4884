import { IconAlertTriangle, IconCircleCheck, IconClock, IconLoader2 } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { SyncDatabase } from '../../../shared/contract/sync-views.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { useSeat } from '../../desk/office.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.tsx';
import plain from '../../ui/plain-table.module.css';
import { databaseName } from './database-name.ts';
import { problemWords } from './problems.ts';
import classes from './sync.module.css';

const words = syncText.table;

/** How each database of the hub stands. */
export function DatabaseTable({ databases }: { readonly databases: readonly SyncDatabase[] }) {
  return (
    <div className={plain.ground}>
      <table className={`${plain.table ?? ''} ${classes.table ?? ''}`} aria-label={words.label}>
        <thead>
          <tr><th>{words.place}</th><th className={classes.when}>{words.lastAt}</th><th className={classes.count}>{words.waiting}</th><th>{words.state}</th></tr>
        </thead>
        <tbody>{databases.map((database) => <DatabaseRow key={database.name} database={database} />)}</tbody>
      </table>
    </div>
  );
}

function DatabaseRow({ database }: { readonly database: SyncDatabase }) {
  const { office } = useSeat();
  const format = useFormat();
  const { name, lastAt, waiting } = database;
  return (
    <tr>
      <td>{databaseName(name, office)}</td>
      <td>{lastAt === null ? words.never : format.instant(lastAt)}</td>
      <td className={classes.count}>{formatNumber(waiting)}</td>
      <td>
        <ul className={classes.notes}>
          {notesOf(database).map(({ tone, text }) => {
            const Sign = signs[tone];
            return <li key={text} data-tone={tone}><Sign size={16} stroke={1.8} aria-hidden /> {text}</li>;
          })}
        </ul>
      </td>
    </tr>
  );
}

interface Note {
  readonly tone: 'good' | 'wait' | 'run' | 'warn';
  readonly text: string;
}

const signs: Readonly<Record<Note['tone'], Icon>> = { good: IconCircleCheck, wait: IconClock, run: IconLoader2, warn: IconAlertTriangle };

function notesOf({ problem, refused, missingFiles, isRunning, lastAt, waiting }: SyncDatabase): readonly Note[] {
  const notes: Note[] = [];
  if (isRunning) notes.push({ tone: 'run', text: words.running });
  if (problem !== null) notes.push({ tone: 'warn', text: problemWords(problem).title });
  if (refused > 0) notes.push({ tone: 'warn', text: words.refused(formatNumber(refused)) });
  if (missingFiles > 0) notes.push({ tone: 'wait', text: words.missingFiles(formatNumber(missingFiles)) });
  if (notes.length > 0) return notes;
  if (lastAt === null) return [{ tone: 'wait', text: words.unknown }];
  return [waiting > 0 ? { tone: 'wait', text: words.waits } : { tone: 'good', text: words.complete }];
}

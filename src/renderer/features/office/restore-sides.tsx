import type { RestorePlan, SomeTickets } from '../../../shared/contract/backup-views.ts';
import { backupText } from '../../../shared/messages/id/backup.ts';
import { formatNumber } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './backup-part.module.css';

const words = backupText.restore;

/** What a backup holds beside what is on the desk now, and which reports differ. */
export function RestoreSides({ plan }: { readonly plan: RestorePlan }) {
  const format = useFormat();
  const { backup, here, onlyHere, newerHere, onlyThere, newerThere } = plan;
  const newest = (at: string | null): string => (at === null ? words.none : format.instant(at));
  const isSame = [onlyHere, newerHere, onlyThere, newerThere].every(({ count }) => count === 0);
  return (
    <>
      <table className={classes.sides}>
        <thead><tr><td /><th scope="col">{words.inBackup}</th><th scope="col">{words.here}</th></tr></thead>
        <tbody>
          <tr><th scope="row">{words.tickets}</th><td>{formatNumber(backup.tickets)}</td><td>{formatNumber(here.tickets)}</td></tr>
          <tr><th scope="row">{words.newest}</th><td>{newest(backup.newestAt)}</td><td>{newest(here.newestAt)}</td></tr>
        </tbody>
      </table>
      {plan.brokenFiles > 0 && <p className={classes.warning}>{words.broken(formatNumber(plan.brokenFiles))}</p>}
      {isSame ? <p className={classes.quiet}>{words.same}</p> : (
        <dl className={classes.differences}>
          <Difference label={words.onlyHere} tickets={onlyHere} />
          <Difference label={words.newerHere} tickets={newerHere} />
          <Difference label={words.onlyThere} tickets={onlyThere} />
          <Difference label={words.newerThere} tickets={newerThere} />
        </dl>
      )}
    </>
  );
}

function Difference({ label, tickets: { count, numbers } }: { readonly label: string; readonly tickets: SomeTickets }) {
  if (count === 0) return null;
  const more = count > numbers.length ? ` ${words.more(formatNumber(count - numbers.length))}` : '';
  return (
    <div>
      <dt>{label} <strong>{formatNumber(count)}</strong></dt>
      <dd>{numbers.join(', ')}{more}</dd>
    </div>
  );
}

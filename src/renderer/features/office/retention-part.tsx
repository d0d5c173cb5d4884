import { IconArchive } from '@tabler/icons-react';
import { retentionText as words } from '../../../shared/messages/id/retention.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { NumberField } from './fields.tsx';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';
import { RemovalForm } from './removal-form.tsx';
import classes from './retention-part.module.css';

/** How long reports are kept, and the removal of those that are older. */
export function RetentionPart({ office, problems, isReadOnly, onChange }: PartProps) {
  const { office: saved } = useSeat();
  const isUnsaved = saved.retention.years !== office.retention.years;
  return (
    <div className={classes.part}>
      <section className={classes.years}>
        <NumberField
          label={words.years} hint={words.yearsHint} value={office.retention.years} error={errorOf(problems, 'retention', null, 'years')} isReadOnly={isReadOnly} max={100}
          onChange={(years) => onChange({ ...office, retention: { ...office.retention, years } })}
        />
      </section>
      {!isReadOnly && <Removable unsaved={isUnsaved ? words.unsaved(saved.retention.years) : null} />}
    </div>
  );
}

function Removable({ unsaved }: { readonly unsaved: string | null }) {
  const query = useDeskQuery('retention.list', {}, { staleTime: 0 });
  const { data } = query;
  const isFull = data !== undefined && data.rows.length < data.total;
  return (
    <section className={classes.removable} aria-labelledby="removable">
      <header className={classes.head}>
        <h2 id="removable" className={classes.title}>{words.title}</h2>
        {data && (
          <span className={classes.quiet} role="status">
            {[words.count(formatNumber(data.total)), ...(data.erased > 0 ? [words.erased(formatNumber(data.erased))] : [])].join(' · ')}
          </span>
        )}
      </header>
      {unsaved !== null && <p className={classes.unsaved} role="status">{unsaved}</p>}
      {isFull && <p className={classes.quiet}>{words.oldest(formatNumber(data.rows.length))}</p>}
      {query.isPending && <LoadingLines lines={5} />}
      {query.error && !data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {data?.rows.length === 0 && <EmptyState icon={<IconArchive size={36} stroke={1.4} />} {...words.none} />}
      {data !== undefined && data.rows.length > 0 && <RemovalForm rows={data.rows} />}
    </section>
  );
}

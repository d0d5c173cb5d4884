import { IconShieldCheck } from '@tabler/icons-react';
import { healthText as words } from '../../../shared/messages/id/health.ts';
import type { HealthView } from '../../../shared/contract/health.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { CopyText, EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { DamageTable } from './damage-table.tsx';
import { HealthCheck } from './health-check.tsx';
import { HealthWarnings } from './health-warnings.tsx';
import classes from './health-part.module.css';

/** How the data are: what is damaged or to be known, what to do about it, and reading everything back. */
export function HealthPart() {
  const query = useDeskQuery('health.read', {}, { staleTime: 0 });
  const { data } = query;
  if (!data) return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingLines lines={5} />;
  const isFine = data.damages.length + data.warnings.length === 0;
  return (
    <div className={classes.part}>
      <HealthCheck health={data} />
      {isFine ? <EmptyState icon={<IconShieldCheck size={36} stroke={1.4} />} {...words.fine} /> : (
        <>
          <HealthWarnings warnings={data.warnings} />
          {data.damages.length > 0 && <DamageTable damages={data.damages} />}
          <div><CopyText text={() => detailsOf(data)} /></div>
        </>
      )}
    </div>
  );
}

/** What a helpdesk needs; names of files and days, never what stands in them. */
function detailsOf({ damages, warnings, checkedAt }: HealthView): string {
  return [
    `waktu: ${new Date().toISOString()}`,
    `diperiksa: ${checkedAt ?? '-'}`,
    ...warnings.map(({ kind, since }) => `peringatan: ${kind} ${since}`),
    ...damages.map(({ file, holds, since, isRepaired, lost, copy }) =>
      `berkas: ${file} | ${holds} | sejak ${since} | ${isRepaired ? 'pulih' : 'rusak'} | hilang ${lost === null ? '?' : String(lost)} | salinan ${copy ?? '-'}`),
  ].join('\n');
}

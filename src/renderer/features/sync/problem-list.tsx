import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { SyncView } from '../../../shared/contract/sync-views.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import { useSeat } from '../../desk/office.tsx';
import { formatNumber } from '../../ui/format.ts';
import { databaseName } from './database-name.ts';
import { problemGroups, problemWords } from './problems.ts';
import { RefillDialog } from './refill-dialog.tsx';
import classes from './sync.module.css';

const words = syncText.problems;

interface Props {
  readonly view: SyncView;
  readonly mayManage: boolean;
}

/** What is wrong, each thing once with the databases that it concerns, and what to do. */
export function ProblemList({ view, mayManage }: Props) {
  const { office } = useSeat();
  const [refilled, setRefilled] = useState<readonly string[] | null>(null);
  const { databases } = view;
  const refused = databases.reduce((sum, one) => sum + one.refused, 0);
  const where = (names: readonly string[]): string => (names.length === databases.length ? '' : words.where(names.map((name) => databaseName(name, office)).join(', ')));
  return (
    <>
      {problemGroups(databases).map(({ problem, databases: concerned, isRefillable }) => {
        const names = concerned.map(({ name }) => name);
        const act = isRefillable && mayManage && <Button onClick={() => setRefilled(names)}>{words.refill}</Button>;
        return <Problem key={problem} {...problemWords(problem)} where={where(names)} act={act} />;
      })}
      {refused > 0 && (
        <Problem title={words.refused(formatNumber(refused))} text={words.refusedText} where={where(databases.filter((one) => one.refused > 0).map(({ name }) => name))} />
      )}
      {refilled !== null && <RefillDialog url={view.url ?? ''} databases={refilled} onClose={() => setRefilled(null)} />}
    </>
  );
}

interface ProblemProps {
  readonly title: string;
  readonly text: string;
  readonly where: string;
  readonly act?: ReactNode;
}

function Problem({ title, text, where, act }: ProblemProps) {
  return (
    <section className={classes.problem} aria-label={title}>
      <IconAlertTriangle size={20} stroke={1.8} aria-hidden />
      <div className={classes.problemText}>
        <h2>{title}</h2>
        <p>{text} {where}</p>
      </div>
      {act}
    </section>
  );
}

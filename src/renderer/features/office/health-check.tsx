import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import type { HealthView } from '../../../shared/contract/health.ts';
import { healthText as words } from '../../../shared/messages/id/health.ts';
import { useDeskCall, useDeskEvent } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './health-part.module.css';

interface Reached {
  readonly done: number;
  readonly total: number;
}

/** Reads everything back on demand, with how far it is and a way to stop. */
export function HealthCheck({ health }: { readonly health: HealthView }) {
  const format = useFormat();
  const toast = useToast();
  const check = useDeskCall('health.check');
  const cancel = useDeskCall('health.cancel');
  const [reached, setReached] = useState<Reached>({ done: 0, total: 0 });
  useDeskEvent((event) => {
    if (event.type === 'health.progress') setReached({ done: event.done, total: event.total });
  });
  const isRunning = check.isPending || health.isChecking;
  const start = (): void => {
    setReached({ done: 0, total: 0 });
    check.mutate({}, { onSuccess: ({ checkedAt, damages }) => {
      const open = damages.filter(({ isRepaired }) => !isRepaired).length;
      const isDone = checkedAt !== health.checkedAt;
      toast({ text: !isDone ? words.stopped : open > 0 ? words.found(formatNumber(open)) : words.sound });
    } });
  };
  return (
    <section className={classes.check}>
      <div className={classes.checkHead}>
        <div>
          <h2 className={classes.title}>{words.title}</h2>
          <p className={classes.quiet}>{health.checkedAt === null ? words.neverChecked : words.checkedAt(format.instant(health.checkedAt))}. {words.checkHint}</p>
        </div>
        {isRunning
          ? <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({})}>{words.stop}</Button>
          : <Button onClick={start}>{words.check}</Button>}
      </div>
      {isRunning && (
        <div className={classes.progress}>
          <Progress value={reached.total === 0 ? 0 : (100 * reached.done) / reached.total} aria-label={words.checkingLabel} transitionDuration={0} />
          <span className={classes.quiet} role="status">{words.checking(formatNumber(reached.done), formatNumber(reached.total))}</span>
        </div>
      )}
      <FormError error={check.error} />
    </section>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { HealthWarning } from '../../../shared/contract/health.ts';
import { healthText as words } from '../../../shared/messages/id/health.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import classes from './health-part.module.css';

/** What has to be known besides damaged files, each until the coordinator has dealt with it. */
export function HealthWarnings({ warnings }: { readonly warnings: readonly HealthWarning[] }) {
  const format = useFormat();
  const dismiss = useDeskCall('health.dismiss');
  return (
    <>
      <FormError error={dismiss.error} />
      {warnings.map(({ kind, since }) => {
        const { title, text, todo } = words.warnings[kind];
        return (
          <section key={kind} className={classes.warning} aria-label={title}>
            <IconAlertTriangle size={20} aria-hidden />
            <div className={classes.warningText}>
              <strong>{title}</strong>
              <p>{text(format.instant(since))}</p>
              <p>{todo}</p>
            </div>
            <Button size="compact-sm" variant="default" aria-label={words.dismissOf(title)} disabled={dismiss.isPending} onClick={() => dismiss.mutate({ subject: { warning: kind } })}>{words.dismiss}</Button>
          </section>
        );
      })}
    </>
  );
}

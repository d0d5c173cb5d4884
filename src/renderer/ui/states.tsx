import { Button, Skeleton } from '@mantine/core';
import { IconAlertCircle, IconCopy, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { common } from '../../shared/messages/id/common.ts';
import { detailsOf, messageOf } from '../desk/desk-error.ts';
import { useToast } from './toast.tsx';
import classes from './states.module.css';

interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
}

/** Says what will be here and offers the next act. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.state}>
      {icon !== undefined && <div className={classes.icon} aria-hidden>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {action}
    </div>
  );
}

/** Copies what a helpdesk needs to know of an error. */
export function CopyDetails({ error }: { readonly error: unknown }) {
  return <CopyText text={() => detailsOf(error)} />;
}

/** Copies what a helpdesk needs to know. */
export function CopyText({ text }: { readonly text: () => string }) {
  const toast = useToast();
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => toast({ text: common.copied }),
      () => toast({ text: common.copyFailed, tone: 'error' }),
    );
  };
  return (
    <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={copy}>{common.copyDetails}</Button>
  );
}

/** A page or part that could not be read: what happened, what to do, a way to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { title, text } = messageOf(error);
  return (
    <div className={classes.state} role="alert">
      <div className={classes.icon} data-tone="error" aria-hidden><IconAlertCircle size={28} /></div>
      <p className={classes.title}>{title}</p>
      <p className={classes.text}>{text}</p>
      <div className={classes.row}>
        {onRetry && <Button leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>{common.retry}</Button>}
        <CopyDetails error={error} />
      </div>
    </div>
  );
}

/** A refusal inside a form, above its buttons; the form keeps what was typed. */
export function FormError({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  const { title, text } = messageOf(error);
  return (
    <div className={classes.formError} role="alert">
      <IconAlertCircle size={18} aria-hidden />
      <div><strong>{title}.</strong> {text}</div>
    </div>
  );
}

/** Shows its children only after a wait (ms), so that quick answers do not flicker. */
function Delayed({ wait = 200, children }: { readonly wait?: number; readonly children: ReactNode }) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return isDue ? children : null;
}

/** Grey lines in place of content that is on its way. */
export function LoadingLines({ lines = 6 }: { readonly lines?: number }) {
  return (
    <Delayed>
      <div className={classes.lines} role="status" aria-label={common.loading}>
        {Array.from({ length: lines }, (_, index) => <Skeleton key={index} height={16} width={`${92 - ((index * 17) % 40)}%`} />)}
      </div>
    </Delayed>
  );
}

import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent, SubmitEvent } from 'react';
import { intake as words } from '../../../shared/messages/id/intake.ts';
import { attachmentLimitsOf } from '../../../shared/office/lookups.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Key } from '../../ui/key-hint.tsx';
import { Page } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { checkIntake, emptyReport, emptyReporter, toRegistration } from './intake-form.ts';
import { IntakeDone } from './intake-done.tsx';
import { ReportPart } from './report-part.tsx';
import { ReporterPart } from './reporter-part.tsx';
import classes from './intake.module.css';

interface IntakePageProps {
  readonly onOpen: (ticketId: string) => void;
  readonly onBack: () => void;
}

interface Registered {
  readonly id: string;
  readonly number: string;
}

/** Registers a report that came by letter, counter, phone or message. */
export function IntakePage({ onOpen, onBack }: IntakePageProps) {
  const { office } = useSeat();
  const [done, setDone] = useState<Registered | null>(null);
  const { list, send, drop } = useSending();
  const finish = (registered: Registered, files: readonly File[]): void => {
    send(files, { ticketId: registered.id, limits: attachmentLimitsOf(office), keepOriginal: null });
    setDone(registered);
  };
  useShortcuts({ escape: onBack });
  if (done) return <IntakeDone sending={list} onForget={drop} number={done.number} onOpen={() => onOpen(done.id)} onAnother={() => setDone(null)} />;
  return <IntakeForm onDone={finish} />;
}

/** Both parts of the form: what was typed stays until the desk has it. */
const noFiles: { readonly files: readonly File[] } = { files: [] };

function useIntake(onDone: (registered: Registered, files: readonly File[]) => void) {
  const waiting = useDraft('intake-files', noFiles);
  const report = useDraft('intake', emptyReport);
  const reporter = useDraft('intake-reporter', emptyReporter);
  const [wasTried, setWasTried] = useState(false);
  const register = useDeskCall('ticket.register');
  const faults = checkIntake(report.value, reporter.value);
  const clear = (): void => {
    report.clear();
    reporter.clear();
    waiting.clear();
  };
  const submit = (): void => {
    setWasTried(true);
    const input = toRegistration(report.value, reporter.value);
    const { files } = waiting.value;
    if (Object.keys(faults).length > 0 || input === null || register.isPending) return;
    register.mutate(input, {
      onSuccess: (registered) => {
        clear();
        // A pile of letters is registered one after the other: the channel stays.
        report.set({ channelId: input.registration.channelId });
        onDone(registered, files);
      },
    });
  };
  return { report, reporter, waiting, faults: wasTried ? faults : {}, error: register.error, isSaving: register.isPending, submit, clear };
}

function IntakeForm({ onDone }: { readonly onDone: (registered: Registered, files: readonly File[]) => void }) {
  const form = useRef<HTMLFormElement>(null);
  const format = useFormat();
  const toast = useToast();
  const { report, reporter, waiting, faults, error, isSaving, submit, clear } = useIntake(onDone);
  const faultCount = Object.keys(faults).length;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    submit();
    setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const empty = (): void => {
    const typed = { report: report.value, reporter: reporter.value, waiting: waiting.value };
    clear();
    toast({ text: words.cleared, action: { label: words.undo, run: () => { report.set(typed.report); reporter.set(typed.reporter); waiting.set(typed.waiting); } } });
  };
  return (
    <Page layout="fill" title={words.title} note={words.received(format.instant(new Date().toISOString()))}>
      <form ref={form} className={classes.form} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <div className={classes.columns}>
          <ReportPart value={report.value} set={report.set} faults={faults} reporter={reporter.value} files={waiting.value.files} setFiles={(files) => waiting.set({ files })} />
          <ReporterPart value={reporter.value} set={reporter.set} faults={faults} report={report.value} setReport={report.set} />
        </div>
        <div className={classes.foot}>
          <FormError error={error} />
          <div className={classes.buttons}>
            <Button type="submit" loading={isSaving}>{words.save}</Button>
            <Button variant="default" disabled={!report.isKept && !reporter.isKept && !waiting.isKept} onClick={empty}>{words.clear}</Button>
            <span className={classes.hint} role="status">{faultCount > 0 ? <span className={classes.faults}>{words.faults(faultCount)}</span> : words.kept}</span>
            <span className={classes.keys} aria-hidden><Key>Ctrl</Key> <Key>Enter</Key></span>
          </div>
        </div>
      </form>
    </Page>
  );
}

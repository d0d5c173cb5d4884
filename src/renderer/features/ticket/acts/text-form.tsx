import { Textarea } from '@mantine/core';
import type { Command, CommandKind } from '../../../../shared/ticket/command.ts';
import { acts as words } from '../../../../shared/messages/id/ticket.ts';
import { IdentityWarning } from '../../../ui/fields.tsx';
import { ActFrame } from './act-frame.tsx';
import { orNull, useAct } from './use-act.ts';
import type { ActFormProps } from './use-act.ts';

/** Acts whose form is one text. */
export type TextKind = 'followUp' | 'recordReply' | 'note' | 'return' | 'reopen' | 'resume' | 'close';

interface TextAct {
  readonly label: string;
  readonly rows: number;
  readonly isRequired: boolean;
  readonly hint?: string;
  readonly toCommand: (text: string) => Command;
}

const { fields } = words;

const textActs: Readonly<Record<TextKind, TextAct>> = {
  followUp: { label: fields.followUp, rows: 10, isRequired: true, toCommand: (text) => ({ kind: 'followUp', text }) },
  recordReply: { label: fields.reply, rows: 8, isRequired: true, toCommand: (text) => ({ kind: 'recordReply', text }) },
  note: { label: fields.note, rows: 6, isRequired: true, toCommand: (text) => ({ kind: 'note', text }) },
  return: { label: fields.returnReason, rows: 5, isRequired: true, hint: words.returnHint, toCommand: (reason) => ({ kind: 'return', reason }) },
  reopen: { label: fields.reopenReason, rows: 5, isRequired: true, toCommand: (reason) => ({ kind: 'reopen', reason }) },
  resume: { label: fields.resumeNote, rows: 5, isRequired: false, toCommand: (text) => ({ kind: 'resume', note: orNull(text) }) },
  close: { label: fields.closeNote, rows: 5, isRequired: false, toCommand: (text) => ({ kind: 'close', note: orNull(text) }) },
};

const initial = { text: '' };

/** Whether an act is one of those with a single text. */
export function isTextKind(kind: CommandKind): kind is TextKind {
  return kind in textActs;
}

/** The form of an act that is one text. */
export function TextForm({ kind, ...props }: ActFormProps & { readonly kind: TextKind }) {
  const rules = textActs[kind];
  const act = useAct(props, kind, initial, {
    check: ({ text }) => (rules.isRequired && text.trim() === '' ? { text: words.missingText } : {}),
    toCommand: ({ text }) => rules.toCommand(text.trim()),
  });
  return (
    <ActFrame kind={kind} error={act.error} isSending={act.isSending} onSubmit={act.submit} onCancel={props.onCancel}>
      <Textarea
        label={rules.label} description={rules.hint} withAsterisk={rules.isRequired} autosize minRows={rules.rows} maxRows={18} maxLength={20_000}
        value={act.value.text} error={act.faults.text} onChange={(event) => act.set({ text: event.currentTarget.value })}
      />
      {kind === 'followUp' && <IdentityWarning text={act.value.text} reporter={props.view.reporter.reporter} advice={words.identityAdvice} />}
    </ActFrame>
  );
}

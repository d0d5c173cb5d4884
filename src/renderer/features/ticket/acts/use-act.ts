import { useState } from 'react';
import type { TicketView } from '../../../../shared/contract/views.ts';
import type { Command, CommandKind } from '../../../../shared/ticket/command.ts';
import { useDeskCall } from '../../../desk/use-desk.ts';
import type { DeskError } from '../../../desk/desk-error.ts';
import { useDraft } from '../../../ui/use-draft.tsx';

/** What every act's form is given. */
export interface ActFormProps {
  readonly view: TicketView;
  readonly onDone: (view: TicketView, kind: CommandKind) => void;
  readonly onCancel: () => void;
}

/** Name under which an act's typed words are kept. */
export function actDraftKey(ticketId: string, kind: CommandKind): string {
  return `act:${ticketId}:${kind}`;
}

/** Faults of a form by field; none = it may be sent. */
export type Faults<T> = Partial<Record<keyof T, string>>;

interface Act<T> {
  readonly value: T;
  readonly set: (patch: Partial<T>) => void;
  /** Faults to show: none until the first try to send. */
  readonly faults: Faults<T>;
  readonly isSending: boolean;
  readonly error: DeskError | null;
  readonly submit: () => void;
}

interface ActRules<T> {
  readonly check: (value: T) => Faults<T>;
  readonly toCommand: (value: T) => Command | null;
}

/** Fields, check and sending of one act; what was typed stays until the desk has accepted it. */
export function useAct<T extends object>(
  { view, onDone }: ActFormProps, kind: CommandKind, initial: T, { check, toCommand }: ActRules<T>,
): Act<T> {
  const { id } = view.ticket;
  const draft = useDraft<T>(actDraftKey(id, kind), initial);
  const [wasTried, setWasTried] = useState(false);
  const command = useDeskCall('ticket.command');
  const faults = check(draft.value);
  const submit = (): void => {
    setWasTried(true);
    const order = toCommand(draft.value);
    if (Object.keys(faults).length > 0 || order === null || command.isPending) return;
    command.mutate({ id, command: order }, {
      onSuccess: (after) => {
        draft.clear();
        onDone(after, kind);
      },
    });
  };
  return { value: draft.value, set: draft.set, faults: wasTried ? faults : {}, isSending: command.isPending, error: command.error, submit };
}

/** Text that may be left empty, as the desk wants it. */
export function orNull(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

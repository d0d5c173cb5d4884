import { Button, TextInput } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { TicketView } from '../../../shared/contract/views.ts';
import { attachments } from '../../../shared/messages/id/attachments.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { retentionText } from '../../../shared/messages/id/retention.ts';
import type { Reporter } from '../../../shared/ticket/ticket.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import classes from './erase-identity.module.css';

const words = retentionText.identity;
const KINDS = ['name', 'nik', 'phone', 'email', 'address'] as const;
/** As the engine counts it. */
const SHORTEST_REASON = 5;

interface Props {
  readonly view: TicketView;
  readonly reporter: Reporter;
}

/** The coordinator's way to take who reported off a report. */
export function EraseIdentity({ view, reporter }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button className={classes.open} size="compact-sm" variant="subtle" color="red" leftSection={<IconUserOff size={15} aria-hidden />} onClick={() => setIsOpen(true)}>{words.open}</Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} label={words.title} size={600}>
        <EraseForm view={view} reporter={reporter} onClose={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

function EraseForm({ view, reporter, onClose }: Props & { readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const erase = useDeskCall('identity.erase');
  const toast = useToast();
  const isShort = reason.trim().length < SHORTEST_REASON;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (isShort || erase.isPending) return;
    erase.mutate({ id: view.ticket.id, reason: reason.trim() }, {
      onSuccess: () => {
        onClose();
        toast({ text: words.done(view.ticket.number) });
      },
    });
  };
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <Consequences view={view} reporter={reporter} />
      <TextInput
        label={retentionText.reason} description={words.reasonHint} withAsterisk maxLength={300} data-autofocus value={reason}
        error={wasTried && isShort ? retentionText.reasonShort : undefined} onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FormError error={erase.error} />
      <div className={classes.acts}>
        <Button variant="default" disabled={erase.isPending} onClick={onClose}>{common.cancel}</Button>
        <Button type="submit" color="red" loading={erase.isPending}>{words.submit}</Button>
      </div>
    </form>
  );
}

/** What goes, what is covered, and which papers go on naming the person. */
function Consequences({ view: { ticket, row }, reporter }: Props) {
  const lost = KINDS.filter((kind) => reporter[kind] !== null).map((kind) => words.parts[kind]);
  const files = ticket.attachments.map(({ name }) => name || attachments.unnamed);
  const numbers = row.letters.flatMap(({ number }) => (number === null ? [] : [number]));
  return (
    <div className={classes.text}>
      <p><strong>{words.lost(lost.join(', '))}</strong> {retentionText.confirm.cannotUndo}</p>
      <p>{words.covered}</p>
      <h3>{words.stillTitle}</h3>
      <ul>
        {files.length > 0 && <li>{words.attachments(files.join(', '))}</li>}
        {numbers.length > 0 && <li>{words.letters(numbers.join(', '))}</li>}
        {ticket.trackingId !== null && <li>{words.lapor}</li>}
        <li>{words.backups}</li>
      </ul>
    </div>
  );
}

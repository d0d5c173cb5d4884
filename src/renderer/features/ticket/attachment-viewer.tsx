import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { attachments as words } from '../../../shared/messages/id/attachments.ts';
import type { Attachment } from '../../../shared/ticket/ticket.ts';
import { mayKeepOriginal } from '../../../shared/ticket/workflow.ts';
import { useSeat } from '../../desk/office.tsx';
import { usePicture } from '../../desk/picture.ts';
import { BlobImage } from '../../ui/blob-image.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState } from '../../ui/states.tsx';
import classes from './attachments.module.css';

interface ViewerProps {
  readonly ticketId: string;
  readonly pictures: readonly Attachment[];
  readonly openId: string;
  readonly onOpen: (id: string | null) => void;
  readonly onSave: (id: string, part: 'file' | 'original') => void;
}

function Picture({ ticketId, attachment }: { readonly ticketId: string; readonly attachment: Attachment }) {
  const { whole, error } = usePicture({ ticketId, attachmentId: attachment.id });
  if (error !== null) return <ErrorState error={error} />;
  return whole === null ? <span role="status">{words.loading}</span> : <BlobImage bytes={whole} type={attachment.mediaType} alt={attachment.name || words.unnamed} />;
}

/** A picture, large; arrows lead to the others, Esc back to the report. */
export function AttachmentViewer({ ticketId, pictures, openId, onOpen, onSave }: ViewerProps) {
  const { me } = useSeat();
  const index = pictures.findIndex(({ id }) => id === openId);
  const attachment = pictures[index];
  if (!attachment) return null;
  const go = (step: number): void => {
    const next = pictures[index + step];
    if (next) onOpen(next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') go(-1);
    if (event.key === 'ArrowRight') go(1);
  };
  return (
    <Dialog isOpen onClose={() => onOpen(null)} label={attachment.name || words.unnamed} size={900}>
      <div onKeyDown={onKeyDown}>
        <div className={classes.stage}><Picture key={attachment.id} ticketId={ticketId} attachment={attachment} /></div>
        <div className={classes.foot}>
          <ActionIcon variant="default" size="lg" aria-label={words.previous} disabled={index === 0} onClick={() => go(-1)}><IconChevronLeft size={18} aria-hidden /></ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label={words.next} disabled={index === pictures.length - 1} onClick={() => go(1)}><IconChevronRight size={18} aria-hidden /></ActionIcon>
          <span className={classes.place}>{words.position(index + 1, pictures.length)}</span>
          {attachment.originalId !== null && mayKeepOriginal(me.role) && <Button variant="default" onClick={() => onSave(attachment.id, 'original')}>{words.saveOriginal}</Button>}
          <Button data-autofocus onClick={() => onSave(attachment.id, 'file')}>{words.saveCopy}</Button>
        </div>
      </div>
    </Dialog>
  );
}

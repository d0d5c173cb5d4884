import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconDownload, IconFile, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { TicketView } from '../../../shared/contract/views.ts';
import { attachments as words } from '../../../shared/messages/id/attachments.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { attachmentLimitsOf } from '../../../shared/office/lookups.ts';
import { isImage } from '../../../shared/ticket/media-type.ts';
import type { Attachment } from '../../../shared/ticket/ticket.ts';
import { mayKeepOriginal } from '../../../shared/ticket/workflow.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useSeat } from '../../desk/office.tsx';
import { useThumbnail } from '../../desk/picture.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FileZone, SendingFiles } from '../../ui/attach.tsx';
import { BlobImage } from '../../ui/blob-image.tsx';
import { formatSize } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSending } from '../../ui/use-sending.ts';
import { AttachmentViewer } from './attachment-viewer.tsx';
import classes from './attachments.module.css';

/** Asks where to, then saves; tells the name it got, or why not. */
function useSaveCopy(ticketId: string): (attachmentId: string, part: 'file' | 'original') => void {
  const save = useDeskCall('attachment.saveCopy');
  const toast = useToast();
  return (attachmentId, part) => save.mutate({ ticketId, attachmentId, part }, {
    onSuccess: ({ fileName }) => { if (fileName !== null) toast({ text: common.savedTo(fileName) }); },
    onError: (error) => {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    },
  });
}

function FileRow({ ticketId, attachment, onOpen, onSave }: { readonly ticketId: string; readonly attachment: Attachment; readonly onOpen: () => void; readonly onSave: () => void }) {
  const { id, mediaType, size, thumbnailId, originalId } = attachment;
  const name = attachment.name || words.unnamed;
  const thumbnail = useThumbnail({ ticketId, attachmentId: id }, thumbnailId !== null);
  const inner = thumbnail === null ? (isImage(mediaType) ? <IconPhoto size={22} aria-hidden /> : <IconFile size={22} aria-hidden />) : <BlobImage bytes={thumbnail} type="image/jpeg" alt="" />;
  return (
    <li className={classes.file}>
      {isImage(mediaType)
        ? <button type="button" className={classes.thumb} aria-label={words.open(name)} onClick={onOpen}>{inner}</button>
        : <span className={classes.thumb}>{inner}</span>}
      <div className={classes.name}>
        <div className={classes.name} title={name}>{name}</div>
        <div className={classes.size}>{formatSize(size)}{originalId !== null && ` · ${words.hasOriginal}`}</div>
      </div>
      <ActionIcon variant="default" aria-label={words.saveCopyOf(name)} title={words.saveCopy} onClick={onSave}><IconDownload size={16} aria-hidden /></ActionIcon>
    </li>
  );
}

function AddFiles({ ticketId }: { readonly ticketId: string }) {
  const { office, me } = useSeat();
  const limits = attachmentLimitsOf(office);
  const { list, send, drop } = useSending();
  const [keeps, setKeeps] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <FileZone megabytes={limits.megabytes} onFiles={(files) => send(files, { ticketId, limits, keepOriginal: keeps ? reason.trim() : null })} />
      {mayKeepOriginal(me.role) && (
        <div className={classes.original}>
          <Checkbox size="xs" label={words.keepOriginal} checked={keeps} onChange={(event) => setKeeps(event.currentTarget.checked)} />
          {keeps && <TextInput size="xs" label={words.reason} description={words.keepOriginalHint} withAsterisk maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
        </div>
      )}
      <SendingFiles list={list} onForget={drop} />
    </>
  );
}

/** The files of a report: small pictures, names, sizes; a way to see, to save and to add them. */
export function AttachmentsCard({ view }: { readonly view: TicketView }) {
  const { id: ticketId, attachments } = view.ticket;
  const [openId, setOpenId] = useState<string | null>(null);
  const save = useSaveCopy(ticketId);
  const pictures = attachments.filter(({ mediaType }) => isImage(mediaType));
  if (attachments.length === 0 && !view.mayAttach) return null;
  return (
    <Card title={words.title}>
      {attachments.length > 0 && (
        <ul className={classes.files}>
          {attachments.map((attachment) => (
            <FileRow key={attachment.id} ticketId={ticketId} attachment={attachment} onOpen={() => setOpenId(attachment.id)} onSave={() => save(attachment.id, 'file')} />
          ))}
        </ul>
      )}
      {view.mayAttach && <AddFiles ticketId={ticketId} />}
      {openId !== null && <AttachmentViewer ticketId={ticketId} pictures={pictures} openId={openId} onOpen={setOpenId} onSave={save} />}
    </Card>
  );
}

import { ATTACHMENT_PIECE, THUMBNAIL_SIDE } from '../../shared/contract/attachments.ts';
import type { FilePiece } from '../../shared/contract/attachments.ts';
import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { Saved, TicketView } from '../../shared/contract/views.ts';
import { attachmentLimitsOf } from '../../shared/office/lookups.ts';
import type { EventBody } from '../../shared/ticket/event.ts';
import { fold } from '../../shared/ticket/fold.ts';
import { extensionOf, isImage, sniffMediaType } from '../../shared/ticket/media-type.ts';
import { seesTicket } from '../../shared/ticket/privacy.ts';
import type { Attachment, Bundle, Ticket } from '../../shared/ticket/ticket.ts';
import { mayAttach, mayKeepOriginal } from '../../shared/ticket/workflow.ts';
import type { StoredFile } from '../store/attachment-store.ts';
import { cleanJpeg, jpegSize } from '../store/image/clean-jpeg.ts';
import { ImageDamaged } from '../store/image/image-damaged.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { chain, collectWords, extend, stampNow } from './history.ts';
import { saveAs } from './save-file.ts';
import { coverOf, readTicket, viewTicket } from './ticket-view.ts';
import { inOne, Upload } from './upload.ts';
import type { Uploaded } from './upload.ts';

type AttachmentChannel = 'attachment.begin' | 'attachment.send' | 'attachment.finish' | 'attachment.cancel' | 'attachment.read' | 'attachment.saveCopy';

const MEGABYTE = 1_000_000;
/** So many files may be on their way; what a closed page has left behind makes way. */
const MOST_UPLOADS = 4;

/** Use cases of a report's files. */
export function attachmentHandlers(desk: Desk): Handlers<AttachmentChannel> {
  const uploads = new Map<string, Upload>();
  const uploadOf = (id: string): Upload => {
    const upload = uploads.get(id);
    if (!upload || upload.start.by !== officerOf(desk).id) throw new Refusal('unknown-upload');
    return upload;
  };
  const end = (id: string): void => {
    uploads.get(id)?.stop();
    uploads.delete(id);
  };
  return {
    'attachment.begin': async (input) => {
      await checkBeginning(desk, input);
      for (const old of [...uploads.keys()].slice(0, 1 - MOST_UPLOADS)) end(old);
      const uploadId = desk.newId();
      uploads.set(uploadId, new Upload(desk.files, { ...input, by: officerOf(desk).id }));
      return { uploadId };
    },
    'attachment.send': async ({ uploadId, bytes }) => {
      await uploadOf(uploadId).add(bytes).catch((error: unknown) => {
        end(uploadId);
        throw error;
      });
      return null;
    },
    'attachment.finish': async ({ uploadId, thumbnail }) => {
      const upload = uploadOf(uploadId);
      uploads.delete(uploadId);
      return attach(desk, upload, thumbnail);
    },
    'attachment.cancel': ({ uploadId }) => {
      end(uploadId);
      return Promise.resolve(null);
    },
    'attachment.read': (input) => readPiece(desk, input),
    'attachment.saveCopy': (input) => saveCopy(desk, input),
  };
}

/** What can be known before the first byte comes, so that nobody waits in vain. */
async function checkBeginning(desk: Desk, { ticketId, size, keepOriginal }: Parsed<'attachment.begin'>): Promise<void> {
  const { ticket } = await readTicket(desk, ticketId);
  checkRights(desk, ticket);
  if (keepOriginal !== null && !mayKeepOriginal(officerOf(desk).role)) throw new Refusal('not-allowed');
  if (keepOriginal === '') throw new Refusal('original-reason-missing');
  const { megabytes } = attachmentLimitsOf(settingOf(desk).office);
  if (size === 0) throw new Refusal('attachment-empty');
  if (size > megabytes * MEGABYTE) throw new Refusal('attachment-too-large', { megabytes });
}

/** Refuses with not-yours, not-allowed or attachment-too-many. */
function checkRights(desk: Desk, ticket: Ticket): void {
  const officer = officerOf(desk);
  const { office } = settingOf(desk);
  if (!seesTicket(officer, office, ticket.unitId)) throw new Refusal('not-yours');
  if (!mayAttach(ticket, officer, office)) throw new Refusal('not-allowed');
  const { perReport } = attachmentLimitsOf(office);
  if (ticket.attachments.length >= perReport) throw new Refusal('attachment-too-many', { perReport });
}

async function attach(desk: Desk, upload: Upload, thumbnail: Uint8Array | null): Promise<TicketView> {
  const { ticketId, name, keepOriginal } = upload.start;
  const uploaded = await upload.finish();
  const small = thumbnail === null || !isImage(uploaded.mediaType) ? null : await desk.files.put(inOne(checkThumbnail(thumbnail)));
  const bundle = await desk.store.transact({ bodies: [ticketId] }, ({ bodies }) => {
    const current = bodies.get(ticketId);
    if (!current) throw new Refusal('unknown-ticket');
    const ticket = fold(current.events, current.contents);
    checkRights(desk, ticket);
    if (isKnown(ticket, uploaded)) throw new Refusal('attachment-known');
    const words = collectWords(desk);
    const body = addedBody(uploaded, { content: words.name({ title: name }), small, reason: keepOriginal });
    const events = chain(ticketId, ticket.heads, [{ body, stamp: stampNow(desk, officerOf(desk).id) }]);
    const next = extend(current, events, words.contents);
    return { bodies: new Map([[ticketId, next]]), result: next };
  });
  await settle(desk, bundle);
  desk.announce({ type: 'tickets.changed', ids: [ticketId] });
  return viewTicket(desk, bundle, fold(bundle.events, bundle.contents));
}

async function settle(desk: Desk, bundle: Bundle): Promise<void> {
  const latest = fold(bundle.events, bundle.contents).attachments.at(-1);
  if (latest) await desk.files.settle([latest.fileId, latest.thumbnailId, latest.originalId].filter((id) => id !== null));
}

/** The same file again adds nothing, unless it brings an original that was not kept before. */
function isKnown(ticket: Ticket, { file, original }: Uploaded): boolean {
  return ticket.attachments.some(({ fileId, originalId }) => fileId === file.id && (original === null || originalId === original.id));
}

function addedBody(
  { file, mediaType, original }: Uploaded, { content, small, reason }: { readonly content: string; readonly small: StoredFile | null; readonly reason: string | null },
): EventBody {
  return {
    type: 'AttachmentAdded',
    data: {
      fileId: file.id, content, mediaType, size: file.size, thumbnailId: small?.id ?? null,
      originalId: original?.id ?? null, reason: original === null ? null : reason,
    },
  };
}

/** The window's small picture, if it is one; refuses with invalid-input. */
function checkThumbnail(bytes: Uint8Array): Buffer {
  try {
    const whole = Buffer.from(bytes);
    const size = sniffMediaType(whole) === 'image/jpeg' ? jpegSize(whole) : null;
    if (size === null || Math.max(size.width, size.height) > THUMBNAIL_SIDE) throw new Refusal('invalid-input');
    return cleanJpeg(whole);
  } catch (error) {
    if (error instanceof ImageDamaged) throw new Refusal('invalid-input');
    throw error;
  }
}

async function attachmentOf(desk: Desk, ticketId: string, attachmentId: string): Promise<{ readonly attachment: Attachment; readonly name: string }> {
  const { bundle, ticket } = await readTicket(desk, ticketId);
  const attachment = ticket.attachments.find(({ id }) => id === attachmentId);
  if (!attachment) throw new Refusal('unknown-attachment');
  return { attachment, name: coverOf(desk, ticket, bundle.reporter)(attachment.name) };
}

async function readPiece(desk: Desk, { ticketId, attachmentId, part, from }: Parsed<'attachment.read'>): Promise<FilePiece> {
  const { attachment } = await attachmentOf(desk, ticketId, attachmentId);
  const id = part === 'file' ? attachment.fileId : attachment.thumbnailId;
  if (id === null) throw new Refusal('unknown-attachment');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of desk.files.open(id, from)) {
    pieces.push(piece);
    length += piece.length;
    if (length >= ATTACHMENT_PIECE) break;
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces).subarray(0, ATTACHMENT_PIECE)), size: part === 'file' ? attachment.size : length };
}

/** The copy's name ends as its content says, whatever it was called. */
async function saveCopy(desk: Desk, { ticketId, attachmentId, part }: Parsed<'attachment.saveCopy'>): Promise<Saved> {
  const { attachment, name } = await attachmentOf(desk, ticketId, attachmentId);
  if (part === 'original' && !mayKeepOriginal(officerOf(desk).role)) throw new Refusal('not-allowed');
  const id = part === 'file' ? attachment.fileId : attachment.originalId;
  if (id === null) throw new Refusal('unknown-attachment');
  const kind = extensionOf(attachment.mediaType);
  const base = name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '');
  return saveAs(desk, `${base === '' ? 'lampiran' : base}.${kind}`, kind, () => desk.files.open(id));
}

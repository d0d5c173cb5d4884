import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachmentHandlers } from '../../../src/main/desk/attachments.ts';
import { ATTACHMENT_PIECE } from '../../../src/shared/contract/attachments.ts';
import type { TicketView } from '../../../src/shared/contract/views.ts';
import { cleanImage } from '../../../src/main/store/image/clean-image.ts';
import { newReport } from '../../fixtures/reports.ts';
import { phoneJpeg, SECRETS } from '../../fixtures/pictures.ts';
import { office } from '../shared/made-office.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

let desk: TestDesk;
let files: ReturnType<typeof attachmentHandlers>;
let ticketId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  files = attachmentHandlers(desk.desk);
  ticketId = await desk.add(newReport());
});
afterEach(() => desk.close());

interface Sent {
  readonly name?: string;
  readonly thumbnail?: Buffer | null;
  readonly keepOriginal?: string | null;
  readonly to?: string;
}

/** Sends a file as the window does. */
async function send(bytes: Buffer, { name = 'foto.jpg', thumbnail = null, keepOriginal = null, to = ticketId }: Sent = {}): Promise<TicketView> {
  const { uploadId } = await files['attachment.begin']({ ticketId: to, name, size: bytes.length, keepOriginal });
  for (let at = 0; at < bytes.length; at += ATTACHMENT_PIECE) await files['attachment.send']({ uploadId, bytes: new Uint8Array(bytes.subarray(at, at + ATTACHMENT_PIECE)) });
  return files['attachment.finish']({ uploadId, thumbnail: thumbnail === null ? null : new Uint8Array(thumbnail) });
}

async function readWhole(view: TicketView, index = 0, part: 'file' | 'thumbnail' = 'file'): Promise<Buffer> {
  const attachmentId = view.ticket.attachments[index]!.id;
  const pieces: Uint8Array[] = [];
  for (let from = 0; ;) {
    const { bytes, size } = await files['attachment.read']({ ticketId: view.ticket.id, attachmentId, part, from });
    pieces.push(bytes);
    from += bytes.byteLength;
    if (from >= size) return Buffer.concat(pieces);
  }
}

const pdf = (length: number): Buffer<ArrayBuffer> => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(length - 9, 'x')]);
const holdsSecret = (bytes: Buffer): boolean => SECRETS.some((secret) => bytes.includes(secret));
const thumbnail = cleanImage('image/jpeg', phoneJpeg({ width: 320, height: 240 }));

describe('a picture that is attached', () => {
  it('is kept and read without place, time and names, and told in the story by its name', async () => {
    const view = await send(phoneJpeg({ orientation: 6 }), { thumbnail });
    expect(view.ticket.attachments).toMatchObject([{ name: 'foto.jpg', mediaType: 'image/jpeg', originalId: null }]);
    const kept = await readWhole(view);
    expect(holdsSecret(kept)).toBe(false);
    expect(kept.length).toBe(view.ticket.attachments[0]!.size);
    expect(view.ticket.attachments[0]!.fileId).toBe(createHash('sha256').update(kept).digest('hex'));
    expect((await readWhole(view, 0, 'thumbnail')).equals(thumbnail)).toBe(true);
    expect(view.timeline.at(-1)).toMatchObject({ type: 'AttachmentAdded', text: 'foto.jpg' });
    expect((await desk.desk.files.list()).length).toBe(2);
  });

  it('keeps its name beside the history, not in it', async () => {
    await send(phoneJpeg(), { name: 'KTP Siti Contoh.jpg' });
    const bundle = await desk.desk.store.read(ticketId);
    expect(JSON.stringify(bundle?.events)).not.toContain('Siti Contoh');
    expect(Object.values(bundle?.contents ?? {})).toContainEqual(expect.objectContaining({ title: 'KTP Siti Contoh.jpg' }));
  });

  it('is there after a restart, and no orphan', async () => {
    const view = await send(phoneJpeg(), { thumbnail });
    desk = await desk.reopen();
    files = attachmentHandlers(desk.desk);
    expect(await desk.desk.files.removeOrphans(() => false, new Date('2099-01-01'))).toEqual([]);
    expect(holdsSecret(await readWhole(view))).toBe(false);
  });

  it('is kept with its original only for a coordinator who says why, and the story says so', async () => {
    const original = phoneJpeg();
    await expect(send(original, { keepOriginal: '' })).rejects.toMatchObject({ code: 'original-reason-missing' });
    const view = await send(original, { name: 'foto.png', keepOriginal: 'Waktu pengambilan dipersengketakan' });
    const [attachment] = view.ticket.attachments;
    expect(attachment?.originalId).toBe(createHash('sha256').update(original).digest('hex'));
    expect(view.timeline.at(-1)).toMatchObject({ byName: expect.any(String) as string, data: { reason: 'Waktu pengambilan dipersengketakan' } });
    expect(await files['attachment.saveCopy']({ ticketId, attachmentId: attachment!.id, part: 'original' })).toEqual({ fileName: 'foto.jpg' });
    expect((await readFile(join(desk.folder, 'foto.jpg'))).equals(original)).toBe(true);
    desk.signIn('officer');
    await expect(send(phoneJpeg({ width: 8 }), { keepOriginal: 'ingin tahu' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(files['attachment.saveCopy']({ ticketId, attachmentId: attachment!.id, part: 'original' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is not attached twice, but its original may still be kept', async () => {
    await send(phoneJpeg());
    await expect(send(phoneJpeg(), { name: 'lain.jpg' })).rejects.toMatchObject({ code: 'attachment-known' });
    expect((await send(phoneJpeg(), { keepOriginal: 'Bukti' })).ticket.attachments.length).toBe(2);
  });

  it.each([
    ['no picture', Buffer.from('bukan gambar')],
    ['a picture that is too large', phoneJpeg({ width: 328, height: 8 })],
    ['a broken picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 99])],
  ])('is refused with %s as its small picture', async (_what, hostile) => {
    await expect(send(phoneJpeg(), { thumbnail: hostile })).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('another file that is attached', () => {
  it('is written as it comes, read in pieces, and saved under an ending of its own kind', async () => {
    const content = pdf(2 * ATTACHMENT_PIECE + 12_345);
    const view = await send(content, { name: 'Surat RT.exe' });
    expect(view.ticket.attachments).toMatchObject([{ mediaType: 'application/pdf', size: content.length, thumbnailId: null }]);
    expect((await readWhole(view)).equals(content)).toBe(true);
    const saved = await files['attachment.saveCopy']({ ticketId, attachmentId: view.ticket.attachments[0]!.id, part: 'file' });
    expect(saved).toEqual({ fileName: 'Surat RT.pdf' });
    expect((await readFile(join(desk.folder, 'Surat RT.pdf'))).equals(content)).toBe(true);
  });

  it('leaves nothing where it is cancelled on the way', async () => {
    const { uploadId } = await files['attachment.begin']({ ticketId, name: 'a.pdf', size: 5000, keepOriginal: null });
    await files['attachment.send']({ uploadId, bytes: pdf(3000) });
    await files['attachment.cancel']({ uploadId });
    await expect(files['attachment.send']({ uploadId, bytes: pdf(2000) })).rejects.toMatchObject({ code: 'unknown-upload' });
    await expect(files['attachment.finish']({ uploadId, thumbnail: null })).rejects.toMatchObject({ code: 'unknown-upload' });
    expect(await desk.desk.files.list()).toEqual([]);
  });

  it('is not taken where less has come than was said', async () => {
    const { uploadId } = await files['attachment.begin']({ ticketId, name: 'a.pdf', size: 5000, keepOriginal: null });
    await files['attachment.send']({ uploadId, bytes: pdf(3000) });
    await expect(files['attachment.finish']({ uploadId, thumbnail: null })).rejects.toMatchObject({ code: 'unknown-upload' });
  });

  it('is refused with the disk\'s own reason where the disk fails', async () => {
    desk.desk.files.put = () => Promise.reject(Object.assign(new Error('full'), { code: 'disk-full' }));
    await expect(send(pdf(3000))).rejects.toMatchObject({ code: 'disk-full' });
  });
});

describe('what is not taken', () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');

  it.each([
    ['attachment-empty', Buffer.alloc(0)],
    ['attachment-type', Buffer.from('MZ program')],
    ['attachment-type', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['attachment-type', Buffer.from('PK\x03\x04' + '\0'.repeat(40), 'latin1')],
    ['attachment-heic', heic],
    ['attachment-damaged', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('%s, whatever its name says', async (code, bytes) => {
    await expect(send(bytes, { name: 'foto.jpg' })).rejects.toMatchObject({ code });
    expect((await desk.desk.store.read(ticketId))?.events.length).toBe(1);
  });

  it('is more or larger than the office allows, before a byte is sent', async () => {
    desk.desk.setting = { ...desk.desk.setting!, office: { ...office, attachmentLimits: { megabytes: 1, perReport: 2 } } };
    await expect(send(pdf(1_000_001))).rejects.toMatchObject({ code: 'attachment-too-large', detail: { megabytes: 1 } });
    await send(pdf(1_000_000));
    await send(pdf(10));
    await expect(send(pdf(11))).rejects.toMatchObject({ code: 'attachment-too-many', detail: { perReport: 2 } });
  });

  it('goes on beyond its size: more comes than was said', async () => {
    const { uploadId } = await files['attachment.begin']({ ticketId, name: 'a.pdf', size: 10, keepOriginal: null });
    await expect(files['attachment.send']({ uploadId, bytes: pdf(11) })).rejects.toMatchObject({ code: 'unknown-upload' });
  });
});

describe('who may', () => {
  it('attach and read: not the liaison of another unit', async () => {
    const view = await send(phoneJpeg());
    const attachmentId = view.ticket.attachments[0]!.id;
    desk.signIn('liaison');
    const calls = [
      () => send(pdf(20)),
      () => files['attachment.read']({ ticketId, attachmentId, part: 'file', from: 0 }),
      () => files['attachment.saveCopy']({ ticketId, attachmentId, part: 'file' }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'not-yours' });
    desk.signIn('facilitator');
    await expect(send(pdf(20))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('go on with an upload: only who began it', async () => {
    const { uploadId } = await files['attachment.begin']({ ticketId, name: 'a.pdf', size: 10, keepOriginal: null });
    desk.signIn('officer');
    await expect(files['attachment.send']({ uploadId, bytes: pdf(10) })).rejects.toMatchObject({ code: 'unknown-upload' });
  });

  it('read a file of one report by naming another: nobody', async () => {
    const view = await send(phoneJpeg());
    const other = await desk.add(newReport());
    await expect(files['attachment.read']({ ticketId: other, attachmentId: view.ticket.attachments[0]!.id, part: 'file', from: 0 }))
      .rejects.toMatchObject({ code: 'unknown-attachment' });
  });
});

import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { attachmentHandlers } from '../../../src/main/desk/attachments.ts';
import { ERASING, finishErasing } from '../../../src/main/desk/erasing.ts';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { retentionHandlers } from '../../../src/main/desk/retention.ts';
import { plainSealer } from '../../../src/main/store/sealed-file.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const LATER = '2032-01-05T02:00:00.000Z';
const REASON = 'Berita acara 12';
const SECRET = /gang mawar|kartika|isi rahasia/;
let desk: TestDesk;

beforeEach(async () => {
  // unsealed, so that what lies on the disk can be looked through
  desk = await openTestDesk(undefined, () => plainSealer);
});
afterEach(() => desk.close());

async function onDisk(folder: string): Promise<string> {
  const files = (await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')))).join('\n').toLowerCase();
}

/** A report with an attachment; `close` ends it. */
async function reportWith(content: string, isClosed = true): Promise<string> {
  desk.signIn('coordinator');
  const id = await desk.add(newReport({ title: 'Lubang di Gang Mawar', text: 'Bulan Kartika Sari melapor lubang' }));
  const files = attachmentHandlers(desk.desk);
  const bytes = new Uint8Array(Buffer.from(`%PDF-1.7\n${content}`));
  const { uploadId } = await files['attachment.begin']({ ticketId: id, name: 'surat.pdf', size: bytes.length, keepOriginal: null });
  await files['attachment.send']({ uploadId, bytes });
  await files['attachment.finish']({ uploadId, thumbnail: null });
  const give = (command: Parameters<TestDesk['tickets']['ticket.command']>[0]['command']) => desk.tickets['ticket.command']({ id, command });
  await give({ kind: 'verify', title: 'Lubang di Gang Mawar', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false });
  await give({ kind: 'dispose', unitId: 'pupr', note: null });
  await give({ kind: 'followUp', text: 'Bulan Kartika Sari sudah ditemui' });
  if (isClosed) await give({ kind: 'close', note: null });
  return id;
}

const erase = (ids: string[]) => retentionHandlers(desk.desk)['retention.erase']({ ids, reason: REASON });

describe('attachments of reports that were removed', () => {
  it('go with the last report that names them', async () => {
    const [first, second] = [await reportWith('isi rahasia'), await reportWith('isi rahasia')];
    desk.setClock(LATER);
    expect(await desk.desk.files.list()).toHaveLength(1);
    await erase([first]);
    expect(await desk.desk.files.list()).toHaveLength(1);
    await erase([second]);
    expect(await desk.desk.files.list()).toEqual([]);
  });
});

describe('a removal that is interrupted', () => {
  /** The folder as it lies when the process dies right after the removal was durable. */
  async function killedAfter(remove: () => Promise<unknown>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-erasing-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    // as after a day's work: the words are in segments and in the pages of list and search too
    await desk.desk.store.searchIndex();
    await desk.desk.store.purge();
    Object.assign(desk.desk.store, { purge: async () => {
      await cp(desk.folder, folder, { recursive: true });
      throw new Error('killed');
    } });
    await expect(remove()).rejects.toThrow('killed');
    Reflect.deleteProperty(desk.desk.store, 'purge');
    return folder;
  }

  it('is brought to its end at the next start: no word and no file is left', async () => {
    const id = await reportWith('isi rahasia');
    desk.setClock(LATER);
    const folder = await killedAfter(() => erase([id]));
    expect(await onDisk(folder)).toMatch(SECRET);
    const next = await openTestDesk(folder, () => plainSealer);
    expect(next.desk.store.rows().get(id)?.erased).toBeDefined();
    await finishErasing(next.desk);
    expect(await onDisk(next.folder)).not.toMatch(SECRET);
    expect(await next.desk.files.list()).toEqual([]);
    expect(next.desk.store.record(ERASING)).toBeUndefined();
    await next.close();
  });

  it('of a reporter leaves nothing of them either', async () => {
    const id = await reportWith('tanpa nama', false);
    const folder = await killedAfter(() => retentionHandlers(desk.desk)['identity.erase']({ id, reason: REASON }));
    const next = await openTestDesk(folder, () => plainSealer);
    await finishErasing(next.desk);
    expect(await onDisk(next.folder)).not.toMatch(/kartika|6172024308900001/);
    expect(await next.desk.files.list()).toHaveLength(1);
    await next.close();
  });

  it('tells the window of what is gone, although the rest is still to come', async () => {
    const id = await reportWith('isi rahasia');
    desk.setClock(LATER);
    await killedAfter(() => erase([id]));
    expect(desk.heard.at(-1)).toEqual({ type: 'tickets.changed', ids: [id] });
  });
});

describe('letters of a report whose reporter is erased', () => {
  it('are covered while they are drafts, and stay as they went out once they have a number', async () => {
    const id = await reportWith('tanpa nama', false);
    const letters = letterHandlers(desk.desk);
    const compose = async () => {
      desk.signIn('liaison');
      const { letter } = await letters['letter.compose']({ ticketId: id, variant: null });
      const { id: letterId, ticketId: _t, unitId: _u, state: _s, number: _n, numberedAt: _a, createdAt: _c, createdBy: _b, updatedAt: _d, form: _f, ...fields } = letter;
      await letters['letter.save']({ ticketId: id, letterId, fields: {
        ...fields, addressee: 'Yth. Saudari Bulan Kartika Sari', points: ['Laporan Bulan Kartika Sari sudah kami tangani.'],
        signer: { ...fields.signer, name: 'Ir. Markus Contoh', nip: '197105051997051005' },
      } });
      return letterId;
    };
    const issued = await compose();
    desk.signIn('manager');
    await letters['letter.number']({ ticketId: id, letterId: issued });
    const draft = await compose();
    desk.signIn('coordinator');
    await retentionHandlers(desk.desk)['identity.erase']({ id, reason: REASON });
    const after = (await desk.desk.store.read(id))?.letters;
    expect(JSON.stringify(after?.[draft])).not.toMatch(/kartika/i);
    expect(after?.[draft]?.points).toEqual([expect.stringMatching(/^Laporan B•+ K•+ S•+ sudah kami tangani\.$/)]);
    expect(after?.[issued]?.addressee).toBe('Yth. Saudari Bulan Kartika Sari');
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachmentHandlers } from '../../../src/main/desk/attachments.ts';
import { Health } from '../../../src/main/desk/health.ts';
import { refuseStore } from '../../../src/main/desk/refuse-store.ts';
import { STORE_ERROR_CODES, StoreError } from '../../../src/main/store/store-error.ts';
import { Refusal } from '../../../src/shared/contract/errors.ts';
import { errorMessage } from '../../../src/shared/messages/id/errors.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

const FILE = { kind: 'damaged', file: 'segments/000000.seg', holds: 'bodies', isRepaired: false, lost: 3 } as const;
let test: TestDesk;

beforeEach(async () => {
  test = await openTestDesk();
});
afterEach(() => test.close());

async function start(heard: readonly Parameters<Health['hear']>[0][] = []) {
  const health = new Health(test.desk.now);
  for (const notice of heard) health.hear(notice);
  await health.attach(test.desk);
  return { health, calls: health.handlers() };
}

describe('what the store tells', () => {
  it('before the desk is open reaches the window, with the day on which it was first met', async () => {
    const { calls } = await start([FILE]);
    expect((await calls['health.read']({})).damages).toMatchObject([{ file: FILE.file, holds: 'bodies', lost: 3, isRepaired: false, since: '2026-11-24T02:00:00.000Z' }]);
    test.setClock('2026-11-26T02:00:00.000Z');
    const later = await start([{ ...FILE, lost: undefined, copy: 'damaged/x' }]);
    expect((await later.calls['health.read']({})).damages).toMatchObject([{ file: FILE.file, lost: 3, copy: 'damaged/x', since: '2026-11-24T02:00:00.000Z' }]);
  });

  it('while the desk is open is announced', async () => {
    const { health, calls } = await start();
    health.hear(FILE);
    await expect.poll(() => test.heard.at(-1)).toEqual({ type: 'health.changed' });
    expect((await calls['health.read']({})).damages).toHaveLength(1);
  });

  it('stays until the coordinator has dealt with it', async () => {
    const { calls } = await start([FILE, { kind: 'copied' }, { kind: 'flush-failed', error: new Error('x') }]);
    expect((await calls['health.read']({})).warnings.map(({ kind }) => kind)).toEqual(['copied', 'notWritten']);
    test.signIn('liaison');
    await expect(calls['health.dismiss']({ subject: { file: FILE.file } })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(calls['health.check']({})).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await calls['health.read']({})).damages).toHaveLength(1);
    test.signIn('coordinator');
    await calls['health.dismiss']({ subject: { file: FILE.file } });
    await calls['health.dismiss']({ subject: { warning: 'notWritten' } });
    expect(await calls['health.dismiss']({ subject: { warning: 'copied' } })).toMatchObject({ damages: [], warnings: [] });
    expect(await (await start()).calls['health.read']({})).toMatchObject({ damages: [], warnings: [] });
  });

  it('is kept where it cannot be written down', async () => {
    const health = new Health(test.desk.now);
    health.hear(FILE);
    const desk = { ...test.desk, store: Object.assign(Object.create(null) as typeof test.desk.store, {
      rows: () => test.desk.store.rows(), record: (key: string) => test.desk.store.record(key), transact: () => Promise.reject(new StoreError('disk-full', 'full')),
    }) };
    await expect(health.attach(desk)).rejects.toMatchObject({ code: 'disk-full' });
    expect((await health.handlers()['health.read']({})).damages).toHaveLength(1);
  });
});

describe('reading everything back', () => {
  it('finds a damaged attachment, names the report, and forgets it once it is sound again', async () => {
    const ticketId = await test.add(newReport());
    const bytes = new Uint8Array(Buffer.from('%PDF-1.7\nsurat contoh'));
    const files = attachmentHandlers(test.desk);
    const { uploadId } = await files['attachment.begin']({ ticketId, name: 'surat.pdf', size: bytes.length, keepOriginal: null });
    await files['attachment.send']({ uploadId, bytes });
    const { ticket } = await files['attachment.finish']({ uploadId, thumbnail: null });
    const id = ticket.attachments[0]!.fileId;
    const { calls } = await start();
    expect(await calls['health.check']({})).toMatchObject({ damages: [], isChecking: false, checkedAt: '2026-11-24T02:00:00.000Z' });
    const path = join(test.folder, 'data', 'files', id.slice(0, 2), id);
    const whole = await readFile(path);
    const spoilt = Buffer.from(whole);
    spoilt.writeUInt8(spoilt.readUInt8(spoilt.length - 1) ^ 1, spoilt.length - 1);
    await writeFile(path, spoilt);
    await calls['health.check']({});
    await expect.poll(async () => (await calls['health.read']({})).damages).toMatchObject([{ file: `files/${id.slice(0, 2)}/${id}`, holds: 'attachment', tickets: [ticket.number] }]);
    await writeFile(path, whole);
    expect((await calls['health.check']({})).damages).toEqual([]);
    expect(test.heard.filter(({ type }) => type === 'health.progress').length).toBeGreaterThan(0);
  });

  it('stops when it is asked to, and does not count as done', async () => {
    await test.add(newReport());
    const { calls } = await start();
    const running = calls['health.check']({});
    await calls['health.cancel']({});
    expect(await running).toMatchObject({ isChecking: false, checkedAt: null });
  });
});

describe('a clock that was set back', () => {
  it('is told of, orders nothing wrongly, and is quiet once it is right or was dealt with', async () => {
    const { calls } = await start();
    const id = await test.add(newReport());
    test.setClock('2026-11-20T02:00:00.000Z');
    expect((await calls['health.read']({})).warnings).toEqual([{ kind: 'clockBack', since: '2026-11-24T02:00:00.000Z' }]);
    const run = test.tickets['ticket.command'];
    await run({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    const view = await run({ id, command: { kind: 'dispose', unitId: 'pupr', note: null } });
    expect(view.ticket).toMatchObject({ status: 'unanswered', unitId: 'pupr' });
    const events = (await test.desk.store.read(id))?.events ?? [];
    for (const [index, event] of events.entries()) if (index > 0) expect(event.follows).toEqual([events[index - 1]!.id]);
    expect((await (await start()).calls['health.read']({})).warnings).toHaveLength(1);
    test.setClock('2026-11-24T03:00:00.000Z');
    expect((await calls['health.read']({})).warnings).toEqual([]);
    test.setClock('2026-11-20T02:00:00.000Z');
    expect((await calls['health.dismiss']({ subject: { warning: 'clockBack' } })).warnings).toEqual([]);
  });
});

describe('every failure of the store', () => {
  it.each(STORE_ERROR_CODES)('%s has a sentence of its own', (code) => {
    let refusal: unknown = null;
    try {
      refuseStore(new StoreError(code, 'x'));
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    const { title, text } = errorMessage((refusal as Refusal).code);
    expect(title.length).toBeGreaterThan(10);
    expect(text.length).toBeGreaterThan(40);
  });

  it('is told apart from the others', () => {
    const codes = STORE_ERROR_CODES.map((code) => {
      try {
        return refuseStore(new StoreError(code, 'x'));
      } catch (error) {
        return (error as Refusal).code;
      }
    });
    expect(new Set(codes).size).toBe(codes.length);
  });
});

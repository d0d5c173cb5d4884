import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { sheetOf } from '../../../src/main/desk/letter-view.ts';
import { armsHandlers, loadArms } from '../../../src/main/desk/office-arms.ts';
import { joinArms, namedFiles } from '../../../src/main/desk/office-files.ts';
import { phoneJpeg, SECRETS, wordyPng } from '../../fixtures/pictures.ts';
import { newReport } from '../../fixtures/reports.ts';
import type { Letter } from '../../../src/shared/letter/letter.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

let test: TestDesk;
let arms: ReturnType<typeof armsHandlers>;
const plain = (bytes: Uint8Array) => Uint8Array.from(bytes);

beforeEach(async () => {
  test = await openTestDesk();
  arms = armsHandlers(test.desk);
  await loadArms(test.desk);
});
afterEach(() => test.close());

describe('the arms of an office', () => {
  it('are kept without what a camera or a program wrote into them, also after a restart', async () => {
    expect(await arms['arms.read']({ picture: 'arms' })).toBeNull();
    const saved = await arms['arms.save']({ picture: 'arms', bytes: plain(phoneJpeg({ width: 100, height: 120 })) });
    expect(saved).toMatchObject({ type: 'jpg', ratio: 1.2 });
    for (const secret of SECRETS) expect(Buffer.from(saved!.bytes).includes(secret)).toBe(false);
    test = await test.reopen();
    await loadArms(test.desk);
    expect(await armsHandlers(test.desk)['arms.read']({ picture: 'arms' })).toEqual(saved);
    expect(namedFiles(test.desk.store).size).toBe(1);
  });

  it('stand on every letter from then on, and on a numbered one as it was issued', async () => {
    const letters = letterHandlers(test.desk);
    const id = await test.add(newReport());
    await test.tickets['ticket.command']({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    const draft = (await letters['letter.compose']({ ticketId: id, variant: null, kind: 'receipt' })).letter;
    expect(sheetOf(test.desk, draft).arms).toBeUndefined();
    await arms['arms.save']({ picture: 'arms', bytes: plain(wordyPng().bytes) });
    const first = sheetOf(test.desk, draft);
    expect(first.arms).toMatchObject({ type: 'png', ratio: 1 });
    const issued = { ...draft, form: { letterhead: first.letterhead, rules: first.rules, armsId: first.armsId } };
    await arms['arms.save']({ picture: 'arms', bytes: plain(phoneJpeg({ width: 100, height: 120 })) });
    expect(sheetOf(test.desk, issued).arms).toMatchObject({ type: 'png' });
    expect(sheetOf(test.desk, draft).arms).toMatchObject({ type: 'jpg' });
    expect(await arms['arms.remove']({ picture: 'arms' })).toBeNull();
    expect(sheetOf(test.desk, draft).arms).toBeUndefined();
    expect(sheetOf(test.desk, issued).arms).toMatchObject({ type: 'png' });
  });

  it('and the state\'s emblem are two pictures: each stands on its own letters, and goes alone', async () => {
    const letters = letterHandlers(test.desk);
    const id = await test.add(newReport());
    await test.tickets['ticket.command']({ id, command: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false } });
    const { letter } = await letters['letter.compose']({ ticketId: id, variant: null });
    const mayors: Letter = { ...letter, signer: { ...letter.signer, position: 'Wali Kota Singkawang' } };
    await arms['arms.save']({ picture: 'arms', bytes: plain(phoneJpeg({ width: 100, height: 120 })) });
    expect(sheetOf(test.desk, mayors)).toMatchObject({ headOf: 'mayor', letterhead: { government: '', lines: ['WALI KOTA SINGKAWANG'], address: '', contact: '' } });
    expect(sheetOf(test.desk, mayors).arms).toBeUndefined();
    await arms['arms.save']({ picture: 'emblem', bytes: plain(wordyPng().bytes) });
    expect(sheetOf(test.desk, mayors).arms).toMatchObject({ type: 'png' });
    expect(sheetOf(test.desk, letter)).toMatchObject({ arms: { type: 'jpg' }, letterhead: test.desk.setting!.office.units[0]!.letterhead });
    expect(namedFiles(test.desk.store).size).toBe(2);
    expect(await arms['arms.remove']({ picture: 'arms' })).toBeNull();
    expect(await arms['arms.read']({ picture: 'emblem' })).toMatchObject({ type: 'png' });
    test = await test.reopen();
    await loadArms(test.desk);
    expect(sheetOf(test.desk, mayors).arms).toMatchObject({ type: 'png' });
  });

  it.each<[string, Uint8Array, string]>([
    ['a text', Buffer.from('bukan gambar'), 'arms-picture'],
    ['a strip', phoneJpeg({ width: 400, height: 40 }), 'arms-picture'],
    ['a giant', phoneJpeg({ width: 5000, height: 5000 }), 'arms-picture'],
    ['half a picture', wordyPng().bytes.subarray(0, 40), 'attachment-damaged'],
  ])('are not taken from %s', async (_, bytes, code) => {
    await expect(arms['arms.save']({ picture: 'arms', bytes: plain(bytes) })).rejects.toMatchObject({ code });
    expect(await test.desk.files.list()).toEqual([]);
  });

  it('are changed by the coordinator alone', async () => {
    test.signIn('liaison');
    await expect(arms['arms.save']({ picture: 'arms', bytes: plain(wordyPng().bytes) })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(arms['arms.remove']({ picture: 'arms' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('of a backup come beside those of here, which go on standing on letters', () => {
    const picture = (fileId: string) => ({ fileId, type: 'png' as const, ratio: 1 });
    expect(joinArms({ current: 'a', pictures: [picture('a')] }, { current: 'b', pictures: [picture('b'), picture('a')] }))
      .toEqual({ current: 'a', pictures: [picture('a'), picture('b')] });
    expect(joinArms({ current: null, emblem: 'a', pictures: [picture('a')] }, { current: 'b', emblem: 'b', pictures: [picture('b')] }))
      .toEqual({ current: null, emblem: 'a', pictures: [picture('a'), picture('b')] });
  });
});

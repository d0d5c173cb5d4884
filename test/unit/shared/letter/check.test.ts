import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../../../src/shared/letter/check.ts';
import type { LetterFields } from '../../../../src/shared/letter/letter.ts';
import { sampleFields } from '../../letter/sample-letter.ts';
import { reporter } from './made-ticket.ts';

const context = { isHidden: false, reporter: null, today: '2026-11-24' };
const check = (over: Partial<LetterFields>, rest: Partial<Parameters<typeof checkLetter>[1]> = {}): readonly string[] =>
  checkLetter({ ...sampleFields, ...over }, { ...context, ...rest });
const signer = (over: Partial<LetterFields['signer']>): Partial<LetterFields> => ({ signer: { ...sampleFields.signer, ...over } });

describe('the check before a number', () => {
  it('lets a complete letter pass', () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<LetterFields>]>([
    ['noSubject', { subject: ' ' }],
    ['noAddressee', { addressee: 'Yth. Saudara ' }],
    ['noOpening', { opening: '' }],
    ['noClosing', { closing: '\n' }],
    ['noPoints', { points: [] }],
    ['noPoints', { points: [' ', ''] }],
    ['emptyPoint', { points: ['Satu.', ' '] }],
    ['noSigner', signer({ name: '' })],
    ['noSigner', signer({ position: '' })],
    ['noSigner', signer({ mode: 'an', superiorPosition: null })],
    ['noSigner', signer({ mode: 'ub', superiorPosition: 'Wali Kota', middlePosition: ' ' })],
    ['noNip', signer({ nip: null })],
    ['wrongYear', { date: '2025-12-31' }],
    ['hasPlaceholder', { opening: 'Menindaklanjuti {{nomor}}' }],
    ['hasPlaceholder', { points: ['[Uraikan hasil tindak lanjut.]'] }],
    ['hasPlaceholder', { closing: 'Tanggal ........ kami' }],
    ['hasPlaceholder', { points: ['Hubungi 0812-••••-••••'] }],
  ])('finds %s', (problem, over) => {
    expect(check(over)).toEqual([problem]);
  });

  it('asks no NIP of a mayor or of the director of a city enterprise', () => {
    for (const position of ['Wali Kota Singkawang', 'Wakil Wali Kota', 'Direktur Perumda Air Minum']) {
      expect(check(signer({ nip: null, position }))).toEqual([]);
    }
    expect(check(signer({ nip: null, position: 'Direktur RSUD' }))).toEqual(['noNip']);
  });

  it('finds the identity of a hidden reporter in any text, and only of a hidden one', () => {
    for (const over of [
      { addressee: 'Yth. Saudara Budi Santoso' }, { points: ['Kami menemui Bapak Santoso.'] }, { closing: 'NIK 6172014508920001' },
      { subject: 'Tanggapan kepada budi santoso' }, { copies: ['Ketua RT rumah Budi Santoso'] },
    ]) {
      expect(check(over, { isHidden: true, reporter })).toEqual(['hasIdentity']);
      expect(check(over, { reporter })).toEqual([]);
    }
  });

  it('leaves short brackets and a single ellipsis alone', () => {
    expect(check({ points: ['Sesuai Pasal 5 ayat (2)…', 'Pilihan [a] berlaku.'] })).toEqual([]);
  });
});

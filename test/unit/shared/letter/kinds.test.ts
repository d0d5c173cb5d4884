import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../../../src/shared/letter/check.ts';
import { composeKind } from '../../../../src/shared/letter/compose-kinds.ts';
import { dateInWords, inWords, weekdayName } from '../../../../src/shared/letter/dates.ts';
import { LETTER_KINDS, paperOf } from '../../../../src/shared/letter/letter.ts';
import type { LetterKind } from '../../../../src/shared/letter/letter.ts';
import { composeInput, reporter } from './made-ticket.ts';

const compose = (kind: LetterKind, ticket: Parameters<typeof composeInput>[0] = {}) =>
  composeKind(kind, { ...composeInput(ticket), replyDueOn: '2026-12-08', legalBasis: 'Peraturan Contoh' });
const wordsOf = (letter: ReturnType<typeof compose>): string => JSON.stringify(letter);

describe('letters of every kind', () => {
  it.each(LETTER_KINDS)('a %s speaks of its report', (kind) => {
    const letter = compose(kind);
    expect(letter.kind).toBe(kind);
    expect(wordsOf(letter)).toContain(kind === 'disposition' ? 'SKW-2026-000427' : '9165816');
  });

  it.each(['memo', 'forward', 'disposition', 'minutes'] as const)('a %s does not tell others who reported', (kind) => {
    const letter = compose(kind, { text: `Saya Budi Santoso, telepon ${reporter.phone ?? ''}.`, title: 'Laporan Budi Santoso' });
    expect(wordsOf(letter)).not.toMatch(/Santoso/i);
    expect(wordsOf(letter)).not.toContain(reporter.phone?.slice(-6));
  });

  it('lies on the office\'s paper, or on that of its kind', () => {
    const input = composeInput();
    const office = { ...input.office, letterRules: { ...input.office.letterRules, papers: { disposition: 'F4' as const } } };
    const paper = (kind: LetterKind) => composeKind(kind, { ...input, office, replyDueOn: null, legalBasis: null }).paper;
    expect([paper('response'), paper('disposition')]).toEqual(['A4', 'F4']);
    // a recap does not follow the office's paper
    expect([paperOf('recap', { paper: 'F4' }), paperOf('recap', { paper: 'A4', papers: { recap: 'F4Narrow' } })]).toEqual(['A4', 'F4Narrow']);
  });

  it('a memo names who is to act and until when', () => {
    const memo = compose('memo');
    expect(memo.addressee).toBe('Direktur Perumda Air Minum Gunung Poteng');
    expect(memo.points.join(' ')).toContain('paling lambat tanggal 1 Desember 2026, sesuai dengan Peraturan Contoh');
  });

  it('a request for clarification lists what is missing, until when, and what happens otherwise', () => {
    const letter = compose('clarification', { missing: ['when', 'evidence'] });
    expect(letter.points).toEqual(['Waktu kejadian.', 'Bukti pendukung.']);
    expect(letter.closing).toContain('8 Desember 2026');
    expect(letter.closing).toContain('kami hentikan');
  });

  it('an extension leaves reason and new date to the officer, and the check finds them', () => {
    const letter = compose('extension');
    expect(letter.points.join(' ')).toContain('kebocoran pipa');
    expect(checkLetter(letter, { isHidden: false, reporter, today: '2026-11-24' })).toContain('hasPlaceholder');
  });

  it('a receipt has day and hour, and no reporter in it when they are hidden', () => {
    const letter = compose('receipt', { anonymous: true });
    expect(letter.facts?.map(({ value }) => value)).toContain('12 November 2026 pukul 09.14 WIB');
    expect(wordsOf(letter)).not.toMatch(/Santoso/i);
  });

  it('a receipt says how many files came with the report', () => {
    const file = { id: 'a', at: '2026-11-12T02:14:00.000Z', fileId: 'f', name: 'foto.jpg', mediaType: 'image/jpeg', size: 1, thumbnailId: null, originalId: null } as const;
    const valueOf = (letter: ReturnType<typeof compose>): string | undefined => letter.facts?.find(({ label }) => label === 'Lampiran')?.value;
    expect(valueOf(compose('receipt'))).toBe('tidak ada');
    expect(valueOf(compose('receipt', { attachments: [file, { ...file, id: 'b' }] }))).toBe('2 berkas');
  });

  it('minutes begin with the day in words and want a second party', () => {
    const letter = compose('minutes');
    expect(letter.opening).toContain('Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026)');
    expect(checkLetter({ ...letter, parties: [] }, { isHidden: false, reporter, today: '2026-11-24' })).toContain('noParty');
  });

  it('a disposition ticks the unit that has the report', () => {
    expect(compose('disposition', { unitId: 'diskominfo' }).units).toEqual([{ text: 'Diskominfo', isChosen: true }]);
  });
});

describe('numbers in words', () => {
  it.each([
    [0, 'nol'], [11, 'sebelas'], [12, 'dua belas'], [20, 'dua puluh'], [101, 'seratus satu'], [1000, 'seribu'], [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2026, 'dua ribu dua puluh enam'], [1_000_000, 'satu juta'],
  ])('%i is %s', (count, words) => expect(inWords(count)).toBe(words));

  it('differ for different numbers', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (a, b) => {
      expect(inWords(a) === inWords(b)).toBe(a === b);
    }));
  });

  it('weekdays go with the calendar', () => {
    expect(weekdayName('2026-11-24')).toBe('Selasa');
    expect(weekdayName('2026-11-29')).toBe('Minggu');
    expect(dateInWords('2026-01-01')).toContain('Kamis, tanggal satu bulan Januari');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../../../src/shared/ticket/privacy.ts';
import { decidedReporter, doubtsOf, mergeReporters, REPORTER_FIELDS, reportersIn } from '../../../../src/shared/ticket/reporter-versions.ts';
import { searchTexts } from '../../../../src/shared/ticket/row.ts';
import type { Reporter } from '../../../../src/shared/ticket/ticket.ts';
import { bundleOf, story } from '../made-ticket.ts';

const nobody: Reporter = { name: null, nik: null, phone: null, email: null, address: null };
const [siti, sita] = [{ ...nobody, name: 'Siti Contoh', phone: '081234567890' }, { ...nobody, name: 'Sita Contoh', address: 'Gang Damai nomor 7' }];
const value = fc.option(fc.constantFrom('a', 'b'), { nil: null });
const records = fc.record({ name: value, nik: value, phone: value, email: value, address: value });

describe('the reporter whom two imports name differently', () => {
  const both = mergeReporters(siti, sita)!;

  it('is put together from both, and the difference is told', () => {
    expect(both).toMatchObject({ name: 'Siti Contoh', phone: '081234567890', address: 'Gang Damai nomor 7' });
    expect(doubtsOf(both)).toEqual(['name']);
    expect(doubtsOf(mergeReporters({ ...nobody, name: 'Siti' }, { ...nobody, phone: '0812' }))).toEqual([]);
    expect(mergeReporters(siti, siti)).toEqual(siti);
  });

  it('is found and covered under either name', () => {
    expect(maskText('Sita Contoh dan Siti Contoh', both)).not.toMatch(/Sit[ai] /);
    expect(searchTexts(bundleOf(story(['2026-11-02', 'ReportRegistered']), both)).join()).toMatch(/sita contoh[\s\S]*siti contoh|siti contoh[\s\S]*sita contoh/);
  });

  it('stays decided once somebody chose, also beside a desk that has not heard', () => {
    const decided = decidedReporter(both, sita, 'desk-a');
    expect(decided).toEqual({ name: 'Sita Contoh', nik: null, phone: '081234567890', email: null, address: 'Gang Damai nomor 7', version: { 'desk-a': 1 } });
    for (const other of [siti, sita, both]) expect(mergeReporters(other, decided)).toEqual(decided);
  });
});

describe('records of reporters', () => {
  it('come to the same whoever meets first, and none is lost', () => {
    fc.assert(fc.property(records, records, records, (a, b, c) => {
      expect(mergeReporters(a, b)).toEqual(mergeReporters(b, a));
      const all = mergeReporters(mergeReporters(a, b), c)!;
      expect(mergeReporters(a, mergeReporters(b, c))).toEqual(all);
      expect(mergeReporters(all, b)).toEqual(all);
      for (const one of [a, b, c]) for (const field of REPORTER_FIELDS) if (one[field] !== null) expect(reportersIn(all).map((kept) => kept[field])).toContain(one[field]);
    }), { numRuns: 500 });
  });
});

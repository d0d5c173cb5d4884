import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../src/renderer/features/office/check-office.ts';
import type { Problem } from '../../../src/renderer/features/office/check-office.ts';
import { emptied, newOfficer, newUnit, renamed, successorOf, tidied, withName } from '../../../src/renderer/features/office/draft.ts';
import { officeCalls } from '../../../src/shared/contract/calls/office-calls.ts';
import type { Office, Unit } from '../../../src/shared/office/office.ts';
import { fakeOffice } from '../../fixtures/fake-desk/fake-office.ts';

const [firstUnit] = fakeOffice.units as readonly [Unit, ...Unit[]];
const withUnit = (patch: Partial<Unit>): Office => ({ ...fakeOffice, units: fakeOffice.units.map((unit) => (unit.id === 'pupr' ? { ...unit, ...patch } : unit)) });
// What two units share is named at both, so that it can be put right at either.
const fieldsOf = (problems: readonly Problem[]) => [...new Set(problems.map(({ part, field, code }) => `${part} ${field} ${code}`))];

describe('the check of settings', () => {
  it('finds nothing in the example', () => {
    expect(problemsOf(fakeOffice)).toEqual([]);
  });

  it.each<[string, Office, string[]]>([
    ['no name and city', { ...fakeOffice, name: ' ', city: '' }, ['office name required', 'office city required']],
    ['a prefix in small letters', { ...fakeOffice, ticketPrefix: 'skw' }, ['office ticketPrefix prefix']],
    ['a code with a blank', withUnit({ code: 'DINAS PU' }), ['units code unitCode']],
    ['a code of another unit', withUnit({ code: 'DLH' }), ['units code codeTaken']],
    ['a name of another unit in other letters', withUnit({ name: 'DINAS LINGKUNGAN HIDUP' }), ['units name nameTaken']],
    ['a word that means another unit', withUnit({ aliases: ['dishub'] }), ['units aliases wordTaken']],
    ['an empty letterhead', withUnit({ letterhead: { ...firstUnit.letterhead, lines: ['', ' '] } }), ['letters lines lines']],
    ['a NIP of 17 digits', { ...fakeOffice, officers: [{ ...newOfficer('x', fakeOffice), name: 'X', role: 'coordinator', nip: '1'.repeat(17) }] }, ['officers nip nip']],
    ['nobody who coordinates', { ...fakeOffice, officers: [{ ...newOfficer('x', fakeOffice), name: 'X' }] }, ['officers list noCoordinator']],
    ['an officer without a unit', { ...fakeOffice, officers: [...fakeOffice.officers, { ...newOfficer('x', fakeOffice), name: 'X', unitId: 'hilang' }] }, ['officers unitId unitGone']],
    ['a number pattern without a serial', { ...fakeOffice, letterRules: { ...fakeOffice.letterRules, numberPattern: '{unit}/{year}' } }, ['letters numberPattern numberPattern']],
    ['a time limit of zero', { ...fakeOffice, deadlines: fakeOffice.deadlines.map((rule, index) => (index === 0 ? { ...rule, amount: 0 } : rule)) }, ['deadlines amount amount']],
    ['a stage without a time limit', { ...fakeOffice, deadlines: fakeOffice.deadlines.filter(({ stage }) => stage !== 'autoClose') }, ['deadlines list stageWithoutRule']],
  ])('names %s', (_, office, found) => {
    expect(fieldsOf(problemsOf(office))).toEqual(found);
  });

  it('lets through only what the engine accepts too', () => {
    expect(officeCalls['office.setUp'].input.safeParse({ office: tidied(fakeOffice) }).success).toBe(true);
  });
});

describe('changes of settings', () => {
  it('let a letterhead follow the name of its unit, unless somebody has written it by hand', () => {
    const unit = { ...newUnit('u', fakeOffice), name: 'Dinas Lama', letterhead: { ...firstUnit.letterhead, lines: ['DINAS LAMA'] } };
    expect(renamed(unit, 'Dinas Baru').letterhead.lines).toEqual(['DINAS BARU']);
    const byHand = { ...unit, letterhead: { ...unit.letterhead, lines: ['DINAS', 'LAMA SEKALI'] } };
    expect(renamed(byHand, 'Dinas Baru').letterhead.lines).toEqual(['DINAS', 'LAMA SEKALI']);
  });

  it('let the first line of letterheads follow the name of the office', () => {
    const lines = new Set(withName(fakeOffice, 'Pemerintah Kota Contoh').units.map(({ letterhead }) => letterhead.government));
    expect([...lines]).toEqual(['PEMERINTAH KOTA CONTOH']);
  });

  it('keep the old rule where a new one follows it', () => {
    const [rule] = fakeOffice.deadlines;
    expect(successorOf(rule!, '2027-01-01')).toEqual({ ...rule, validFrom: '2027-01-01', legalBasis: '' });
  });

  it('give another city the rules and the calendar, but nobody and nowhere of the example', () => {
    const office = emptied(fakeOffice, 'u', 'o');
    expect(office).toMatchObject({ name: '', districts: [], coordinatingUnitId: 'u', deadlines: fakeOffice.deadlines, holidays: fakeOffice.holidays });
    expect(office.units.map(({ id }) => id)).toEqual(['u']);
    expect(office.officers.map(({ id, role }) => [id, role])).toEqual([['o', 'coordinator']]);
  });

  it('send no empty lines', () => {
    const office = withUnit({ aliases: ['PU ', '', '  '] });
    expect(tidied(office).units.find(({ id }) => id === 'pupr')?.aliases).toEqual(['PU']);
  });
});

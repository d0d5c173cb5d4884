import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExampleOffice } from '../../../src/main/desk/example-office.ts';
import { isSound, missingUnits } from '../../../src/shared/office/office-check.ts';
import { CLASSIFICATIONS } from '../../../src/shared/ticket/event.ts';
import { STAGES } from '../../../src/shared/office/office.ts';

const office = await readExampleOffice(join(import.meta.dirname, '../../../resources'));

const plain = (word: string) => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Words that mean more than one thing. */
function doubled(list: readonly { readonly id: string; readonly words: readonly string[] }[]): string[] {
  const owners = new Map<string, string>();
  const found: string[] = [];
  for (const { id, words } of list) {
    for (const word of new Set(words.map(plain))) {
      if (owners.has(word)) found.push(`${word}: ${owners.get(word)}, ${id}`);
      owners.set(word, id);
    }
  }
  return found;
}

describe('the example office', () => {
  it('is a sound office: unique ids and codes, a coordinator, no officer without a unit', () => {
    expect(isSound(office)).toBe(true);
    expect(missingUnits(office)).toEqual([]);
  });

  it('has the five kecamatan and 26 kelurahan of Kota Singkawang', () => {
    const villages = office.districts.flatMap((district) => district.villages.map((village) => ({ district, village })));
    expect(office.districts).toHaveLength(5);
    expect(villages).toHaveLength(26);
    expect(villages.every(({ district, village }) => village.id.startsWith(`${district.id}.`))).toBe(true);
  });

  it('has every kecamatan as a unit', () => {
    const units = office.units.map((unit) => unit.name);
    expect(units).toEqual(expect.arrayContaining(office.districts.map((district) => `Kecamatan ${district.name}`)));
  });

  it.each([
    ['units', office.units.map((unit) => ({ id: unit.id, words: [unit.name, unit.shortName, ...unit.aliases] }))],
    ['categories', office.categories.map((category) => ({ id: category.id, words: [category.name, ...category.aliases] }))],
    ['channels', office.channels.map((channel) => ({ id: channel.id, words: [channel.name, ...channel.aliases] }))],
  ])('has no word that means two %s', (_, list) => {
    expect(doubled(list)).toEqual([]);
  });

  it('has every parent of a category, and no deeper tree than two levels', () => {
    const top = new Set(office.categories.filter(({ parentId }) => parentId === null).map(({ id }) => id));
    expect(top.size).toBe(22);
    expect(office.categories.every(({ parentId }) => parentId === null || top.has(parentId))).toBe(true);
  });

  it('has a time limit for every stage, and for every classification an answer', () => {
    expect(new Set(office.deadlines.map(({ stage }) => stage))).toEqual(new Set(STAGES));
    const answers = office.deadlines.filter(({ stage }) => stage === 'answer').map(({ classification, amount }) => [classification, amount]);
    expect(answers).toEqual([['information', 5], ['aspiration', 5], ['complaint', 14], ['misconduct', 60]]);
    expect(CLASSIFICATIONS.every((classification) => answers.some(([known]) => known === classification))).toBe(true);
    expect(office.deadlines.every(({ legalBasis }) => legalBasis !== '')).toBe(true);
  });

  it('knows the holidays of 2025 to 2027, and which of them may still move', () => {
    expect(new Set(office.holidays.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2025', '2026', '2027']));
    expect(office.holidays.filter(({ estimate }) => estimate).map(({ date }) => date)).toEqual(['2027-03-10', '2027-03-11', '2027-05-17']);
  });

  it('names nobody: every officer is marked as an example, every address as made up', () => {
    expect(office.officers.every(({ name }) => name.includes('Contoh'))).toBe(true);
    expect(office.units.every(({ letterhead }) => letterhead.address.startsWith('Jalan Contoh') && letterhead.contact.includes('contoh.go.id'))).toBe(true);
  });

  it('has NIPs of the right shape: birth, appointment, sex, serial', () => {
    const nips = office.officers.flatMap(({ nip }) => (nip === null ? [] : [nip]));
    expect(new Set(nips).size).toBe(nips.length);
    expect(nips.every((nip) => /^(19[5-9]\d|200\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(19|20)\d\d(0[1-9]|1[0-2])[12]\d{3}$/.test(nip))).toBe(true);
  });
});

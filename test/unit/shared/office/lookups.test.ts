import { describe, expect, it } from 'vitest';
import { categoryOf, channelOf, districtOf, officerById, unitOf, workdaysOf } from '../../../../src/shared/office/lookups.ts';
import { office } from '../made-office.ts';

describe('looking up in the office', () => {
  it('finds by id', () => {
    expect([
      unitOf(office, 'pupr')?.name, officerById(office, 'o-liaison')?.role, categoryOf(office, 'roads')?.name, channelOf(office, 'letter')?.id,
      districtOf(office, '61.72.01')?.name,
    ]).toEqual(['Dinas pupr', 'liaison', 'roads', 'letter', 'Singkawang Tengah']);
  });

  it('finds nothing under an unknown id or none', () => {
    expect([unitOf(office, 'gone'), unitOf(office, null), officerById(office, 'system')]).toEqual([null, null, null]);
  });

  it('takes five working days where the unit is not known', () => {
    expect([workdaysOf(office, 'health'), workdaysOf(office, 'pupr'), workdaysOf(office, null)]).toEqual([6, 5, 5]);
  });
});

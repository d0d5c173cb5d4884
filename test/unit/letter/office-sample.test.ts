import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letterHandlers } from '../../../src/main/desk/letters.ts';
import { armsHandlers, loadArms } from '../../../src/main/desk/office-arms.ts';
import { calls } from '../../../src/shared/contract/calls.ts';
import { sampleRequest } from '../../../src/shared/letter/office-sample.ts';
import type { Office, Unit } from '../../../src/shared/office/office.ts';
import { fakeOffice } from '../../fixtures/fake-desk/fake-office.ts';
import { wordyPng } from '../../fixtures/pictures.ts';
import { openTestDesk } from '../desk/open-test-desk.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';
import { textOfHtml } from './text-of.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await openTestDesk();
  await loadArms(test.desk);
});
afterEach(() => test.close());

const [firstUnit] = fakeOffice.units;
const ways = { today: '2026-11-24', isElectronic: false };

/** Asks as the window does: what the schema refuses is no sample. */
async function draw(office: Office, unit: Partial<Unit> = {}, way: Partial<typeof ways> = {}): Promise<string> {
  const request = calls['letter.sample'].input.parse(sampleRequest(office, { ...firstUnit!, ...unit }, { ...ways, ...way }));
  return (await letterHandlers(test.desk)['letter.sample'](request)).html;
}

describe('the sample in the settings', () => {
  it('is a whole letter on the head, by the rules and with the signer that are typed, and says that it is none', async () => {
    const html = await draw({ ...fakeOffice, letterRules: { ...fakeOffice.letterRules, paper: 'F4' } }, {
      letterhead: { government: 'PEMERINTAH KOTA BARU', lines: ['DINAS BARU'], address: 'Jalan Baru 1', contact: '' }, code: 'BARU', copies: ['Satu', 'Dua'], initials: ['Kabid'],
      signing: { officerId: null, mode: 'an', superiorPosition: 'Wali Kota Baru', middlePosition: null },
    });
    expect(html).toContain('@page { size: 215mm 330mm');
    expect(html).toContain('<div class="government">PEMERINTAH KOTA BARU</div><div class="unit">DINAS BARU</div><div class="small">Jalan Baru 1</div>');
    expect(html).toContain('data-mark="CONTOH"');
    const text = textOfHtml(html);
    for (const words of ['Nomor : 700.1.2.4/12/BARU/2026', 'a.n. WALI KOTA BARU', 'Drs. Hasan Contoh, M.Si.', '2. Dua', 'Paraf Kabid']) expect(text).toContain(words);
  });

  it('sets its lines as far apart as is typed', async () => {
    const html = await draw({ ...fakeOffice, letterRules: { ...fakeOffice.letterRules, spacing: { head: 1.5, body: 2, firstLineMm: 7.5 } } });
    expect(html).toContain('line-height: 27.6pt');
    expect(html).toContain('text-indent: 7.5mm');
  });

  it('shows the way of signing that is asked for', async () => {
    expect(await draw(fakeOffice)).not.toContain('class="footer"');
    const html = await draw(fakeOffice, { initials: ['Kabid'] }, { isElectronic: true });
    expect(html).toContain(`<div class="footer">${fakeOffice.letterRules.electronicFooter}`);
    expect(html).not.toContain('class="paraphs"');
  });

  it('has the head and the emblem of the mayor where they sign', async () => {
    await armsHandlers(test.desk)['arms.save']({ picture: 'emblem', bytes: Uint8Array.from(wordyPng().bytes) });
    const head = fakeOffice.officers.find(({ role, unitId }) => role === 'manager' && unitId === firstUnit?.id);
    const html = await draw({ ...fakeOffice, officers: [{ ...head!, position: 'Wali Kota Contoh' }] });
    expect(html).toMatch(/alt="Lambang negara".*<div class="unit">WALI KOTA CONTOH<\/div>/);
    expect(await draw(fakeOffice)).not.toContain('alt="Lambang negara"');
  });

  it('needs no office and nobody at the desk, for it is shown before there are any', async () => {
    test.desk.setting = null;
    test.desk.officerId = null;
    expect(await draw({ ...fakeOffice, officers: [] })).toContain('(nama pejabat)');
  });

  it('is drawn of whatever is being typed, however long', async () => {
    const long = 'x'.repeat(2000);
    const lines = Array.from({ length: 50 }, () => long);
    const html = await draw({ ...fakeOffice, officers: [], letterRules: { ...fakeOffice.letterRules, electronicFooter: long } }, {
      letterhead: { government: long, lines, address: long, contact: long }, copies: lines, initials: lines, code: long, name: long.slice(0, 300),
    });
    expect(html).toContain('CONTOH');
    expect(await draw(fakeOffice, { letterhead: { government: '', lines: [''], address: '', contact: '' }, copies: [''], initials: [''] })).toContain('CONTOH');
  });

  it('never takes what is typed for markup', async () => {
    expect(await draw(fakeOffice, { letterhead: { government: '<script>', lines: ['<img src=x>'], address: '"', contact: '' }, initials: ['<b>'] })).not.toMatch(/<script|<img|<b>/);
  });
});

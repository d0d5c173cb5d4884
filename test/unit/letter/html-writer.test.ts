import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/main/letter/html-writer.ts';
import { PAPER_SIZE, PAPERS } from '../../../src/shared/letter/letter.ts';
import { extremeSheet, longPoints, sampleFields, sampleRules, sampleSheet } from './sample-letter.ts';

const sheetsOf = (html: string): readonly string[] => html.split('<section').slice(1);

describe('a letter as HTML', () => {
  it.each(PAPERS)('says its paper to the printer (%s)', (paper) => {
    const { width, height } = PAPER_SIZE[paper];
    expect(writeHtml(sampleSheet({ paper }))).toContain(`@page { size: ${String(width)}mm ${String(height)}mm; margin: 0 }`);
  });

  it('never takes a text for markup, wherever it stands', () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&amp;</style>';
    const html = writeHtml(sampleSheet({
      subject: evil, addressee: evil, addresseePlace: evil, opening: evil, points: [evil], closing: evil, copies: [evil, evil], place: evil,
      number: evil, attachments: evil, signer: { ...sampleFields.signer, mode: 'an', superiorPosition: evil, position: evil, name: evil, rank: evil, nip: evil },
    }, {
      letterhead: { government: evil, lines: [evil], address: evil, contact: evil },
      rules: { ...sampleRules, font: "Arial'}</style><script>", electronicFooter: evil },
    }));
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!&)/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('carries no script and asks for nothing from outside', () => {
    const html = writeHtml(sampleSheet({ state: 'draft', number: null, electronic: true }));
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|https?:\/\/|<link/);
  });

  it('has the letterhead on the first sheet and numbers on the later ones', () => {
    const sheets = sheetsOf(writeHtml(sampleSheet({ points: longPoints })));
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets.map((sheet) => sheet.includes('PEMERINTAH KOTA SINGKAWANG'))).toEqual(sheets.map((_, index) => index === 0));
    expect(sheets.slice(1).map((sheet) => /class="number">([^<]+)</.exec(sheet)?.[1])).toEqual(sheets.slice(1).map((_, index) => `- ${String(index + 2)} -`));
    expect(sheets.at(-1)).toContain('class="signature"');
    expect(sheets.at(-1)).toContain('Demikian');
  });

  it('marks every sheet of a draft', () => {
    const sheets = sheetsOf(writeHtml(sampleSheet({ points: longPoints, state: 'draft', number: null })));
    expect(sheets.every((sheet) => sheet.includes('data-mark="KONSEP"'))).toBe(true);
    expect(writeHtml(sampleSheet())).not.toContain('KONSEP');
  });

  it('numbers points without repeating the number where one goes on', () => {
    const html = writeHtml(extremeSheet);
    expect(html.match(/data-number="3"/g)).toHaveLength(1);
    expect(html).toContain('Baris dua dari butir yang sama.');
  });

  it('leaves the electronic sentence out unless it is asked for', () => {
    expect(writeHtml(sampleSheet())).not.toContain(sampleRules.electronicFooter);
    expect(writeHtml(sampleSheet({ electronic: true }))).toContain('class="room qr"');
  });

  it('embeds the arms as a picture', () => {
    const html = writeHtml(sampleSheet({}, { arms: { bytes: new Uint8Array([137, 80, 78, 71]), type: 'png', ratio: 1.2 } }));
    expect(html).toContain('<img alt="Lambang daerah" src="data:image/png;base64,iVBORw==">');
  });
});

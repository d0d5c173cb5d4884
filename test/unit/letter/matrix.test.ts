import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxOf } from '../../../src/main/letter/docx-writer.ts';
import { htmlOf } from '../../../src/main/letter/html-writer.ts';
import { isSigning } from '../../../src/shared/letter/body-part.ts';
import { FORM } from '../../../src/shared/letter/geometry.ts';
import { isOfficial, PAPER_SIZE } from '../../../src/shared/letter/letter.ts';
import { paperCases } from '../../letters/cases.ts';
import type { PaperCase } from '../../letters/cases.ts';
import { validateDocx } from '../../support/validate-docx.ts';
import { openDocx } from './open-docx.ts';
import type { OpenDocx } from './open-docx.ts';
import { linesOfDocx, textOfHtml } from './text-of.ts';

interface Made extends PaperCase {
  readonly bytes: Uint8Array;
  readonly html: string;
  readonly xml: OpenDocx;
}

const named = paperCases().map((letter) => [letter.name, letter] as const);
const made = new Map<string, Made>();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-matrix-'));
  for (const letter of paperCases()) {
    const bytes = await docxOf(letter.printout);
    made.set(letter.name, { ...letter, bytes, html: htmlOf(letter.printout), xml: openDocx(bytes) });
  }
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (name: string): Made => {
  const found = made.get(name);
  if (!found) throw new Error(`no letter ${name}`);
  return found;
};
const sheetCount = (html: string): number => html.match(/<section/g)?.length ?? 0;
const twips = (mm: number): string => String(Math.round(mm * 1440 / 25.4));
/** A header's words without marks and shapes. */
const words = (xml: string): string => [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:noBreakHyphen\/>/g)].map(([run]) => run.replace(/<[^>]+>/g, '')).join('')
  .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '');

describe('every letter', () => {
  it.each(named)('%s says in Word, as another program reads it, what it says in print', async (name) => {
    const { bytes, html } = get(name);
    expect((await linesOfDocx(bytes)).join(' ')).toBe(textOfHtml(html));
  });

  it.each(named)('%s lies on its paper, with the letterhead on page 1 and numbers on the others', (name, { paper, printout }) => {
    const { xml, html } = get(name);
    const { width, height } = PAPER_SIZE[paper];
    expect(xml.document).toContain(`<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"`);
    expect(html).toContain(`@page { size: ${String(width)}mm ${String(height)}mm; margin: 0 }`);
    expect(xml.document).toContain('<w:titlePg/>');
    const { government, unitLines, small } = printout.parts.kop;
    expect(words(xml.first)).toBe([government ?? '', ...unitLines, ...small].join(''));
    expect(words(xml.later)).toMatch(/^- +-$/);
    expect(xml.later).toContain('PAGE');
    expect(xml.first).not.toContain('PAGE');
    const [first, ...later] = html.split('<section').slice(1);
    expect(first).toContain(government ?? unitLines[0]);
    expect(later.every((one, index) => one.includes(`<div class="number">- ${String(index + 2)} -</div>`) && !one.includes('class="kop"'))).toBe(true);
  });

  it.each(named)('%s names font and line rule everywhere, and leaves no field of a template', (name, { printout }) => {
    const { all, styles, numbering } = get(name).xml;
    const size = `<w:sz w:val="${String(printout.parts.fontSize * 2)}"/>`;
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Arial"');
    expect(defaults).toContain(size);
    expect(numbering).toMatch(/w:ascii="Arial".*?<w:sz /);
    expect(all.match(/<w:spacing [^>]*w:line="[^>]*>/g)?.filter((spacing) => !spacing.includes('w:lineRule='))).toEqual([]);
    expect(all).not.toContain('{{');
    expect(all).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
  });

  it.each(named)('%s is marked as a draft for as long as it is one', (name, { isDraft }) => {
    const { xml, html } = get(name);
    for (const part of [xml.first, xml.later]) expect(part.includes('string="KONSEP"')).toBe(isDraft);
    expect(html.match(/data-mark="KONSEP"/g)?.length ?? 0).toBe(isDraft ? sheetCount(html) : 0);
  });

  it.each(named)('%s splits no row of a table', (name) => {
    const rows = get(name).xml.document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it.each(named.filter(([, { kind }]) => kind !== 'disposition'))('%s keeps the signature with the text before it', (name) => {
    const { printout, xml, html } = get(name);
    const parts = printout.parts.body;
    const before = parts[parts.findIndex(isSigning) - 1];
    const text = before?.kind === 'paragraph' || before?.kind === 'point' ? before.text : '';
    const paragraph = [...xml.document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one).findLast((one) => words(one) === text.replaceAll('\u2011', ''));
    expect(paragraph).toContain('<w:keepNext/>');
    // All who sign do so on that page.
    const [signed = '', ...others] = html.split('<section').filter((one) => /class="(?:signature|signers)/.test(one));
    expect(others).toEqual([]);
    expect(textOfHtml(signed)).toContain(text.slice(-40).trim().replaceAll('\u00a0', ' ').replaceAll('\u2011', '-'));
  });
});

describe('the tables of a recap', () => {
  const recaps = named.filter(([, { kind }]) => kind === 'recap');

  it.each(recaps)('%s has the head of each table on every page that it stands on', (name) => {
    const { printout, xml, html } = get(name);
    const count = printout.parts.body.filter(({ kind }) => kind === 'table').length;
    const inWord = (xml.document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).filter((table) => table.includes('<w:tblHeader/>'));
    expect(inWord).toHaveLength(count);
    for (const table of inWord) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    for (const table of inWord) expect(/<w:tr>.*?<\/w:tr>/s.exec(table)?.[0]).toContain('<w:tblHeader/>');
    const pieces = html.split('<div class="tabled">').slice(1).map((piece) => piece.split('</table>')[0] ?? '');
    expect(pieces.filter((piece) => piece.includes('<p class="caption">'))).toHaveLength(count);
    for (const piece of pieces) expect(piece).toMatch(piece.includes('<p class="caption">') ? /<thead><tr>/ : /<thead class="again"><tr>/);
    if (name.includes('extreme')) expect(pieces.length).toBeGreaterThan(count);
  });

  it.each(recaps)('%s leaves no heading or caption at the foot of a page, and tells each picture', (name) => {
    const { xml, html } = get(name);
    const last = [...html.matchAll(/([^\n]*)<\/main>|\n([^\n]+)\n<\/main>/g)].map(([, one, two]) => (two ?? one ?? ''));
    expect(last.filter((line) => /^<h2|class="caption"[^>]*>[^<]*<\/p>$/.test(line))).toEqual([]);
    const drawings = xml.document.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(drawings.every((drawing) => /descr="Gambar \d/.test(drawing))).toBe(true);
    expect(html.match(/<img alt="Gambar \d/g)?.length ?? 0).toBe(drawings.length);
    const kept = [...xml.document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one).filter((one) => /Tabel \d|<w:drawing>|>(?:I|II|III|IV|V)\. /.test(one));
    for (const one of kept) expect(one).toContain('<w:keepNext/>');
  });
});

describe('the words of each kind', () => {
  // What a letter says does not depend on its paper.
  it.each(named.filter(([, { paper }]) => paper === 'A4'))('%s are those that were read and found good', async (name, { form, length }) => {
    const lines = await linesOfDocx(get(name).bytes);
    expect(await linesOfDocx(get(name.replace(/A4$/, 'F4')).bytes)).toEqual(lines);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${form}-${length}.txt`);
  });
});

describe('the length of each kind', () => {
  it.each(named.filter(([, { length, kind }]) => length === 'short' && kind !== 'recap'))('%s is one page when it says little', (name) => {
    expect(sheetCount(get(name).html)).toBe(1);
  });

  it.each(named.filter(([, { length }]) => length === 'threePages'))('%s takes three pages when it is long, slips keep to one', (name, { kind }) => {
    expect(sheetCount(get(name).html)).toBe(kind === 'recap' || isOfficial(kind) ? 3 : 1);
  });

  it.each(named.filter(([, { kind }]) => kind === 'disposition'))('%s breaks between the rows of its form only', (name) => {
    const { html } = get(name);
    expect(sheetCount(html)).toBeLessThanOrEqual(2);
    expect(html.match(/<div class="form">/g)).toHaveLength(3);
  });

  it('a receipt says more in smaller type than a letter', () => {
    const { printout } = get('receipt-short-A4');
    expect(printout.parts.fontSize).toBe(FORM.slipSize);
  });
});

describe('the Open XML SDK', () => {
  // Every kind in every length. Paper changes two numbers only, so here one is enough; `npm run letters` asks about both.
  // The variants of a response differ in words.
  const tried = named.filter(([, { paper, length, form }]) => (length === 'threePages') === (paper === 'A4') && !/response-(?!done)/.test(form));
  it.concurrent.each(tried)('finds no error in %s', async (name) => {
    const path = join(folder, `${name}.docx`);
    await writeFile(path, get(name).bytes);
    expect(await validateDocx(path)).toMatchObject({ ok: true, errors: [] });
  });
});

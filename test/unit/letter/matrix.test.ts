import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/main/letter/docx-writer.ts';
import { writeHtml } from '../../../src/main/letter/html-writer.ts';
import { isSigning } from '../../../src/shared/letter/body-part.ts';
import { FORM } from '../../../src/shared/letter/geometry.ts';
import { isOfficial, PAPER_SIZE } from '../../../src/shared/letter/letter.ts';
import { partsOf } from '../../../src/shared/letter/parts.ts';
import { letterCases } from '../../letters/cases.ts';
import type { LetterCase } from '../../letters/cases.ts';
import { validateDocx } from '../../support/validate-docx.ts';
import { openDocx } from './open-docx.ts';
import type { OpenDocx } from './open-docx.ts';
import { linesOfDocx, textOfHtml } from './text-of.ts';

interface Made extends LetterCase {
  readonly bytes: Uint8Array;
  readonly html: string;
  readonly xml: OpenDocx;
}

const named = letterCases().map((letter) => [letter.name, letter] as const);
const made = new Map<string, Made>();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanggap-matrix-'));
  for (const letter of letterCases()) {
    const bytes = await writeDocx(letter.sheet);
    made.set(letter.name, { ...letter, bytes, html: writeHtml(letter.sheet), xml: openDocx(bytes) });
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

  it.each(named)('%s lies on its paper, with the letterhead on page 1 and numbers on the others', (name, { paper, sheet }) => {
    const { xml, html } = get(name);
    const { width, height } = PAPER_SIZE[paper];
    expect(xml.document).toContain(`<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"`);
    expect(html).toContain(`@page { size: ${String(width)}mm ${String(height)}mm; margin: 0 }`);
    expect(xml.document).toContain('<w:titlePg/>');
    const { government, lines, address, contact } = sheet.letterhead;
    expect(words(xml.first)).toBe([government, ...lines, address, contact].join(''));
    expect(words(xml.later)).toMatch(/^- +-$/);
    expect(xml.later).toContain('PAGE');
    expect(xml.first).not.toContain('PAGE');
    const [first, ...later] = html.split('<section').slice(1);
    expect(first).toContain(government);
    expect(later.every((one, index) => one.includes(`<div class="number">- ${String(index + 2)} -</div>`) && !one.includes('class="kop"'))).toBe(true);
  });

  it.each(named)('%s names font and line rule everywhere, and leaves no field of a template', (name, { sheet }) => {
    const { all, styles, numbering } = get(name).xml;
    const size = `<w:sz w:val="${String(partsOf(sheet).fontSize * 2)}"/>`;
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:ascii="Arial"');
    expect(defaults).toContain(size);
    expect(numbering).toMatch(/w:ascii="Arial".*?<w:sz /);
    expect(all.match(/<w:spacing [^>]*w:line="[^>]*>/g)?.filter((spacing) => !spacing.includes('w:lineRule='))).toEqual([]);
    expect(all).not.toContain('{{');
    expect(all).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
  });

  it.each(named)('%s is marked as a draft for as long as it is one', (name, { kind, sheet }) => {
    const { xml, html } = get(name);
    const isDraft = sheet.letter.state === 'draft' && isOfficial(kind);
    for (const part of [xml.first, xml.later]) expect(part.includes('string="KONSEP"')).toBe(isDraft);
    expect(html.match(/data-mark="KONSEP"/g)?.length ?? 0).toBe(isDraft ? sheetCount(html) : 0);
  });

  it.each(named)('%s splits no row of a table', (name) => {
    const rows = get(name).xml.document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  });

  it.each(named.filter(([, { kind }]) => kind !== 'disposition'))('%s keeps the signature with the text before it', (name) => {
    const { sheet, xml, html } = get(name);
    const parts = partsOf(sheet).body;
    const before = parts[parts.findIndex(isSigning) - 1];
    const text = before?.kind === 'paragraph' ? before.text : '';
    const paragraph = [...xml.document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([one]) => one).findLast((one) => words(one) === text.replaceAll('\u2011', ''));
    expect(paragraph).toContain('<w:keepNext/>');
    // All who sign do so on that page.
    const [signed = '', ...others] = html.split('<section').filter((one) => /class="(?:signature|signers)/.test(one));
    expect(others).toEqual([]);
    expect(textOfHtml(signed)).toContain(text.slice(-40).trim().replaceAll('\u00a0', ' ').replaceAll('\u2011', '-'));
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
  it.each(named.filter(([, { length }]) => length === 'short'))('%s is one page when it says little', (name) => {
    expect(sheetCount(get(name).html)).toBe(1);
  });

  it.each(named.filter(([, { length }]) => length === 'threePages'))('%s takes three pages when it is long, slips keep to one', (name, { kind }) => {
    expect(sheetCount(get(name).html)).toBe(isOfficial(kind) ? 3 : 1);
  });

  it.each(named.filter(([, { kind }]) => kind === 'disposition'))('%s breaks between the rows of its form only', (name) => {
    const { html } = get(name);
    expect(sheetCount(html)).toBeLessThanOrEqual(2);
    expect(html.match(/<div class="form">/g)).toHaveLength(3);
  });

  it('a receipt says more in smaller type than a letter', () => {
    const { sheet } = get('receipt-short-A4');
    expect(partsOf(sheet).fontSize).toBe(FORM.slipSize);
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

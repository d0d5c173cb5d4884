import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docxOf } from '../../src/main/letter/docx-writer.ts';
import { htmlOf } from '../../src/main/letter/html-writer.ts';
import { PAPER_SIZE } from '../../src/shared/letter/letter.ts';
import { validateDocx } from '../support/validate-docx.ts';
import { paperCases } from './cases.ts';
import type { PaperCase } from './cases.ts';
import { convertInOffice, findPoppler, pictures, readPdf } from './office.ts';
import type { PdfFacts } from './office.ts';
import { printInBrowser } from './print.ts';
import type { Printed } from './print.ts';
import { spacingCases } from './spacing-cases.ts';
import { describeSpeed, measureSpeed } from './speed.ts';
import type { Speed } from './speed.ts';

interface Request {
  readonly folder: string;
  /** Parts of names; none = all. */
  readonly wanted: readonly string[];
  readonly say: (line: string) => void;
}

/** What became of one letter; null where the machine has no such program. */
interface Drawn {
  readonly letter: PaperCase;
  readonly sheets: number;
  readonly errors: readonly unknown[];
  readonly office: PdfFacts | null;
  readonly print: Printed | null;
}

/** Draws the letters in every way, prints a table and figures, and resolves to what is wrong with them. */
export async function drawLetters({ folder, wanted, say }: Request): Promise<readonly string[]> {
  const cases = [...paperCases(), ...spacingCases()].filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  for (const part of ['word', 'html', 'office', 'print', 'pictures']) await mkdir(join(folder, part), { recursive: true });
  for (const { name, printout } of cases) {
    await writeFile(join(folder, 'word', `${name}.docx`), await docxOf(printout));
    await writeFile(join(folder, 'html', `${name}.html`), htmlOf(printout));
  }
  const hasPoppler = await findPoppler(say);
  const hasOffice = hasPoppler && await convertInOffice(cases.map(({ name }) => join(folder, 'word', `${name}.docx`)), join(folder, 'office'), say);
  const printed = hasPoppler ? await printInBrowser(cases.map(({ name }) => name), folder, say) : null;
  const drawn: Drawn[] = [];
  // Two at a time: each is a program of its own.
  for (let index = 0; index < cases.length; index += 2) {
    const pair = cases.slice(index, index + 2).map((letter) => look(letter, folder, hasOffice, printed?.get(letter.name) ?? null));
    drawn.push(...await Promise.all(pair));
  }
  for (const row of drawn) say(describe(row));
  await writeFile(join(folder, 'index.html'), await contents(folder, cases.map(({ name }) => name)));
  const speed = await measureSpeed(cases.map(({ printout }) => printout));
  await writeFile(join(folder, 'speed.json'), `${JSON.stringify(speed, null, 2)}\n`);
  for (const line of describeSpeed(speed)) say(line);
  return [...drawn.flatMap(problemsOf), ...slowness(speed)];
}

const LONGEST_MS = 60;

function slowness({ docx, html }: Speed): readonly string[] {
  const figures = [['Word', docx.median], ['print', html.median]] as const;
  return figures.flatMap(([what, median]) => median > LONGEST_MS ? [`${what}: a letter takes ${String(median)} ms`] : []);
}

async function look(letter: PaperCase, folder: string, hasOffice: boolean, print: Printed | null): Promise<Drawn> {
  const { name, printout } = letter;
  const { errors } = await validateDocx(join(folder, 'word', `${name}.docx`));
  const office = hasOffice ? await readPdf(join(folder, 'office', `${name}.pdf`)) : null;
  if (office) await pictures(join(folder, 'office', `${name}.pdf`), join(folder, 'pictures', name));
  if (print) await pictures(join(folder, 'print', `${name}.pdf`), join(folder, 'pictures', `${name}-print`));
  return { letter, sheets: htmlOf(printout).match(/<section/g)?.length ?? 0, errors, office, print };
}

/** A page that shows all pictures: LibreOffice above, print below. */
async function contents(folder: string, names: readonly string[]): Promise<string> {
  const files = (await readdir(join(folder, 'pictures'))).sort();
  const row = (start: string): string => files.filter((file) => file.startsWith(start) && /^\d+\.png$/.test(file.slice(start.length)))
    .map((file) => `<img src="pictures/${file}" alt="">`).join('');
  return `<!doctype html><meta charset="utf-8"><style>body{background:#888}img{margin:4px}</style>${names.map((name) =>
    `<h2>${name}</h2><div>${row(`${name}-`)}</div><div>${row(`${name}-print-`)}</div>`).join('\n')}\n`;
}

function describe({ letter, sheets, errors, office, print }: Drawn): string {
  const size = office ? `${office.width.toFixed(0)} x ${office.height.toFixed(0)} mm` : '-';
  return [
    letter.name.padEnd(36), `errors ${String(errors.length)}`, `sheets ${String(sheets)}`,
    `LibreOffice ${office ? String(office.pages) : '-'}`, `print ${print ? String(print.facts.pages) : '-'}`, size,
  ].join('  ');
}

function problemsOf({ letter, sheets, errors, office, print }: Drawn): readonly string[] {
  const size = PAPER_SIZE[letter.paper];
  const differs = (facts: PdfFacts): boolean => Math.abs(facts.width - size.width) > 0.5 || Math.abs(facts.height - size.height) > 0.5;
  const of = (what: string): string => `${letter.name}: ${what}`;
  const pdfs = [['LibreOffice', office], ['print', print?.facts ?? null]] as const;
  return [
    ...(errors.length === 0 ? [] : [of(`the Open XML SDK finds ${JSON.stringify(errors)}`)]),
    ...pdfs.flatMap(([by, facts]) => facts && facts.pages !== sheets ? [of(`${by} has ${String(facts.pages)} pages, not ${String(sheets)}`)] : []),
    ...pdfs.flatMap(([by, facts]) => facts && differs(facts) ? [of(`${by} has paper of ${String(facts.width)} x ${String(facts.height)} mm`)] : []),
    ...(print?.cutOff ?? []).map((page) => of(`sheet ${String(page)} runs over its lower margin in print`)),
  ];
}

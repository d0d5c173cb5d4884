import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const POINT_MM = 25.4 / 72;

/** A PDF's pages, and its paper in millimetres. */
export interface PdfFacts {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

/** Whether PDFs can be read here; says so in one line where not. */
export async function findPoppler(say: (line: string) => void): Promise<boolean> {
  const isThere = await run('pdfinfo', ['-v']).then(() => true, () => false);
  if (!isThere) say('no pdfinfo here: pages and paper are not compared (npm run setup brings it)');
  return isThere;
}

/** Has LibreOffice write PDFs of the documents; false, said in one line, where there is none. */
export async function convertInOffice(files: readonly string[], folder: string, say: (line: string) => void): Promise<boolean> {
  const profile = await mkdtemp(join(tmpdir(), 'tanggap-office-'));
  try {
    await run('soffice', ['--headless', `-env:UserInstallation=file://${profile}`, '--convert-to', 'pdf', '--outdir', folder, ...files]);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    say('no LibreOffice here: its pages are not compared (npm run setup brings it)');
    return false;
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}

/** What pdfinfo says of a file. */
export async function readPdf(file: string): Promise<PdfFacts> {
  const { stdout } = await run('pdfinfo', [file]);
  const [width = 0, height = 0] = (/Page size:\s+([\d.]+) x ([\d.]+)/.exec(stdout) ?? []).slice(1).map((points) => Number(points) * POINT_MM);
  return { pages: Number(/Pages:\s+(\d+)/.exec(stdout)?.[1]), width, height };
}

/** A picture of each page: `<start>-1.png` … */
export async function pictures(file: string, start: string): Promise<void> {
  await run('pdftoppm', ['-png', '-r', '60', file, start]);
}

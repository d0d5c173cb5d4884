import { copyFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, startDesk, test } from './harness/desk.ts';
import type { Desk } from './harness/desk.ts';
import { place } from './harness/place.ts';
import type { WorkFolder } from './harness/work-folder.ts';

const scriptedEngine = fileURLToPath(new URL('harness/scripted-engine.cjs', import.meta.url));

const letter = `<!doctype html><meta charset="utf-8"><title>Surat</title>
<style>@page { size: 215mm 330mm; margin: 20mm } .next { break-before: page }</style>
<p>Yth. Saudara pelapor</p><p class="next">Halaman kedua</p>
<script>document.body.innerHTML = 'a script ran'</script><img src="http://127.0.0.1:9/x.png">`;

test('the shell makes a PDF with the paper and the pages that the document asks for', async ({ folder }) => {
  const [answer] = await ask(folder, [['pdfFromHtml', { html: letter, paper: 'F4' }]]);
  expect(answer?.kind).toBe('shell.answer');
  const pdf = Buffer.from((answer?.value as { base64: string }).base64, 'base64').toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pageSizes(pdf)).toEqual([[215, 330], [215, 330]]);
});

test('several documents at once do not get in each other\'s way', async ({ folder }) => {
  const answers = await ask(folder, [
    ['pdfFromHtml', { html: letter, paper: 'F4' }],
    ['pdfFromHtml', { html: '<style>@page { size: A4 }</style>satu', paper: 'A4' }],
  ]);
  const sizes = answers.map(({ value }) => pageSizes(Buffer.from((value as { base64: string }).base64, 'base64').toString('latin1')).length);
  expect(sizes).toEqual([2, 1]);
});

test('in tests a file is saved without a dialog, under a name that is safe', async ({ folder }) => {
  const answers = await ask(folder, [
    ['chooseSavePath', { suggestedName: '400.10/045/DISKOMINFO/2026.docx', kind: 'docx' }],
    ['chooseSavePath', { suggestedName: '../../etc/passwd', kind: 'pdf' }],
  ]);
  expect(answers.map(({ value }) => value)).toEqual([join(folder.saved, '400.10-045-DISKOMINFO-2026.docx'), join(folder.saved, 'etc-passwd')]);
});

test('a service that does not exist is refused', async ({ folder }) => {
  const [answer] = await ask(folder, [['runProgram', {}]]);
  expect(answer).toMatchObject({ kind: 'shell.refusal', code: 'unknown-call' });
});

test('an engine that cannot use its data says why once, and the app ends', async ({ folder }) => {
  const desk = await startScripted(folder, { failure: 'store-locked' });
  const ended = new Promise<void>((resolve) => { desk.app.once('close', resolve); });
  await desk.app.evaluate(({ dialog }) => {
    dialog.showMessageBox = ((...args: unknown[]) => {
      process.stdout.write(`asked: ${(args.at(-1) as { detail: string }).detail}\n`);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    });
  });
  let output = '';
  desk.app.process().stdout?.on('data', (part: Buffer) => { output += part.toString(); });
  await writeFile(join(folder.data, 'fail-now'), '');
  await ended;
  expect(output.match(/asked: .*/g)).toEqual([expect.stringContaining('sedang dipakai oleh Tanggap yang lain')]);
});

interface Answer {
  readonly kind: string;
  readonly value?: unknown;
  readonly code?: string;
}

async function ask(folder: WorkFolder, calls: readonly (readonly [service: string, input: object])[]): Promise<Answer[]> {
  const desk = await startScripted(folder, { calls });
  const file = join(folder.data, 'answers.json');
  await expect.poll(() => readFile(file, 'utf8').then(() => true, () => false), { timeout: 20_000 }).toBe(true);
  await desk.quit();
  return JSON.parse(await readFile(file, 'utf8')) as Answer[];
}

async function startScripted(folder: WorkFolder, script: object): Promise<Desk> {
  const copy = join(folder.data, 'app');
  const [app] = place().args;
  for (const part of ['package.json', '.vite', 'resources']) await cp(join(app!, part), join(copy, part), { recursive: true });
  await copyFile(scriptedEngine, join(copy, '.vite', 'build', 'engine.cjs'));
  await writeFile(join(folder.data, 'script.json'), JSON.stringify(script));
  return startDesk(folder, [copy]);
}

// Width and height of each page in millimetres.
function pageSizes(pdf: string): number[][] {
  return [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)));
}

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, Refusal } from '../../../../src/shared/contract/errors.ts';
import { CONTENT_SECURITY_POLICY } from '../../../../src/main/shell/csp.ts';
import { restartLimit } from '../../../../src/main/shell/restart-limit.ts';
import { safeFileName, suggestedPath } from '../../../../src/main/shell/save-path.ts';
import { answerService } from '../../../../src/main/shell/services.ts';
import type { Services } from '../../../../src/main/shell/services.ts';
import { startProblem } from '../../../../src/main/shell/words.ts';

describe('restart limit', () => {
  it('allows so many in a span, and again when the span has passed', () => {
    let now = 0;
    const mayRestart = restartLimit(3, 60_000, () => now);
    expect([mayRestart(), mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, true, false]);
    now = 59_999;
    expect(mayRestart()).toBe(false);
    now = 60_000;
    expect(mayRestart()).toBe(true);
  });
});

describe('a file name', () => {
  it.each([
    ['Surat tanggapan.docx', 'Surat tanggapan.docx'],
    ['400.10/045/2026.docx', '400.10-045-2026.docx'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\x.pdf', 'C--Windows-x.pdf'],
    ['a<b>:"|?*\u0000.csv', 'a-b-------.csv'],
    [' . ', 'tanpa-nama'],
    ['', 'tanpa-nama'],
  ])('%j becomes %j', (suggested, name) => {
    expect(safeFileName(suggested)).toBe(name);
  });

  it('keeps its end where it is too long', () => {
    const name = safeFileName(`${'a'.repeat(300)}.docx`);
    expect(name).toHaveLength(120);
    expect(name.endsWith('.docx')).toBe(true);
  });

  it('stays in its folder', () => {
    expect(suggestedPath('/home/x', '../y.pdf')).toBe(join('/home/x', 'y.pdf'));
  });
});

describe('what the engine asks of the shell', () => {
  const services: Services = {
    chooseSavePath: () => Promise.resolve('/tmp/a.docx'),
    chooseOpenPath: () => Promise.resolve(null),
    printHtml: () => Promise.reject(new Refusal('print-failed')),
    pdfFromHtml: () => Promise.reject(new Error('a bug that quotes a letter')),
    protectKey: () => Promise.resolve(null),
    revealKey: () => Promise.resolve({ hasKeystore: false, key: null }),
    showInFolder: () => Promise.resolve(),
    copyPicture: () => Promise.resolve(),
  };
  const ask = (service: string) => answerService(services, { kind: 'shell.call', id: 7, service: service as 'printHtml', input: {} });

  it('is answered, refused by code, or refused as unexpected without the message', async () => {
    expect(await ask('chooseSavePath')).toEqual({ kind: 'shell.answer', id: 7, value: '/tmp/a.docx' });
    expect(await ask('printHtml')).toEqual({ kind: 'shell.refusal', id: 7, code: 'print-failed' });
    expect(await ask('pdfFromHtml')).toEqual({ kind: 'shell.refusal', id: 7, code: 'unexpected' });
  });

  it.each(['constructor', 'toString', 'runProgram'])('is refused where it is %s', async (service) => {
    expect(await ask(service)).toEqual({ kind: 'shell.refusal', id: 7, code: 'unknown-call' });
  });
});

describe('the shell\'s words', () => {
  it('say for every code that the data is safe or unchanged', () => {
    for (const code of ERROR_CODES) expect(startProblem(code)).toMatch(/Data tidak diubah|tetap aman/);
  });
});

describe('the content security policy', () => {
  it('begins with nothing and never lets text run as code', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe-eval');
    expect(/script-src ([^;]*)/.exec(CONTENT_SECURITY_POLICY)?.[1]).toBe("'self'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*/);
  });
});

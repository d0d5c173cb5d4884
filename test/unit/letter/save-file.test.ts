import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { letterFileName } from '../../../src/main/desk/letter-file-name.ts';
import { saveFile } from '../../../src/main/desk/save-file.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  return { ...real, rename: vi.fn(real.rename), open: vi.fn(real.open) };
});

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'tanggap-save-')); });
afterEach(async () => {
  vi.mocked(rename).mockClear();
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('isi');
const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('saving a file', () => {
  it('replaces what was there, and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'surat.docx'), 'lama');
    expect(await saveFile(join(folder, 'surat.docx'), bytes, 't')).toBe('surat.docx');
    expect(await readFile(join(folder, 'surat.docx'), 'utf8')).toBe('isi');
    expect(await readdir(folder)).toEqual(['surat.docx']);
  });

  it.each(['EBUSY', 'EPERM', 'EACCES'])('goes beside a file that Word holds open (%s)', async (code) => {
    vi.mocked(rename).mockRejectedValueOnce(failure(code));
    expect(await saveFile(join(folder, 'surat.docx'), bytes, 't')).toBe('surat-v2.docx');
    expect(await readdir(folder)).toEqual(['surat-v2.docx']);
  });

  it('gives up after nine names, without leaving a half file', async () => {
    for (let index = 0; index < 9; index += 1) vi.mocked(rename).mockRejectedValueOnce(failure('EBUSY'));
    await expect(saveFile(join(folder, 'surat.docx'), bytes, 't')).rejects.toMatchObject({ code: 'file-locked' });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([['ENOSPC', 'disk-full'], ['EROFS', 'read-only'], ['EACCES', 'read-only'], ['EPERM', 'read-only'], ['EIO', 'write-failed']])(
    'tells %s as %s', async (code, refusal) => {
      const { open } = await import('node:fs/promises');
      vi.mocked(open).mockRejectedValueOnce(failure(code));
      await expect(saveFile(join(folder, 'surat.docx'), bytes, 't')).rejects.toMatchObject({ code: refusal });
    });

  it('tells a folder in the place of the file as a failed write', async () => {
    await mkdir(join(folder, 'surat.docx', 'dalam'), { recursive: true });
    await expect(saveFile(join(folder, 'surat.docx'), bytes, 't')).rejects.toMatchObject({ code: 'write-failed' });
  });
});

describe('the name of a letter\'s file', () => {
  it('is one that Windows takes', () => {
    expect(letterFileName({ number: '700.1.2.4/12/DISKOMINFO/2026' }, 'SKW-2026-000427', 'docx')).toBe('Surat-Tanggapan-700.1.2.4-12-DISKOMINFO-2026.docx');
    expect(letterFileName({ number: null }, 'SKW-2026-000427', 'pdf')).toBe('Surat-Tanggapan-Konsep-SKW-2026-000427.pdf');
    expect(letterFileName({ number: 'a<b>:"|?*\\c. ' }, '', 'docx')).toBe('Surat-Tanggapan-a-b-c.docx');
    expect(letterFileName({ number: 'x'.repeat(300) }, '', 'docx').length).toBeLessThan(130);
  });
});

import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileForUrl, isAppUrl } from '../../../../src/main/shell/app-path.ts';

const folder = join(sep, 'opt', 'tanggap', 'renderer');

describe('an address of the app', () => {
  it.each([
    ['app://tanggap/', 'index.html'],
    ['app://tanggap/inbox', 'index.html'],
    ['app://tanggap/index.html', 'index.html'],
    ['app://tanggap/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://tanggap/assets/index.js?v=1#top', 'assets/index.js'],
    ['app://tanggap/assets/surat%20tanggapan.png', 'assets/surat tanggapan.png'],
  ])('%s names %s', (address, file) => {
    expect(fileForUrl(address, folder)).toBe(join(folder, file));
  });

  it.each([
    'app://other/index.html', 'app://tanggap:8080/index.html', 'app://user@tanggap/index.html', 'app://tanggap.evil/index.html',
    'https://tanggap/index.html', 'file:///opt/tanggap/renderer/index.html', 'not an address', '',
    'app://tanggap/..%2fmain.js', 'app://tanggap/%2e%2e%2fmain.js', 'app://tanggap/..%5cmain.js', 'app://tanggap/a%00.js',
    'app://tanggap/%252e%252e/main.js', 'app://tanggap/C:/win.js', 'app://tanggap/%ff.js',
  ])('%s names nothing', (address) => {
    expect(fileForUrl(address, folder)).toBeNull();
  });

  it('never names a file outside the folder, whatever is asked', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '/', '//', 'a', '.js', '%00', '%25', ':'), fc.string({ maxLength: 6 }));
    fc.assert(fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const file = fileForUrl(`app://tanggap/${parts.join('')}`, folder);
      expect(file === null || file.startsWith(folder + sep)).toBe(true);
    }), { numRuns: 2000 });
  });

  it('is told from one that only looks like it', () => {
    expect(isAppUrl('app://tanggap/x')).toBe(true);
    expect(['app://tanggap.id/', 'apps://tanggap/', 'about:blank', 'about:srcdoc', 'data:text/html,x', 'blob:app://tanggap/1'].some(isAppUrl)).toBe(false);
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitBounds, readWindowState, writeWindowState } from '../../../../src/main/shell/window-state.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const monitor = { x: 1366, y: 0, width: 1920, height: 1040 };

describe('where the window opens', () => {
  it('is where it was, on the monitor where it was', () => {
    const bounds = { x: 1500, y: 100, width: 1200, height: 800 };
    expect(fitBounds(bounds, [laptop, monitor])).toEqual(bounds);
  });

  it('is the first screen when the monitor has gone', () => {
    expect(fitBounds({ x: 1500, y: 100, width: 1200, height: 800 }, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 728 });
  });

  it('is moved inside where it hung over the edge', () => {
    expect(fitBounds({ x: -50, y: -20, width: 1100, height: 700 }, [laptop])).toEqual({ x: 0, y: 0, width: 1100, height: 700 });
  });

  it('is the middle of the first screen on the first start', () => {
    expect(fitBounds(null, [monitor])).toEqual({ x: 1643, y: 136, width: 1366, height: 768 });
  });

  it('is somewhere even without any screen', () => {
    expect(fitBounds(null, [])).toEqual({ x: 0, y: 0, width: 1366, height: 768 });
  });
});

describe('the remembered place', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'tanggap-window-')); });
  afterEach(() => rm(folder, { recursive: true }));

  it('comes back as it was written', () => {
    const file = join(folder, 'deep', 'window.json');
    const state = { bounds: { x: 1, y: 2, width: 1200, height: 700 }, isMaximized: true };
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
  });

  it.each([
    '', 'not json', 'null', '{}', '{"bounds":{"x":0,"y":0,"width":0,"height":5},"isMaximized":false}',
    '{"bounds":{"x":"0","y":0,"width":9,"height":5},"isMaximized":false}', '{"bounds":null,"isMaximized":true}',
  ])('is forgotten where the file holds %j', async (text) => {
    const file = join(folder, 'window.json');
    await writeFile(file, text);
    expect(readWindowState(file)).toBeNull();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('is not worth a failure where the folder cannot be written', async () => {
    const file = join(folder, 'taken');
    await writeFile(file, '');
    expect(() => { writeWindowState(join(file, 'window.json'), { bounds: laptop, isMaximized: false }); }).not.toThrow();
  });
});

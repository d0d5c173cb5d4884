import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fileWriter } from '../../../../src/main/engine/log-file.ts';
import { describeFailure, lineLog } from '../../../../src/main/engine/log.ts';

const secret = 'NIK 6172015708900003 milik Budi';

describe('the log', () => {
  it('never holds an error\'s message, on however many lines it stands', () => {
    const error = Object.assign(new RangeError(`${secret}\n at the second line ${secret}`), { code: 'ENOSPC' });
    const note = describeFailure('ticket.register', error);
    expect(JSON.stringify(note)).not.toContain('6172015708900003');
    expect(note).toMatchObject({ what: 'ticket.register', name: 'RangeError', code: 'ENOSPC' });
    expect(note.frames.length).toBeGreaterThan(0);
  });

  it('tells of a thrown value only what kind it is', () => {
    expect(describeFailure('x', secret)).toEqual({ what: 'x', name: 'string', code: null, frames: [] });
  });

  it('writes one JSON line a failure', () => {
    const lines: string[] = [];
    lineLog((line) => lines.push(line), () => new Date(0)).failure('close', new Error(secret));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ at: '1970-01-01T00:00:00.000Z', what: 'close', name: 'Error' });
    expect(lines[0]).toMatch(/^[^\n]*\n$/);
  });
});

describe('the log file', () => {
  async function temporary(): Promise<string> {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = await mkdtemp(join(tmpdir(), 'tanggap-log-'));
    onTestFinished(async () => {
      vi.restoreAllMocks();
      await rm(folder, { recursive: true });
    });
    return folder;
  }

  it('grows by lines and is set aside when it is large', async () => {
    const file = join(await temporary(), 'logs', 'engine.log');
    fileWriter(file)('one\n');
    fileWriter(file)('two\n');
    expect(await readFile(file, 'utf8')).toBe('one\ntwo\n');
    await writeFile(file, 'x'.repeat(1024 * 1024 + 1));
    fileWriter(file)('three\n');
    expect(await readFile(file, 'utf8')).toBe('three\n');
    expect((await readFile(`${file}.old`)).length).toBe(1024 * 1024 + 1);
  });

  it('does not fail where it cannot be written', async () => {
    const blocked = join(await temporary(), 'taken');
    await writeFile(blocked, '');
    expect(() => { fileWriter(join(blocked, 'engine.log'))('line\n'); }).not.toThrow();
  });
});

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY_WORDS } from '../../../src/shared/access/recovery-words.ts';
import { createDataKey } from '../../../src/main/store/cipher.ts';
import { unwrapByEntropy, unwrapByPassphrase, wrapByEntropy, wrapByPassphrase } from '../../../src/main/store/key-wrap.ts';
import { openKeyring } from '../../../src/main/store/keyring.ts';
import type { Keys } from '../../../src/main/store/keyring.ts';
import { createEntropy, fromWords, toWords } from '../../../src/main/store/recovery-key.ts';
import type { Damage } from '../../../src/main/store/damage.ts';
import { CHEAP } from '../../fixtures/made-keys.ts';
import { newFolder } from './stage.ts';

const { bytes } = createDataKey();

describe('a data key under lock', () => {
  it('is opened by the passphrase, however its letters are composed', async () => {
    const wrap = await wrapByPassphrase(bytes, 'kafé hijau', CHEAP);
    expect(await unwrapByPassphrase(wrap, 'kafé hijau'.normalize('NFD'))).toEqual(bytes);
    expect(await unwrapByPassphrase(wrap, 'kafe hijau')).toBeNull();
    expect(JSON.stringify(wrap)).not.toContain(bytes.toString('base64'));
  });

  it('costs a guess at least 2^15 rounds', async () => {
    expect((await wrapByPassphrase(bytes, 'apa saja')).cost?.n).toBeGreaterThanOrEqual(2 ** 15);
  });

  it('is opened by the recovery words and by no others', () => {
    const entropy = createEntropy();
    const wrap = wrapByEntropy(bytes, entropy);
    expect(unwrapByEntropy(wrap, fromWords(toWords(entropy)) ?? Buffer.alloc(0))).toEqual(bytes);
    expect(unwrapByEntropy(wrap, createEntropy())).toBeNull();
  });

  it('is never wrapped into the same bytes twice', async () => {
    const entropy = createEntropy();
    expect(wrapByEntropy(bytes, entropy).sealed).not.toBe(wrapByEntropy(bytes, entropy).sealed);
    expect((await wrapByPassphrase(bytes, 'x', CHEAP)).salt).not.toBe((await wrapByPassphrase(bytes, 'x', CHEAP)).salt);
  });
});

describe('recovery words', () => {
  it('stand for any 256 bits', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bits) => {
      const words = toWords(Buffer.from(bits));
      expect(words).toHaveLength(24);
      expect(fromWords(words)).toEqual(Buffer.from(bits));
    }));
  });

  it('are not taken with a word mistaken, missing, or unknown', () => {
    const words = toWords(Buffer.alloc(32, 7));
    expect(fromWords(words.slice(1))).toBeNull();
    expect(fromWords([...words.slice(1), 'qwerty'])).toBeNull();
    const mistaken = RECOVERY_WORDS.slice(0, 400).filter((word) => fromWords([word, ...words.slice(1)]) !== null);
    // The checksum of 8 bits lets one mistake in 256 pass; such words open nothing.
    expect(mistaken.length).toBeLessThan(10);
  });
});

describe('the keyring', () => {
  const keys: Keys = { version: 1, revision: 1, id: 'k1', os: null, passphrase: null, recovery: wrapByEntropy(bytes, createEntropy()) };

  it('has no keys in a new folder, and reads what it wrote', async () => {
    const ring = openKeyring({ dir: join(await newFolder(), 'data') });
    expect(await ring.read()).toBeNull();
    await ring.write(keys);
    expect(await ring.read()).toEqual(keys);
  });

  it.each(['keys.json', 'keys.copy.json'])('still opens when %s is harmed or gone', async (file) => {
    const dir = await newFolder();
    const told: Damage[] = [];
    const ring = openKeyring({ dir, report: (damage) => told.push(damage) });
    await ring.write(keys);
    const path = join(dir, file);
    const whole = await readFile(path);
    whole[whole.length - 3] = (whole[whole.length - 3] ?? 0) ^ 1;
    await writeFile(path, whole);
    expect(await ring.read()).toEqual(keys);
    expect(told).toMatchObject([{ file, holds: 'keys', isRepaired: true }]);
    await rm(path);
    expect(await ring.read()).toEqual(keys);
  });

  it('says so when both are harmed, and never takes that for a new folder', async () => {
    const dir = await newFolder();
    const ring = openKeyring({ dir });
    await ring.write(keys);
    await writeFile(join(dir, 'keys.json'), 'x');
    await writeFile(join(dir, 'keys.copy.json'), '');
    await expect(ring.read()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('takes the newer copy after a crash between the two writes', async () => {
    const dir = await newFolder();
    const ring = openKeyring({ dir });
    await ring.write(keys);
    const old = await readFile(join(dir, 'keys.copy.json'));
    await ring.write({ ...keys, revision: 2, os: 'x' });
    await writeFile(join(dir, 'keys.copy.json'), old);
    expect((await ring.read())?.revision).toBe(2);
    await rm(join(dir, 'keys.json'));
    expect((await ring.read())?.revision).toBe(2);
  });

  it('remembers wrong tries, and forgives none where their file is harmed', async () => {
    const dir = await newFolder();
    await openKeyring({ dir }).writeAttempts({ failures: 3, at: 5 });
    expect(await openKeyring({ dir }).readAttempts()).toEqual({ failures: 3, at: 5 });
    await writeFile(join(dir, 'attempts.json'), 'x');
    expect((await openKeyring({ dir }).readAttempts()).failures).toBe(5);
  });
});

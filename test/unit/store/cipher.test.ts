import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDataKey, sealerFor } from '../../../src/main/store/cipher.ts';

const key = createDataKey();
const sealer = sealerFor(key, 'store');
const content = Buffer.from('Warga Contoh melaporkan lampu padam');

describe('the cipher', () => {
  it('gives back any content under the name it was sealed with', () => {
    fc.assert(fc.property(fc.string(), fc.uint8Array(), (name, bytes) => {
      expect(sealer.unseal(name, sealer.seal(name, Buffer.from(bytes)))).toEqual(Buffer.from(bytes));
    }));
  });

  it('shows nothing of the content', () => {
    const sealed = sealer.seal('a', content);
    expect(sealed.includes('Warga')).toBe(false);
    expect(sealed.length).toBe(content.length + 28);
  });

  it('refuses another name, another key, and another kind of data', () => {
    const sealed = sealer.seal('journal 7', content);
    expect(() => sealer.unseal('journal 8', sealed)).toThrow();
    expect(() => sealerFor(createDataKey(), 'store').unseal('journal 7', sealed)).toThrow();
    expect(() => sealerFor({ ...key, id: 'other' }, 'store').unseal('journal 7', sealed)).toThrow();
    expect(() => sealerFor(key, 'files').unseal('journal 7', sealed)).toThrow();
  });

  it('notices every changed bit and every missing byte', () => {
    const sealed = sealer.seal('a', content);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => sealer.unseal('a', changed)).toThrow();
    }
    for (let length = 0; length < sealed.length; length += 1) expect(() => sealer.unseal('a', sealed.subarray(0, length))).toThrow();
  });

  it('uses a nonce once', () => {
    const nonces = new Set(Array.from({ length: 5000 }, () => sealer.seal('a', content).subarray(0, 12).toString('hex')));
    expect(nonces.size).toBe(5000);
  });
});

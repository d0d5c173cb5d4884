import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness } from '../../../../src/shared/ticket/duplicate.ts';

describe('likeness', () => {
  it('is high where two reports tell of the same thing in other words around it', () => {
    expect(likeness('Jalan berlubang di depan Pasar Beringin', 'Tolong, jalan berlubang depan pasar Beringin!!')).toBeGreaterThan(0.9);
    expect(likeness('Lampu jalan padam di Gang Kenari', 'Lampu jalannya padam, gang kenari')).toBeGreaterThan(0.9);
  });

  it('is low where they share a word only', () => {
    expect(likeness('Jalan berlubang di depan Pasar Beringin', 'Lampu jalan mati di Roban')).toBeLessThan(0.4);
  });

  it('is nothing where only empty words are shared', () => {
    expect(likeness('Mohon agar segera ditangani', 'mohon agar tidak')).toBe(0);
    expect(likeness('', '')).toBe(0);
  });

  it('is between 0 and 1, the same both ways, and whole with itself', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      const found = likeness(a, b);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expect(likeness(b, a)).toBe(found);
      expect([0, 1]).toContain(likeness(a, a));
    }));
  });
});

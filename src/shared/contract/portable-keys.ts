import { z } from 'zod';

const base64 = z.string().max(1000);
// A file from outside may ask for more memory and time than the computer has.
const cost = z.strictObject({ n: z.int().min(2).max(2 ** 18), r: z.int().min(1).max(16), p: z.int().min(1).max(4) });
const wrap = z.strictObject({ cost: cost.nullable(), salt: base64, sealed: base64 });
const portable = z.strictObject({ id: z.string().max(100), passphrase: wrap.nullable(), recovery: wrap.nullable() });

/** What a backup carries of the keys: nothing that only its own computer can open. */
export type PortableKeys = z.infer<typeof portable>;

/** The keys in the head of a backup, a file from outside; null = there are none that can be used. */
export function readPortableKeys(head: unknown): PortableKeys | null {
  const read = portable.safeParse(head);
  return read.success ? read.data : null;
}

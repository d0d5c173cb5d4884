import { crc32, deflateSync } from 'node:zlib';
import type { Arms } from '../../src/shared/letter/letter.ts';

const WIDTH = 20;
const HEIGHT = 24;

/** A grey shield's stead: a plain PNG, a fifth higher than wide. */
export function madeArms(): Arms {
  const header = Buffer.from([0, 0, 0, WIDTH, 0, 0, 0, HEIGHT, 8, 0, 0, 0, 0]);
  const row = Buffer.from([0, ...Array.from({ length: WIDTH }, () => 170)]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, () => row)));
  const png = Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0)),
  ]);
  return { bytes: png, type: 'png', ratio: HEIGHT / WIDTH };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

import { checksum } from './checksum.ts';

export interface JournalLine {
  /** number of the line, from 1 through all files */
  seq: number;
  /** all lines up to this number were durable when this one was written */
  durable: number;
  content: Buffer;
}

export interface FoundLine extends JournalLine {
  /** offset at which the line starts */
  at: number;
  /** offset just behind the line */
  end: number;
}

// `length checksum payload`, length and checksum as eight hexadecimal digits; payload: `seq durable content`
const HEAD = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/u;
const HEAD_LENGTH = 18;
const NUMBERS = /^(\d+) (\d+) /u;
const NUMBERS_LENGTH = 40;
const NEWLINE = 0x0a;

/** The bytes of a journal line; the content may be any bytes. */
export function encodeLine({ seq, durable, content }: JournalLine): Buffer {
  const payload = Buffer.concat([Buffer.from(`${seq} ${durable} `), content]);
  const length = payload.length.toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`${length} ${checksum(payload)} `), payload, Buffer.of(NEWLINE)]);
}

/** The line that starts at an offset, or undefined where no whole, unharmed line starts there. */
export function decodeLine(bytes: Buffer, at: number): FoundLine | undefined {
  const head = HEAD.exec(bytes.toString('latin1', at, at + HEAD_LENGTH));
  if (head === null) return undefined;
  const start = at + HEAD_LENGTH;
  const end = start + Number.parseInt(head[1] ?? '', 16) + 1;
  if (end > bytes.length || bytes[end - 1] !== NEWLINE) return undefined;
  const payload = bytes.subarray(start, end - 1);
  const numbers = NUMBERS.exec(payload.toString('latin1', 0, NUMBERS_LENGTH));
  if (numbers === null || checksum(payload) !== head[2]) return undefined;
  const content = payload.subarray(numbers[0].length);
  return { seq: Number(numbers[1]), durable: Number(numbers[2]), content, at, end };
}

// the break at its end may be what is harmed
function endByHead(bytes: Buffer, at: number): number {
  const head = HEAD.exec(bytes.toString('latin1', at, at + HEAD_LENGTH));
  return head === null ? bytes.length : at + HEAD_LENGTH + Number.parseInt(head[1] ?? '', 16) + 1;
}

/** All whole lines from an offset on, one behind the other. */
export function* linesFrom(bytes: Buffer, at: number): Generator<FoundLine> {
  for (let line = decodeLine(bytes, at); line !== undefined; line = decodeLine(bytes, line.end)) yield line;
}

/** All whole lines that can still be found behind an offset where none starts: behind a line break, or where the harmed line's own head says that it ends. */
export function* linesBehind(bytes: Buffer, at: number): Generator<FoundLine> {
  const next = decodeLine(bytes, endByHead(bytes, at));
  if (next !== undefined) yield next;
  let lineBreak = bytes.indexOf(NEWLINE, next === undefined ? at : next.end - 1);
  while (lineBreak >= 0) {
    const line = decodeLine(bytes, lineBreak + 1);
    if (line !== undefined) yield line;
    lineBreak = bytes.indexOf(NEWLINE, line === undefined ? lineBreak + 1 : line.end - 1);
  }
}

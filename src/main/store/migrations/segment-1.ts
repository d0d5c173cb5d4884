import { Low } from 'lowdb';
import { sealedAdapter, type Codec } from '../sealed-file.ts';
import type { Entry, SegmentPlace } from '../segment.ts';

/** A segment as format 1 wrote it: 256 bodies in one piece. */
interface Segment1 {
  generation: number;
  entries: (Entry | undefined)[];
}

/** A lowdb database over a segment's file of format 1; `read` throws StoreError('damaged') where the file is not what was written. */
export function openSegment1({ disk, sealer, path }: SegmentPlace, number: number): Low<Segment1> {
  const adapter = sealedAdapter({ disk, sealer, path, name: `segment ${number}`, codec: codecOf(number) });
  return new Low<Segment1>(adapter, { generation: 0, entries: [] });
}

// one line a body, `id TAB json`
function codecOf(number: number): Codec<Segment1> {
  return {
    encode: () => {
      throw new Error('segments of format 1 are only read');
    },
    decode: (bytes) => {
      const [head = '', ...lines] = bytes.toString('utf8').split('\n');
      const [, found, generation] = /^segment (\d+) (\d+)$/u.exec(head) ?? [];
      if (Number(found) !== number) throw new Error(`holds segment ${String(found)} in place of ${number}`);
      return { generation: Number(generation), entries: lines.map(parseEntry) };
    },
  };
}

function parseEntry(line: string): Entry | undefined {
  const tab = line.indexOf('\t');
  return tab < 0 ? undefined : { id: line.slice(0, tab), text: line.slice(tab + 1) };
}

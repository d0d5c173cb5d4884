import type { TemplatePlace } from '../../shared/contract/template-views.ts';
import type { ContentTypes } from './template-safety.ts';
import { readTemplateXml } from './template-xml.ts';

/** A stretch of text of a part: where it begins in the part's whole text, and in which paragraph. */
interface Piece {
  readonly at: number;
  readonly paragraph: number;
}

/** The text of one part of a form. */
export interface PartText {
  /** The part's name in the package. */
  readonly file: string;
  readonly part: TemplatePlace['part'];
  /** All of it as it stands in the file, without what separates paragraphs. */
  readonly raw: string;
  readonly pieces: readonly Piece[];
  /** Paragraphs as they read. */
  readonly paragraphs: readonly string[];
}

const PARTS: readonly (readonly [RegExp, TemplatePlace['part']])[] = [
  [/wordprocessingml\.header\+xml$/, 'header'], [/wordprocessingml\.document\.main\+xml$/, 'body'], [/wordprocessingml\.footer\+xml$/, 'footer'],
  [/wordprocessingml\.(?:footnotes|endnotes|comments)\+xml$/, 'note'], [/(?:core-properties|extended-properties|custom-properties)\+xml$/, 'properties'],
];
/** Where text stands; in properties it stands everywhere. */
const TEXT = new Set(['w:t', 'a:t', 'm:t']);
const NEAR = 60;

/** Properties of a cover page, which the library fills too. */
const COVER = /^customXml\/item\d*\.xml$/i;

/** The parts in which fields may stand, in the order in which they are read: heads, body, feet, notes. */
export function textsOf(xml: ReadonlyMap<string, string>, types: ContentTypes): readonly PartText[] {
  return PARTS.flatMap(([pattern, part]) => [...xml].flatMap(([name, content]) => {
    const isOf = pattern.test(types.get(name) ?? '') || (part === 'properties' && COVER.test(name));
    return isOf ? [partText(content, name, part)] : [];
  }));
}

function partText(xml: string, name: string, part: TemplatePlace['part']): PartText {
  const pieces: Piece[] = [];
  const paragraphs: string[] = [];
  const open: number[] = [];
  const names: string[] = [];
  let raw = '';
  const current = (): number => open.at(-1) ?? Math.max(0, paragraphs.length - 1);
  const append = (words: string): void => {
    paragraphs[current()] = (paragraphs[current()] ?? '') + words;
  };
  readTemplateXml(xml, name, {
    open: (tag) => {
      if (tag === 'w:p' || (part === 'properties' && open.length === 0)) open.push(paragraphs.push('') - 1);
      if (tag === 'w:br' || tag === 'w:cr') append('\n');
      if (tag === 'w:tab' && names.at(-1) === 'w:r') append('\t');
      names.push(tag);
    },
    close: (tag) => {
      names.pop();
      if (tag === 'w:p') open.pop();
    },
    text: (words, plain) => {
      if (part !== 'properties' && !TEXT.has(names.at(-1) ?? '')) return;
      pieces.push({ at: raw.length, paragraph: current() });
      raw += words;
      append(plain());
    },
  });
  return { file: name, part, raw, pieces, paragraphs };
}

/** Where an offset of a part's text stands. */
export function placeAt({ part, pieces, paragraphs }: PartText, offset: number): TemplatePlace {
  let paragraph = pieces[0]?.paragraph ?? 0;
  for (const piece of pieces) {
    if (piece.at > offset) break;
    ({ paragraph } = piece);
  }
  const near = (paragraphs[paragraph] ?? '').replace(/\s+/g, ' ').trim();
  return { part, paragraph: paragraph + 1, near: near.length > NEAR ? `${near.slice(0, NEAR)}…` : near };
}

type Widths = readonly (readonly [number, string])[];

/** Advance widths of Arial (and of Liberation Sans, which has the same) in thousandths of the font size. */
const REGULAR: Widths = [
  [191, "'"], [222, 'ijl‘’'], [260, '|¦'], [278, ' \u00a0!,./:;I[\\]ft·ÌÍÎÏìíîï'], [333, '()-`r¡¨²³´¸¹“”\u00ad\u2011\u2010'],
  [334, '{}'], [350, '•'], [355, '"'], [365, 'º'], [370, 'ª'], [389, '*'], [400, '°'], [469, '^'], [500, 'Jcksvxyzçýÿ'],
  [556, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–'], [584, '+<=>~¬×±÷'], [611, 'FTZ¿ßø'],
  [667, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'], [722, 'CDHNRUwÇÐÑÙÚÛÜ'], [737, '©®'], [778, 'GOQÒÓÔÕÖØ'], [833, 'Mm'], [834, '¼½¾'],
  [889, '%æ'], [944, 'W'], [1000, 'Æ—…'], [1015, '@'],
];
/** The same of Arial Bold. */
const BOLD: Widths = [
  [238, "'"], [278, ' \u00a0,./I\\ijl·ÌÍÎÏìíîï‘’'], [280, '|¦'], [333, '!()-:;[]`ft¡¨²³´¸¹\u00ad\u2011\u2010'], [350, '•'], [365, 'º'],
  [370, 'ª'], [389, '*r{}'], [400, '°'], [474, '"'], [500, 'z“”'], [556, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿ–'],
  [584, '+<=>^~¬×±÷'], [611, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ'], [667, 'EPSVXYÈÉÊËÝÞ'], [722, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ'], [737, '©®'],
  [778, 'GOQwÒÓÔÕÖØ'], [833, 'M'], [834, '¼½¾'], [889, '%mæ'], [944, 'W'], [975, '@'], [1000, 'Æ—…'],
];
const byCharacter = (widths: Widths): ReadonlyMap<string, number> =>
  new Map(widths.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)));
const REGULAR_OF = byCharacter(REGULAR);
const BOLD_OF = byCharacter(BOLD);
/** Emoji, Chinese and what else the tables do not know are about as wide as high. */
const UNKNOWN = 1000;
/** Marks that stand over a letter, and joiners, take no room of their own; Arabic and Hebrew letters about half a size. */
const NO_ROOM = /[\p{M}\u200c\u200d]/u;
const NARROW = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Width of a text in points. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  const widths = isBold ? BOLD_OF : REGULAR_OF;
  let width = 0;
  for (const character of text) width += widths.get(character) ?? unknownWidth(character);
  return (width * fontSize) / 1000;
}

function unknownWidth(character: string): number {
  if (NO_ROOM.test(character)) return 0;
  return NARROW.test(character) ? UNKNOWN / 2 : UNKNOWN;
}

/** Where the lines of a text are set. */
export interface LineBox {
  readonly width: number;
  /** Points by which the first line is shorter. */
  readonly indent: number;
  readonly fontSize: number;
  readonly isBold?: boolean;
}

/** Word processors round a line's width to twentieths of a point, browsers to 64ths of a pixel: what fits by less does not fit. */
const ROUNDING = 0.05;

/** Where each line of a text begins, as offsets; a greedy break at spaces and hyphens, as word processors and browsers do. */
export function breakLines(text: string, box: LineBox): readonly number[] {
  const starts = [0];
  const room = box.width - ROUNDING;
  let used = box.indent;
  let offset = 0;
  const fits = (width: number): boolean => used + width <= room || offset === starts.at(-1);
  const turn = (): void => {
    starts.push(offset);
    used = 0;
  };
  const add = (piece: string, width: number): void => {
    if (!fits(width)) turn();
    used += width;
    offset += piece.length;
  };
  for (const piece of text.match(/[^ -]+-?|-| +/g) ?? []) {
    const width = textWidth(piece, box.fontSize, box.isBold);
    // Spaces may hang over the end of a line; a word wider than a line begins a new one and breaks anywhere.
    if (piece.startsWith(' ')) add(piece, Math.max(0, Math.min(width, room - used)));
    else if (width <= room) add(piece, width);
    else {
      if (offset > (starts.at(-1) ?? 0)) turn();
      for (const character of piece) add(character, textWidth(character, box.fontSize, box.isBold));
    }
  }
  return starts;
}

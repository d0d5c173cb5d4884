/** Advance widths of Arial (and of Liberation Sans, which has the same) in thousandths of the font size. */
const WIDTHS: readonly (readonly [number, string])[] = [
  [191, "'"], [222, 'ijl‘’'], [260, '|¦'], [278, ' \u00a0!,./:;I[\\]ft·ÌÍÎÏìíîï'], [333, '()-`r¡¨­²³´¸¹“”\u2011\u2010'],
  [334, '{}'], [350, '•'], [355, '"'], [365, 'º'], [370, 'ª'], [389, '*'], [400, '°'], [469, '^'], [500, 'Jcksvxyzçýÿ'],
  [556, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–'], [584, '+<=>~¬×±÷'], [611, 'FTZ¿ßø'],
  [667, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'], [722, 'CDHNRUwÇÐÑÙÚÛÜ'], [737, '©®'], [778, 'GOQÒÓÔÕÖØ'], [833, 'Mm'], [834, '¼½¾'],
  [889, '%æ'], [944, 'W'], [1000, 'Æ—…'], [1015, '@'],
];
const WIDTH_OF = new Map(WIDTHS.flatMap(([width, characters]) => Array.from(characters, (character) => [character, width] as const)));
/** Emoji, Chinese and what else the table does not know are about as wide as high. */
const UNKNOWN = 1000;
/** Arial Bold is about this much wider. */
const BOLD = 1.08;

/** Width of a text in points. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  let width = 0;
  for (const character of text) width += WIDTH_OF.get(character) ?? UNKNOWN;
  return (width * fontSize * (isBold ? BOLD : 1)) / 1000;
}

/** Where the lines of a text are set. */
export interface LineBox {
  readonly width: number;
  /** Points by which the first line is shorter. */
  readonly indent: number;
  readonly fontSize: number;
  readonly isBold?: boolean;
}

/** Where each line of a text begins, as offsets; a greedy break at spaces and hyphens, as word processors and browsers do. */
export function breakLines(text: string, box: LineBox): readonly number[] {
  const starts = [0];
  let used = box.indent;
  let offset = 0;
  const fits = (width: number): boolean => used + width <= box.width || offset === starts.at(-1);
  const add = (piece: string, width: number): void => {
    if (!fits(width)) {
      starts.push(offset);
      used = 0;
    }
    used += width;
    offset += piece.length;
  };
  for (const piece of text.match(/[^ -]+-?|-| +/g) ?? []) {
    const width = textWidth(piece, box.fontSize, box.isBold);
    // Spaces may hang over the end of a line; a word wider than a line breaks anywhere.
    if (piece.startsWith(' ')) add(piece, Math.max(0, Math.min(width, box.width - used)));
    else if (width <= box.width) add(piece, width);
    else for (const character of piece) add(character, textWidth(character, box.fontSize, box.isBold));
  }
  return starts;
}

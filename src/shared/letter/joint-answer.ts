import type { Answered, LetterFields } from './letter.ts';

/** How many letters may be worked on in one go. */
export const MOST_LETTERS = 500;

/** The letter made to answer further reports of the same matter too: it names their numbers, and no single reporter. */
export function jointly(fields: LetterFields, answers: readonly Answered[]): LetterFields {
  if (answers.length === 0) return fields;
  const sentence = `Surat ini sekaligus menanggapi laporan nomor ${listed(answers.map(({ number }) => number))} mengenai hal yang sama.`;
  return { ...fields, addressee: 'Yth. Saudara Para Pelapor', opening: [fields.opening, sentence].filter((text) => text !== '').join('\n'), answers };
}

function listed(items: readonly string[]): string {
  const [last = '', ...others] = [...items].reverse();
  if (others.length === 0) return last;
  return `${others.reverse().join(', ')}${others.length > 1 ? ',' : ''} dan ${last}`;
}

/** What one wording for many letters may name, to be filled in for each. */
export const WORDING_FIELDS = ['nomor', 'tanggal', 'unit'] as const;
export type WordingFacts = Readonly<Record<(typeof WORDING_FIELDS)[number], string>>;

/** The parts that many letters share; null = as each ticket gives it. */
export interface CommonWording {
  readonly points: readonly string[] | null;
  readonly closing: string | null;
}

/** A letter with the common wording in it, and the fields of it (`{nomor}`, `{tanggal}`, `{unit}`) filled; what is no field stays as it is. */
export function withWording<L extends Pick<LetterFields, 'points' | 'closing'>>(letter: L, { points, closing }: CommonWording, facts: WordingFacts): L {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (field, name: string) =>
    (Object.hasOwn(facts, name) ? facts[name as keyof WordingFacts] : field));
  return { ...letter, points: points === null ? letter.points : points.map(fill), closing: closing === null ? letter.closing : fill(closing) };
}

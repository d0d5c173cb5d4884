import type { Letter, LetterFields } from '../../../shared/letter/letter.ts';

/** A field that is added to a letter has to be named here too. */
type EveryField = { readonly [K in keyof Required<LetterFields>]: LetterFields[K] };

/** What an officer edits of a letter. */
export function fieldsOf(letter: Letter): LetterFields {
  const {
    variant, paper, place, date, classification, urgency, security, attachments, subject, addressee, addresseePlace, opening, points, closing,
    signer, copies, electronic, kind, facts, units, instructions, parties, answers,
  } = letter;
  return {
    variant, paper, place, date, classification, urgency, security, attachments, subject, addressee, addresseePlace, opening, points, closing,
    signer, copies, electronic, kind, facts, units, instructions, parties, answers,
  } satisfies EveryField;
}

/** A list with one entry moved by some places; the same list where there is no such place. */
export function moved<T>(list: readonly T[], index: number, by: number): readonly T[] {
  const entry = list[index];
  const target = index + by;
  if (entry === undefined || target < 0 || target >= list.length) return list;
  const rest = list.filter((_, place) => place !== index);
  return [...rest.slice(0, target), entry, ...rest.slice(target)];
}

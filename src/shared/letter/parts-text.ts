import type { BodyPart } from './body-part.ts';
import { glue } from './glue.ts';
import type { Fact, LetterFields } from './letter.ts';
import { isFilled, oneLine, paragraphs } from './printable.ts';

/** The pembuka, a part for each of its lines. */
export function openingParts({ opening }: Pick<LetterFields, 'opening'>): readonly BodyPart[] {
  return paragraphs(opening).map((text) => ({ kind: 'paragraph', text, isClosing: false }));
}

/** The penutup, a part for each of its lines. */
export function closingParts({ closing }: Pick<LetterFields, 'closing'>): readonly BodyPart[] {
  return paragraphs(closing).map((text) => ({ kind: 'paragraph', text, isClosing: true }));
}

/** The numbered points; further lines of one stand under it without a number. */
export function pointParts({ points }: Pick<LetterFields, 'points'>): readonly BodyPart[] {
  return points.flatMap((point, index) => {
    const [first = '', ...rest] = paragraphs(point);
    return [
      { kind: 'point' as const, number: index + 1, text: first },
      ...rest.map((text) => ({ kind: 'point' as const, number: null, text })),
    ];
  });
}

/** The lines of a table of facts that have something to say. */
export function factParts(facts: readonly Fact[]): readonly BodyPart[] {
  const rows = facts
    .map(({ label, value }) => ({ label: oneLine(label), value: glue(oneLine(value)) }))
    .filter(({ value }) => isFilled(value));
  return rows.map((row, index) => ({ kind: 'fact', ...row, isLast: index === rows.length - 1 }));
}

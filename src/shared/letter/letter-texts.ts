import type { Letter, LetterFields } from './letter.ts';

interface Written extends LetterFields {
  readonly remark?: string | undefined;
  readonly rivals?: readonly Letter[] | undefined;
}

/**
 * The letter with every text that was written into it put through `change`. The one place that lists them, so that what is
 * searched, covered or erased is the same everywhere; names and positions of who signs for the office are left out.
 */
export function mapTexts<L extends Written>(letter: L, change: (text: string) => string): L {
  const { facts, parties, remark, rivals } = letter;
  return {
    ...letter,
    subject: change(letter.subject), addressee: change(letter.addressee), addresseePlace: change(letter.addresseePlace),
    attachments: change(letter.attachments), opening: change(letter.opening), points: letter.points.map(change),
    closing: change(letter.closing), copies: letter.copies.map(change),
    ...(facts ? { facts: facts.map(({ label, value }) => ({ label, value: change(value) })) } : {}),
    ...(parties ? {
      parties: parties.map(({ role, name, position, nip }) => ({ role, name: change(name), position: change(position), nip: nip === null ? null : change(nip) })),
    } : {}),
    ...(remark === undefined ? {} : { remark: change(remark) }),
    ...(rivals ? { rivals: rivals.map((rival) => mapTexts(rival, change)) } : {}),
  };
}

/** Every text that was written into the letter and a reader gets to see, with those of who signs. */
export function textsOf(letter: LetterFields): readonly string[] {
  const texts: string[] = [];
  mapTexts({ ...letter, remark: undefined, rivals: undefined }, (text) => {
    texts.push(text);
    return text;
  });
  const { position, superiorPosition, middlePosition } = letter.signer;
  return [...texts, position, superiorPosition ?? '', middlePosition ?? ''];
}

import type { BodyPart, SignaturePart } from './body-part.ts';
import { formatNip, HARD_SPACE } from './glue.ts';
import { MOST_INITIALS } from './letter.ts';
import type { Party, Signer } from './letter.ts';
import { isMayor } from './mayor-kop.ts';
import { isFilled, oneLine } from './printable.ts';
import { HEAD_WORDS } from './wording.ts';
import { FORM_WORDS } from './wording-kinds.ts';

type PositionLine = SignaturePart['positions'][number];

interface Around {
  /** Lines over the position, such as place and date. */
  readonly above?: readonly string[];
  readonly initials?: readonly string[] | undefined;
}

/** The block of who signs. Initials by hand have no place on what is signed electronically. The Wali Kota signs without pangkat and NIP. */
export function signaturePart(signer: Signer, isElectronic: boolean, { above = [], initials = [] }: Around = {}): SignaturePart {
  const rank = oneLine(signer.rank ?? '');
  const isBare = signer.mode === 'own' && isMayor(signer.position);
  return {
    kind: 'signature',
    positions: [...above.map((text) => ({ prefix: null, text })), ...positionLines(signer)],
    room: isElectronic ? 'qr' : 'ink',
    name: oneLine(signer.name),
    details: isBare ? [] : [...(rank === '' ? [] : [rank]), ...nipLine(signer.nip)],
    initials: isElectronic ? [] : initials.map(oneLine).filter(isFilled).slice(0, MOST_INITIALS),
  };
}

/** The blocks under minutes: the second signer at the left, the first at the right, the witnesses below, two by two. */
export function minutesSigners(signer: Signer, parties: readonly Party[]): readonly BodyPart[] {
  const first = signaturePart(signer, false, { above: [`${FORM_WORDS.first},`] });
  const [second] = parties.filter(({ role }) => role === 'second').map((party) => partyBlock(party, [`${FORM_WORDS.second},`]));
  const witnesses = parties.filter(({ role }) => role === 'witness').map((party) => partyBlock(party, []));
  const rows = Array.from({ length: Math.ceil(witnesses.length / 2) }, (_, row) => witnesses.slice(row * 2, row * 2 + 2));
  return [
    second ? { kind: 'signers', title: null, left: second, right: first } : first,
    ...rows.flatMap(([left, right], row) => left === undefined ? [] : [
      { kind: 'signers' as const, title: row === 0 ? FORM_WORDS.witnesses : null, left, right: right ?? null },
    ]),
  ];
}

function partyBlock({ name, position, nip }: Party, above: readonly string[]): SignaturePart {
  return {
    kind: 'signature', room: 'ink', name: oneLine(name), details: nipLine(nip), initials: [],
    positions: [...above.map((text) => ({ prefix: null, text })), ...line(comma(large(position)))],
  };
}

function nipLine(nip: string | null): readonly string[] {
  const digits = oneLine(nip ?? '');
  return digits === '' ? [] : [`${HEAD_WORDS.nip}${HARD_SPACE}${formatNip(digits)}`];
}

function line(text: string, prefix: string | null = null): PositionLine[] {
  return text === '' ? [] : [{ prefix, text }];
}

/** The lines above the name: "a.n. WALI KOTA" / "SEKRETARIS DAERAH," / "u.b." / "ASISTEN,". */
function positionLines(signer: Signer): readonly PositionLine[] {
  const position = large(signer.position);
  const superior = large(signer.superiorPosition);
  const middle = large(signer.middlePosition);
  switch (signer.mode) {
    case 'own': return line(comma(position));
    case 'an': return [...line(superior, 'a.n.'), ...line(comma(position))];
    case 'ub': return [...line(superior, 'a.n.'), ...line(comma(middle)), ...line('u.b.'), ...line(comma(position))];
    case 'plt': return line(comma(position), 'Plt.');
    case 'plh': return line(comma(position), 'Plh.');
    case 'pj': return line(comma(position), 'Pj.');
  }
}

function comma(text: string): string {
  return text === '' ? '' : `${text.replace(/,+$/, '')},`;
}

function large(text: string | null): string {
  return oneLine(text ?? '').toLocaleUpperCase('id');
}

import type { BodyPart, SignaturePart } from './body-part.ts';
import { longDate } from './dates.ts';
import { formatNip, HARD_HYPHEN } from './glue.ts';
import { letterKind } from './letter.ts';
import type { Letter, LetterSheet } from './letter.ts';
import { partsOf } from './parts.ts';
import { oneLine, paragraphs } from './printable.ts';
import { HEAD_WORDS, natureLine } from './wording.ts';
import { FORM_WORDS } from './wording-kinds.ts';
import type { TemplateData } from './template-fields.ts';

/** The words of a letter by the names that an office's own form uses; the same words as on the desk's own sheets. */
export function templateData(sheet: LetterSheet, ticketNumber: string): TemplateData {
  const { letter } = sheet;
  const { kop, body, footer, mark } = partsOf(sheet);
  const plain: Omit<TemplateData, 'paragraf' | 'butir' | 'data' | 'tembusan' | 'pihak'> = {
    nomor: letter.number ?? HEAD_WORDS.noNumber,
    tanggal: longDate(letter.date), tempat: oneLine(letter.place),
    sifat: natureLine(letter.urgency, letter.security), lampiran: oneLine(letter.attachments) || '-', hal: oneLine(letter.subject),
    kepada: paragraphs(letter.addressee).join('\n'), di: oneLine(letter.addresseePlace), dari: oneLine(letter.signer.position),
    pembuka: openingOf(body).join('\n'), penutup: closingOf(body).join('\n'),
    ...signerWords(body, letter),
    kop_pemerintah: kop.government ?? '', kop_unit: kop.unitLines.join('\n'), kop_alamat: kop.small[0] ?? '', kop_kontak: kop.small[1] ?? '',
    judul: titleOf(body), nomor_laporan: ticketNumber, kaki_surat: footer ?? '', tanda: mark ?? '',
  };
  return softened({
    ...plain,
    paragraf: contentOf(body).map((teks) => ({ teks })),
    butir: pointsOf(body), data: factsOf(body),
    tembusan: letter.copies.map(oneLine).filter((copy) => copy !== '').map((teks, index) => ({ nomor: String(index + 1), teks })),
    pihak: partiesOf(letter),
  });
}

/** Hyphens that end no line are drawn by few fonts and found by no search; in a form of one's own they are plain. */
function softened(data: TemplateData): TemplateData {
  return JSON.parse(JSON.stringify(data).replaceAll(HARD_HYPHEN, '-')) as TemplateData;
}

function openingOf(body: readonly BodyPart[]): readonly string[] {
  return body.slice(firstOf(body), endOfOpening(body)).flatMap((part) => (part.kind === 'paragraph' ? [part.text] : []));
}

function firstOf(body: readonly BodyPart[]): number {
  const first = body.findIndex((part) => part.kind === 'paragraph' && !part.isClosing);
  return first < 0 ? body.length : first;
}

function endOfOpening(body: readonly BodyPart[]): number {
  const first = firstOf(body);
  const length = body.slice(first).findIndex((part) => part.kind !== 'paragraph' || part.isClosing);
  return length < 0 ? body.length : first + length;
}

function closingOf(body: readonly BodyPart[]): readonly string[] {
  return body.flatMap((part) => (part.kind === 'paragraph' && part.isClosing ? [part.text] : []));
}

/** All that stands between pembuka and penutup, a line each. */
function contentOf(body: readonly BodyPart[]): readonly string[] {
  const from = firstOf(body) === body.length ? 0 : endOfOpening(body);
  return body.slice(from).flatMap((part) => {
    switch (part.kind) {
      case 'paragraph': return part.isClosing ? [] : [part.text];
      case 'fact': return [`${part.label}: ${part.value}`];
      case 'point': return [part.number === null ? part.text : `${String(part.number)}. ${part.text}`];
      case 'dateline':
      case 'title':
      case 'head':
      case 'rule':
      case 'addressee':
      case 'form':
      case 'heading':
      case 'table':
      case 'picture':
      case 'signature':
      case 'signers':
      case 'copies': return [];
    }
  });
}

function pointsOf(body: readonly BodyPart[]): TemplateData['butir'] {
  return body.flatMap((part) => (part.kind === 'point' ? [{ nomor: part.number === null ? '' : String(part.number), teks: part.text }] : []));
}

function factsOf(body: readonly BodyPart[]): TemplateData['data'] {
  return body.flatMap((part) => (part.kind === 'fact' ? [{ label: part.label, nilai: part.value }] : []));
}

function titleOf(body: readonly BodyPart[]): string {
  return body.find((part) => part.kind === 'title')?.text ?? '';
}

/** The block of the first signer, as it reads above and under the name. */
function signerWords(body: readonly BodyPart[], { signer }: Letter): Pick<TemplateData, 'jabatan' | 'nama' | 'pangkat' | 'nip'> {
  const block = firstSignature(body);
  const lines = block?.positions.map(({ prefix, text }) => (prefix === null ? text : `${prefix} ${text}`)) ?? [];
  const digits = oneLine(signer.nip ?? '');
  return { jabatan: lines.join('\n'), nama: oneLine(signer.name), pangkat: oneLine(signer.rank ?? ''), nip: digits === '' ? '' : formatNip(digits) };
}

function firstSignature(body: readonly BodyPart[]): SignaturePart | null {
  for (const part of body) {
    if (part.kind === 'signature') return part;
    if (part.kind === 'signers') return part.right ?? part.left;
  }
  return null;
}

function partiesOf(letter: Letter): TemplateData['pihak'] {
  if (letterKind(letter) !== 'minutes') return [];
  const told = (peran: string, { name, position, nip }: { readonly name: string; readonly position: string; readonly nip: string | null }) =>
    ({ peran, nama: oneLine(name), jabatan: oneLine(position), nip: nip === null ? '' : formatNip(nip) });
  return [
    told(FORM_WORDS.first, letter.signer),
    ...(letter.parties ?? []).map((party) => told(party.role === 'second' ? FORM_WORDS.second : FORM_WORDS.witness, party)),
  ];
}

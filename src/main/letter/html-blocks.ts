import type { BodyPart, FormCell, SignaturePart } from '../../shared/letter/body-part.ts';
import { HEAD_WORDS } from '../../shared/letter/wording.ts';
import { text } from './html-text.ts';

/** A part that is never split between two sheets; `after` = points left free below it where the style does not say so. */
export function drawBlock(part: Exclude<BodyPart, { kind: 'paragraph' | 'point' | 'table' | 'picture' }>, after: number): string {
  switch (part.kind) {
    case 'dateline': return `<p class="dateline">${text(part.text)}</p>`;
    case 'rule': return '<div class="line"></div>';
    case 'title': return drawTitle(part);
    case 'heading': return `<h2 class="heading">${text(part.text)}</h2>`;
    case 'head': {
      const rows = part.rows.map(({ label, value }) => `<span>${text(label)}</span> <span>${label === '' ? '' : ':'}</span> <span>${text(value)}</span>`);
      return `<div class="head">${rows.join('\n')}</div>`;
    }
    case 'fact':
      return `<div class="fact" style="padding-bottom:${String(after)}pt"><span>${text(part.label)}</span> <span>:</span> <span>${text(part.value)}</span></div>`;
    case 'addressee': return `<div class="addressee">${part.lines.map((line) => `<p>${text(line)}</p>`).join('\n')}</div>`;
    case 'form': return `<div class="form">${drawFormRow(part.cells)}</div>`;
    case 'signature': return drawSignature(part);
    case 'signers': return drawSigners(part);
    case 'copies': return drawCopies(part.title, part.items);
  }
}

function drawTitle({ text: words, lines }: Extract<BodyPart, { kind: 'title' }>): string {
  return `<div class="title"><p class="name">${text(words)}</p>\n${lines.map((line) => `<p>${text(line)}</p>`).join('\n')}</div>`;
}

function drawFormRow(cells: readonly FormCell[]): string {
  const drawn = cells.map(({ title, choices, lines, room }) => {
    const boxes = choices.map(({ box, text: words }) => `<p class="choice"><span class="box">${text(box)} </span>${text(words)}</p>`);
    const head = `<p class="name">${title === '' ? '&#160;' : text(title)}</p>`;
    return `<div class="cell" style="padding-bottom:calc(4pt + ${String(room)}pt)">${[head, ...boxes, ...lines.map((line) => `<p>${text(line)}</p>`)].join('\n')}</div>`;
  });
  return `<div class="cells">${drawn.join('\n')}</div>`;
}

function hanging({ positions }: SignaturePart): string {
  return positions.some(({ prefix }) => prefix !== null) ? ' hanging' : '';
}

function drawSignature(part: SignaturePart): string {
  const block = `<div class="signature${hanging(part)}">${signatureLines(part)}</div>`;
  if (part.initials.length === 0) return block;
  const boxes = part.initials.map((name) => `<div class="paraph"><p>${text(name)}</p></div>`).join('');
  return `<div class="signing"><div class="paraphs"><p>${HEAD_WORDS.paraph}</p><div class="cells" style="--count:${String(part.initials.length)}">${boxes}</div></div>${block}</div>`;
}

function signatureLines(part: SignaturePart): string {
  return `${positionLines(part)}\n${nameLines(part)}`;
}

function positionLines({ positions }: SignaturePart): string {
  return positions.map(({ prefix, text: words }) =>
    `<p>${prefix === null ? '' : `<span class="prefix">${text(prefix)} </span>`}${text(words)}</p>`).join('\n');
}

function nameLines({ room, name, details }: SignaturePart): string {
  return [`<div class="room ${room}"></div>`, `<p class="name">${text(name)}</p>`, ...details.map((line) => `<p>${text(line)}</p>`)].join('\n');
}

function drawSigners({ title, left, right }: Extract<BodyPart, { kind: 'signers' }>): string {
  const sides = [left, right];
  const cell = (part: SignaturePart | null, draw: (of: SignaturePart) => string): string =>
    part === null ? '<div></div>' : `<div class="signer${hanging(part)}">${draw(part)}</div>`;
  const blocks = [...sides.map((part) => cell(part, positionLines)), ...sides.map((part) => cell(part, nameLines))];
  const head = title === null ? '' : `<p>${text(title)}</p>\n`;
  return `<div class="signers">${head}<div class="cells">${blocks.join('\n')}</div></div>`;
}

function drawCopies(title: string, items: readonly string[]): string {
  const lines = items.map((item, index) => items.length === 1
    ? `<p>${text(item)}</p>`
    : `<p class="listed"><span class="ordinal">${String(index + 1)}. </span>${text(item)}</p>`);
  return `<div class="copies"><p>${text(title)}</p>\n${lines.join('\n')}</div>`;
}

import type { BodyPart, SignaturePart } from '../letter/body-part.ts';
import { spacingOf } from '../letter/geometry.ts';
import { glue, HARD_SPACE } from '../letter/glue.ts';
import { electronicFooter, markOf } from '../letter/parts.ts';
import { pngSize } from '../letter/png-size.ts';
import { hold, isFilled, oneLine } from '../letter/printable.ts';
import type { Printout } from '../letter/printout.ts';
import { HEAD_WORDS } from '../letter/wording.ts';
import { FORM_WORDS } from '../letter/wording-kinds.ts';
import type { RecapDrawing, RecapPart, RecapPicture, RecapSheet } from './recap.ts';

/** A recap for the writers of letters: the number stands under the title as in minutes, place and date over the signature. */
export function recapPrintout({ sheet, rules, paper, arms, pictures, number, state, isElectronic }: RecapDrawing): Printout {
  return {
    paper, rules, arms, title: sheet.title.join(' '), creator: sheet.kop.unitLines.join(' '),
    parts: {
      kop: sheet.kop, fontSize: rules.fontSize, spacing: spacingOf(rules), mark: markOf(state), footer: isElectronic ? electronicFooter(rules) : null,
      body: [titlePart(sheet, number), ...sheet.parts.flatMap((part) => bodyParts(part, pictures)), signed(sheet, isElectronic)],
    },
  };
}

function titlePart({ title: [text = '', ...lines] }: RecapSheet, number: string | null): BodyPart {
  return { kind: 'title', text, lines: [...lines, `${FORM_WORDS.number} ${number === null ? HEAD_WORDS.noNumber : hold(number)}`] };
}

function bodyParts(part: RecapPart, pictures: readonly RecapPicture[]): readonly BodyPart[] {
  switch (part.kind) {
    case 'heading': return [{ kind: 'heading', text: glue(oneLine(part.text)) }];
    case 'paragraph': return [{ kind: 'paragraph', text: glue(oneLine(part.text)), isClosing: false }];
    case 'list': return part.items.map(oneLine).filter(isFilled).map((item, index) => ({ kind: 'point', number: index + 1, text: glue(item) }));
    case 'table': {
      const { caption, head, rows, total } = part.table;
      const line = (cells: readonly string[]): readonly string[] => cells.map((cell) => heldFigures(oneLine(cell)));
      return [{ kind: 'table', table: { ...part.table, caption: oneLine(caption), head: line(head), rows: rows.map(line), total: total ? line(total) : undefined } }];
    }
    case 'picture': {
      const found = pictures.find(({ chart }) => chart === part.chart);
      return found ? [{ kind: 'picture', caption: oneLine(part.caption), picture: { name: part.chart, png: found.png, ...pngSize(found.png) } }] : [];
    }
  }
}

/** A figure stays with its unit, and a share breaks before what it was counted from only: `39,5 %` `(17 dari 43)`. */
function heldFigures(cell: string): string {
  return cell.replace(/(\d) (%|dari|laporan|hari)(?= |$)/g, `$1${HARD_SPACE}$2`).replace(/(hari) (?=kerja)/g, `$1${HARD_SPACE}`).replace(/(dari) (?=\d)/g, `$1${HARD_SPACE}`);
}

function signed({ signature, dateline }: RecapSheet, isElectronic: boolean): SignaturePart {
  const positions = [{ prefix: null, text: dateline }, ...signature.positions];
  return isElectronic ? { ...signature, positions, room: 'qr', initials: [] } : { ...signature, positions };
}

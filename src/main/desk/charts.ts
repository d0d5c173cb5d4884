import type { Handlers } from '../../shared/contract/handlers.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { writeCsv } from '../exchange/write-csv.ts';
import { writeWorkbook } from '../exchange/write-workbook.ts';
import { writePicturePage } from '../letter/html-picture.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { saveAs } from './save-file.ts';
import { todayOf } from './ticket-list.ts';

type ChartChannel = 'chart.savePng' | 'chart.saveSvg' | 'chart.saveTable' | 'chart.copy' | 'chart.print';

/** What a chart shows, and of which time. */
interface Named {
  readonly title: string;
  readonly period: string;
}

/** Use cases of one chart that leaves the page: as a picture, as a table, on paper. */
export function chartHandlers(desk: Desk): Handlers<ChartChannel> {
  const named = ({ title, period }: Named, kind: string) => {
    officerOf(desk);
    return `${title}, ${period} (data ${todayOf(desk)}).${kind}`;
  };
  return {
    'chart.savePng': ({ png, ...name }) => saveAs(desk, named(name, 'png'), 'png', () => png),
    'chart.saveSvg': ({ svg, ...name }) => saveAs(desk, named(name, 'svg'), 'svg', () => new TextEncoder().encode(svg)),
    'chart.saveTable': ({ kind, scope, about, ...name }): Promise<Saved> => saveAs(desk, named(name, kind), kind, () => {
      const above = [[name.title], [scope], []];
      const rows = [...above, ...name.rows, [], ...about.map((text) => [text])];
      return kind === 'xlsx' ? writeWorkbook([{ name: name.title, rows, above: above.length }]) : writeCsv(rows.map((cells) => cells.map(cellText)));
    }),
    'chart.copy': async ({ png }) => {
      officerOf(desk);
      await desk.shell.copyPicture({ png });
      return null;
    },
    'chart.print': async ({ title, text, png }) => {
      officerOf(desk);
      const { paper } = settingOf(desk).office.letterRules;
      return { printed: await desk.shell.printHtml({ html: writePicturePage({ title, text, png, paper }), paper }) };
    },
  };
}

/** As Excel with Indonesian settings reads a number. */
function cellText(cell: string | number): string {
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
}

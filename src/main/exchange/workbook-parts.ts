import { posix } from 'node:path';
import type { Pace } from './pace.ts';
import { readXml } from './xml-events.ts';

/** A sheet as the workbook lists it; `relation` names its part. */
export interface SheetEntry {
  readonly relation: string;
  readonly isHidden: boolean;
}

/** What the workbook part says. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

const ignore = () => undefined;

/** Sheets in their order, and which day is day 0. */
export async function readWorkbookPart(bytes: Uint8Array, pace: Pace): Promise<WorkbookFacts> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await readXml(bytes, {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = attribute('r:id') ?? attribute('id');
      if (relation !== undefined) sheets.push({ relation, isHidden: (attribute('state') ?? 'visible') !== 'visible' });
    },
    close: ignore,
    text: ignore,
  }, pace);
  return { sheets, date1904 };
}

/** A link from one part to another; `type` is the last word of its address. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The links of a part that lies in `folder`, with targets as names in the archive. */
export async function readRelations(bytes: Uint8Array, folder: string, pace: Pace): Promise<readonly Relation[]> {
  const relations: Relation[] = [];
  await readXml(bytes, {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined) return;
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      relations.push({ id: attribute('Id') ?? '', type, target: resolve(folder, target) });
    },
    close: ignore,
    text: ignore,
  }, pace);
  return relations;
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

/** Formats that Excel has built in for dates and times of day. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Which cell styles show a number as a date, by style index. */
export async function readDateStyles(bytes: Uint8Array, pace: Pace): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormat = false;
  await readXml(bytes, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCellFormat = true;
      if (name === 'xf' && isCellFormat) formats.push(Number(attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isCellFormat = false;
    },
    text: ignore,
  }, pace);
  return formats.map((format) => BUILT_IN_DATES.has(format) || showsDate(codes.get(format)));
}

/** A format with a day or a year; quoted words, colours, locales and escaped characters say nothing. */
function showsDate(code: string | undefined): boolean {
  if (code === undefined) return false;
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));
}

import { Refusal } from '../../shared/contract/errors.ts';
import { createPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { SheetReader } from './sheet-reader.ts';
import type { SheetContext } from './sheet-reader.ts';
import { readSharedStrings } from './sheet-text.ts';
import type { TableRow } from './table.ts';
import { readDateStyles, readRelations, readWorkbookPart } from './workbook-parts.ts';
import type { Relation } from './workbook-parts.ts';
import { readXml } from './xml-events.ts';
import type { XmlReader } from './xml-events.ts';
import { isWhole, readZipDirectory, unpack } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-archive.ts';

/*
 * Why not a ready-made reader: exceljs has had no release since 2023; read-excel-file is kept well, but it parses a sheet in one
 * go (10,000 rows held every other call for a second), takes a formula's last result for a fact, fills gaps to whatever row
 * number the file claims, and cuts emoji that are written as numbers. So: zlib unpacks with a limit, saxen (kept, tiny)
 * streams the XML, and the few parts that matter are read here.
 */

/** Most bytes that the parts of one workbook may unpack to; two million cells take less than half of it. */
export const UNPACKED_LIMIT = 256 * 1024 * 1024;

/** The rows of a workbook's first visible sheet that has any. */
export interface WorkbookRows {
  readonly rows: readonly TableRow[];
  readonly date1904: boolean;
}

/** Reads an .xlsx file. Refuses as contract/errors.ts lists it; gives way to other calls while it reads. */
export async function readWorkbook(bytes: Uint8Array, pace: Pace = createPace()): Promise<WorkbookRows> {
  const archive = new Archive(bytes, pace);
  const [root] = await archive.relations('_rels/.rels', '', 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  if (!archive.has(part) || part.endsWith('.bin') || !part.startsWith('xl/')) throw new Refusal('not-a-spreadsheet');
  const { sheets, date1904 } = await readWorkbookPart(await archive.read(part), pace);
  const links = await archive.relations(relationsOf(part), folderOf(part));
  const context: SheetContext = { ...(await readContext(archive, links, pace)), date1904 };
  for (const sheet of sheets.filter(({ isHidden }) => !isHidden)) {
    const target = links.find(({ id, type }) => id === sheet.relation && type === 'worksheet')?.target;
    const rows = target === undefined ? [] : await readSheet(archive, target, context);
    if (rows.length > 0) return { rows, date1904 };
  }
  throw new Refusal('no-rows');
}

async function readContext(archive: Archive, links: readonly Relation[], pace: Pace): Promise<Omit<SheetContext, 'date1904'>> {
  const target = (type: string) => links.find((link) => link.type === type)?.target ?? '';
  const styles = target('styles');
  const strings = target('sharedStrings');
  return {
    dateStyles: archive.has(styles) ? await readDateStyles(await archive.read(styles), pace) : [],
    strings: archive.has(strings) ? await readSharedStrings(await archive.read(strings), pace) : [],
  };
}

async function readSheet(archive: Archive, part: string, context: SheetContext): Promise<readonly TableRow[]> {
  const reader = new SheetReader(context);
  await archive.parse(part, reader);
  return reader.rows;
}

function folderOf(part: string): string {
  return part.slice(0, Math.max(0, part.lastIndexOf('/')));
}

function relationsOf(part: string): string {
  return `${folderOf(part)}/_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;
}

/** The parts of a workbook, with one allowance for all that is unpacked. */
class Archive {
  readonly #bytes: Uint8Array;
  readonly #pace: Pace;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #allowance = UNPACKED_LIMIT;

  constructor(bytes: Uint8Array, pace: Pace) {
    this.#bytes = bytes;
    this.#pace = pace;
    this.#entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  async read(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(name);
    if (!entry) throw new Refusal('workbook-damaged');
    if (entry.isEncrypted) throw new Refusal('workbook-encrypted');
    const unpacked = await unpack(this.#bytes, entry, this.#allowance);
    this.#allowance -= unpacked.byteLength;
    if (!isWhole(entry, unpacked)) throw new Refusal('workbook-damaged');
    return unpacked;
  }

  async parse(name: string, reader: XmlReader): Promise<void> {
    await readXml(await this.read(name), reader, this.#pace);
  }

  /** The links that a `.rels` part lists, of one type or of all; none where the part is missing. */
  async relations(name: string, folder: string, type?: string): Promise<readonly Relation[]> {
    if (!this.has(name)) return [];
    const all = await readRelations(await this.read(name), folder, this.#pace);
    return type === undefined ? all : all.filter((relation) => relation.type === type);
  }
}

import { TextDecoder } from 'node:util';
import { Refusal } from '../../shared/contract/errors.ts';
import { TEMPLATE_BYTES } from '../../shared/contract/template-views.ts';
import { readZipDirectory, unpack } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-archive.ts';
import { TemplateFault } from './template-problem.ts';

/** The unpacked files of a form by name; XML as text. */
export interface TemplatePackage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly xml: ReadonlyMap<string, string>;
}

/** More files than any letter's form has. */
const MOST_PARTS = 300;
/** Together, and an XML part alone, unpacked: what is told and what really comes out. */
const UNPACKED_BYTES = 20_000_000;
const XML_BYTES = 3_000_000;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const NAME = /^(?:\[Content_Types\]\.xml|(?:_rels|docProps|word|customXml)\/[A-Za-z0-9_./ -]+)$/;
const XML = /\.(?:xml|rels)$/i;
const PICTURE = /\.(?:png|jpe?g|gif)$/i;
const CONTROL = new Set(['macro', 'vbaproject', 'vbadata']);

/**
 * Unpacks a form that came from outside: nothing of it is believed before it was counted. Throws `TemplateFault`.
 * What is built from it later is a new archive of these files, so that whatever else the archive hides stays behind.
 */
export async function openPackage(bytes: Uint8Array): Promise<TemplatePackage> {
  if (bytes.byteLength > TEMPLATE_BYTES) throw new TemplateFault('tooLarge');
  checkHead(bytes);
  const entries = listed(bytes);
  const files = new Map<string, Uint8Array>();
  const xml = new Map<string, string>();
  for (const entry of entries) {
    const content = await unpacked(bytes, entry);
    files.set(entry.name, content);
    if (XML.test(entry.name)) xml.set(entry.name, textOf(content, entry.name));
  }
  if (!xml.has('[Content_Types].xml') || !xml.has('_rels/.rels')) throw new TemplateFault('notDocx');
  return { files, xml };
}

function checkHead(bytes: Uint8Array): void {
  const begins = (head: readonly number[]): boolean => head.every((byte, index) => bytes[index] === byte);
  // Word's old format and an encrypted document lie in the same kind of container; only the latter has this stream.
  if (begins(OLE)) throw new TemplateFault(Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldWord');
  if (!begins(ZIP)) throw new TemplateFault('notDocx');
}

/** The files of the archive, after what its directory says of them was found sound. */
function listed(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = faultFor(() => readZipDirectory(bytes)).filter(({ name }) => !name.endsWith('/'));
  if (entries.length > MOST_PARTS) throw new TemplateFault('tooManyParts');
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new TemplateFault('encrypted');
  const seen = new Set<string>();
  let sum = 0;
  for (const { name, size } of entries) {
    checkName(name);
    if (seen.has(name.toLowerCase())) throw new TemplateFault('badName', shown(name));
    seen.add(name.toLowerCase());
    sum += size;
    if (sum > UNPACKED_BYTES || (XML.test(name) && size > XML_BYTES)) throw new TemplateFault('unpackedTooLarge', shown(name));
  }
  return entries;
}

function checkName(name: string): void {
  const base = (name.split('/').at(-1) ?? '').toLowerCase();
  if (CONTROL.has(base.split('.')[0] ?? '')) throw new TemplateFault('macro');
  if (/^word\/(?:embeddings|activeX|ctrlProps)\//i.test(name)) throw new TemplateFault('embedded', shown(name));
  if (!NAME.test(name) || name.split('/').some((step) => step === '' || step === '..' || step === '.')) throw new TemplateFault('badName', shown(name));
  if (!XML.test(name) && !PICTURE.test(name)) throw new TemplateFault('unsafePart', shown(name));
}

async function unpacked(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  try {
    const content = await unpack(bytes, entry, UNPACKED_BYTES);
    // What is stored without packing is as long as it is, whatever the directory says.
    if (content.byteLength !== entry.size) throw new TemplateFault('damaged', shown(entry.name));
    return content;
  } catch (error) {
    if (error instanceof Refusal) throw new TemplateFault('damaged', shown(entry.name));
    throw error;
  }
}

function textOf(content: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    const encoding = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8';
    if (!/^utf-?8$/i.test(encoding) || text.includes('\0')) throw new TemplateFault('encoding', name);
    if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new TemplateFault('doctype', name);
    return text;
  } catch (error) {
    if (error instanceof TemplateFault) throw error;
    throw new TemplateFault('encoding', name);
  }
}

function faultFor<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw new TemplateFault('damaged');
    throw error;
  }
}

/** A name of a hostile file, as a page may show it. */
function shown(name: string): string {
  return name.replace(/[^\x20-\x7e]+/g, '?').slice(0, 80);
}

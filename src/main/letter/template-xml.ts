import { Parser } from 'saxen';
import { TemplateFault } from './template-problem.ts';

type Attributes = () => Readonly<Record<string, string>>;

/** What is done with each piece of a part; names come as they are written, with their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** `raw` as it stands in the file, with its entities. */
  text?(raw: string, plain: () => string): void;
}

/** Elements within elements; Word's own documents stay far below. */
const DEEPEST = 200;
const ENTITY = /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

/** Reads a part from its beginning to its end. Throws `TemplateFault` where it is no XML; no entity but the five is known. */
export function readTemplateXml(xml: string, part: string, listener: XmlListener): void {
  let depth = 0;
  const damaged = (): never => {
    throw new TemplateFault('damaged', part);
  };
  const parser = new Parser()
    .on('openTag', (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST) damaged();
      listener.open?.(name, () => decoded(attributes()));
    })
    .on('closeTag', (name) => {
      depth -= 1;
      listener.close?.(name);
    })
    .on('text', (raw) => listener.text?.(raw, () => plainText(raw)))
    .on('cdata', (raw) => listener.text?.(raw, () => raw))
    .on('error', damaged);
  parser.write(xml);
  parser.end();
  if (depth !== 0) damaged();
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decoded(attributes: Record<string, string> | false): Readonly<Record<string, string>> {
  if (attributes === false) return {};
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plainText(value)]));
}

function plainText(raw: string): string {
  return raw.replace(ENTITY, (_, hex: string | undefined, decimal: string | undefined, named: string | undefined) =>
    named === undefined ? character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) : (NAMED[named.toLowerCase()] ?? ''));
}

function character(code: number): string {
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

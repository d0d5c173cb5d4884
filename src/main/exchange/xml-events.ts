import { TextDecoder } from 'node:util';
import { decode } from 'html-entities';
import { Parser } from 'saxen';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Pace } from './pace.ts';

/** What a reader of one XML part does with it; names come without their namespace prefix. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const PIECE = 64 * 1024;
/** Longest stretch without a tag. A cell holds 32,767 characters; a parser fed an endless one would scan it again and again. */
const TOKEN_LIMIT = 1024 * 1024;

/**
 * Feeds XML to a reader in pieces and rests between them. Entities of a document type are not resolved, so none can blow up.
 * Refuses with `workbook-damaged` where it is not well-formed UTF-8; what the reader throws goes through.
 */
export async function readXml(bytes: Uint8Array, reader: XmlReader, pace: Pace): Promise<void> {
  const parser = createParser(reader);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    parser.feed(decodePiece(decoder, bytes.subarray(at, at + PIECE), at + PIECE < bytes.byteLength));
    if (pace.isDue()) await pace.rest();
  }
  parser.end();
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new Refusal('workbook-damaged');
  }
}

function createParser(reader: XmlReader): { feed(xml: string): void; end(): void } {
  let waiting = 0;
  const parser = new Parser()
    .on('openTag', (name, attributes) => {
      waiting = 0;
      reader.open(localName(name), (wanted) => attributeOf(attributes(), wanted));
    })
    .on('closeTag', (name) => reader.close(localName(name)))
    .on('text', (text) => reader.text(plainText(text)))
    .on('cdata', (text) => reader.text(text))
    .on('error', () => {
      throw new Refusal('workbook-damaged');
    });
  return {
    feed(xml) {
      waiting += xml.length;
      if (waiting > TOKEN_LIMIT + xml.length) throw new Refusal('workbook-damaged');
      parser.write(xml);
    },
    end: () => void parser.end(),
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Record<string, string> | false, wanted: string): string | undefined {
  if (attributes === false) return undefined;
  const value = attributes[wanted];
  return value === undefined ? undefined : plainText(value);
}

/** Not saxen's own decoder: it cuts numbered characters above U+FFFF, which are the emoji. */
function plainText(text: string): string {
  return text.includes('&') ? decode(text, { level: 'xml' }) : text;
}

import { Refusal } from '../../shared/contract/errors.ts';
import type { Pace } from './pace.ts';
import { CELL_LIMIT } from './table.ts';
import { readXml } from './xml-events.ts';
import type { XmlReader } from './xml-events.ts';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as the workbook means it: `_x000D_` stands for a character that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Gathers the text of `<t>` elements; phonetic guides (`<rPh>`) are no part of it. */
export class TextGatherer {
  #text = '';
  #isOpen = false;
  #isGuide = false;

  reset(): void {
    this.#text = '';
    this.#isOpen = false;
    this.#isGuide = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#isGuide = true;
    if (name === 't') this.#isOpen = true;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isGuide = false;
    if (name === 't') this.#isOpen = false;
  }

  add(text: string): void {
    if (this.#isOpen && !this.#isGuide) this.#text += text;
  }

  take(): string {
    return unescapeText(this.#text);
  }
}

/** The texts that cells refer to by number. */
export async function readSharedStrings(bytes: Uint8Array, pace: Pace): Promise<readonly string[]> {
  const strings: string[] = [];
  const gathered = new TextGatherer();
  const reader: XmlReader = {
    open(name) {
      if (name === 'si') gathered.reset();
      else gathered.open(name);
    },
    close(name) {
      gathered.close(name);
      if (name !== 'si') return;
      if (strings.length >= CELL_LIMIT) throw new Refusal('too-many-cells');
      strings.push(gathered.take());
    },
    text: (text) => gathered.add(text),
  };
  await readXml(bytes, reader, pace);
  return strings;
}

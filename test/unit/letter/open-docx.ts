import { unzip } from './unzip.ts';

/** The parts of a document that letters' rules speak of. */
export interface OpenDocx {
  readonly document: string;
  /** Headers of the first and of later pages. */
  readonly first: string;
  readonly later: string;
  readonly styles: string;
  readonly numbering: string;
  readonly footers: readonly string[];
  readonly all: string;
}

/** Opens a Word document as its XML. */
export function openDocx(bytes: Uint8Array): OpenDocx {
  const files = unzip(bytes);
  const document = files.get('word/document.xml') ?? '';
  const relations = files.get('word/_rels/document.xml.rels') ?? '';
  const header = (type: string): string => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"/>`).exec(document)?.[1] ?? '';
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations);
    return files.get(`word/${target?.[1] ?? target?.[2] ?? ''}`) ?? '';
  };
  return {
    document, first: header('first'), later: header('default'),
    styles: files.get('word/styles.xml') ?? '', numbering: files.get('word/numbering.xml') ?? '',
    footers: [...files].filter(([name]) => /word\/footer\d/.test(name)).map(([, xml]) => xml),
    all: [...files].filter(([name]) => name.endsWith('.xml')).map(([, xml]) => xml).join('\n'),
  };
}

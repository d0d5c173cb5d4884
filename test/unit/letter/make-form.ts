import { strToU8, zipSync } from 'fflate';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Paragraphs of text, one a line; each may be cut into runs with `|`. */
export function paragraphs(...lines: readonly string[]): string {
  return lines.map((line) => `<w:p>${line.split('|').map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`).join('');
}

const relationships = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
/** A relationship of the document. */
export function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode === '' ? '' : ` TargetMode="${mode}"`}/>`;
}

export interface MadeForm {
  readonly body?: string;
  readonly header?: string;
  readonly relations?: string;
  readonly mainType?: string;
  readonly defaults?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A small Word document as an office might bring it. */
export function makeForm({ body = '', header = '', relations = '', mainType = `${TYPES}.document.main+xml`, defaults = '', more = {} }: MadeForm): Uint8Array {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${defaults}<Override PartName="/word/document.xml" ContentType="${mainType}"/><Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/></Types>`,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relationships(relation('rId1', 'header', 'header1.xml') + relations),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    'word/header1.xml': `<?xml version="1.0" encoding="UTF-8"?><w:hdr ${W}>${header === '' ? '<w:p/>' : header}</w:hdr>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
}

/** The lines of a form that holds all that a letter needs. */
export const SOUND_LINES: readonly string[] = [
  '{{tempat}}, {{tanggal}}', 'Nomor: {{nomor}}', 'Sifat: {{sifat}}', 'Hal: {{ha|l}}', '{{kepada}} di {{di}}', '{{pembuka}}',
  '{{#paragraf}}', '{{teks}}', '{{/paragraf}}', '{{penutup}}', '{{jabatan}}', '{{nama}}', '{{#nip}}NIP {{nip}}{{/nip}}', '{{#tembusan}}', '{{nomor}}. {{teks}}', '{{/tembusan}}',
];

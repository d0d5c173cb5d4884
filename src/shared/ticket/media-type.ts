export const MEDIA_TYPES = [
  'image/jpeg', 'image/png', 'image/webp', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'video/mp4',
] as const;
/** What may be attached to a report. */
export type MediaType = (typeof MEDIA_TYPES)[number];

const EXTENSIONS = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'video/mp4': 'mp4',
} as const satisfies Record<MediaType, string>;
/** The ending of a file's name by what it holds. */
export type Extension = (typeof EXTENSIONS)[MediaType];

/** So many first bytes tell the type; a document's first entries may be long. */
const SNIFF_LENGTH = 1024 * 1024;

/** The type by the first bytes, never by the name; `heic`: an iPhone's own picture format, which the desk cannot show. */
export function sniffMediaType(head: Uint8Array): MediaType | 'heic' | null {
  if (startsWith(head, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(head, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(head, 0, 'RIFF') && startsWith(head, 8, 'WEBP')) return 'image/webp';
  if (startsWith(head, 0, '%PDF-')) return 'application/pdf';
  if (startsWith(head, 4, 'ftyp')) return videoType(head);
  if (startsWith(head, 0, 'PK\x03\x04')) return documentType(head);
  return null;
}

/** Whether the window shows it, and metadata are taken out of it. */
export function isImage(type: MediaType): boolean {
  return type.startsWith('image/');
}

/** `jpg`, `pdf` …: what a saved file of this type ends with. */
export function extensionOf(type: MediaType): Extension {
  return EXTENSIONS[type];
}

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const MP4_BRANDS = /^(iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash|f4v )$/;

function videoType(head: Uint8Array): 'video/mp4' | 'heic' | null {
  const brand = text(head, 8, 4);
  if (HEIC_BRANDS.has(brand)) return 'heic';
  return MP4_BRANDS.test(brand) ? 'video/mp4' : null;
}

const LOCAL_HEADER = 'PK\x03\x04';
const NAME_AT = 30;

/** By the entries that stand first: Word's and Excel's own folders. */
function documentType(head: Uint8Array): MediaType | null {
  const latin = text(head, 0, Math.min(head.length, SNIFF_LENGTH));
  for (let at = 0; at >= 0; at = latin.indexOf(LOCAL_HEADER, at + 1)) {
    const name = latin.slice(at + NAME_AT, at + NAME_AT + latin.charCodeAt(at + 26));
    if (name.startsWith('word/')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    if (name.startsWith('xl/')) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  return null;
}

function startsWith(bytes: Uint8Array, at: number, latin: string): boolean {
  return text(bytes, at, latin.length) === latin;
}

function text(bytes: Uint8Array, at: number, length: number): string {
  let found = '';
  for (const byte of bytes.subarray(at, at + length)) found += String.fromCharCode(byte);
  return found;
}

import { Refusal } from '../../shared/contract/errors.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes are an OLE compound file: an encrypted workbook, an old .xls, or another old Office file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Why a compound file cannot be read, told from the names of its streams. */
export function compoundRefusal(bytes: Uint8Array): Refusal {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new Refusal('workbook-encrypted');
  return new Refusal(holds('Workbook') || holds('Book') ? 'workbook-old' : 'not-a-spreadsheet');
}

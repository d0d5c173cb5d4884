/** The longest certificate file that is taken, in characters. */
const LONGEST = 60_000;
const BEGIN = '-----BEGIN CERTIFICATE-----';
/** First byte of a certificate that is not written as text (DER). */
const DER_SEQUENCE = 0x30;
const LINE = /.{1,64}/gu;

/** A certificate as text, or why the file cannot be taken. */
export type CertificateFile = { readonly pem: string } | { readonly fault: 'large' | 'key' | 'other' | 'unreadable' };

/** Reads a certificate authority's file (.pem or .crt, as text or bytes); a private key is never taken. */
export async function readCertificate(file: Blob): Promise<CertificateFile> {
  if (file.size > LONGEST) return { fault: 'large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pem = bytes[0] === DER_SEQUENCE ? textOf(bytes) : new TextDecoder().decode(bytes);
    if (/PRIVATE KEY-----/u.test(pem)) return { fault: 'key' };
    if (!pem.includes(BEGIN)) return { fault: 'other' };
    return pem.length > LONGEST ? { fault: 'large' } : { pem };
  } catch {
    return { fault: 'unreadable' };
  }
}

function textOf(bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `${BEGIN}\n${(base64.match(LINE) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
}

import mammoth from 'mammoth';

/** The words of a letter's body in print, without the letterhead; the head of a table once, as a document holds it. */
export function textOfHtml(html: string): string {
  const bodies = [...html.matchAll(/<main>(.*?)<\/main>/gs)].map((match) => match[1] ?? '');
  return plain(bodies.join(' ').replace(/<thead class="again">.*?<\/thead>/gs, ' ').replace(/<[^>]+>/g, (tag) => (/^<\/?span/.test(tag) ? '' : ' '))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
}

/** The words of a Word document's body as mammoth reads them, a line for each paragraph. */
export async function linesOfDocx(bytes: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value.split('\n').map(plain).filter((line) => line !== '');
}

/** A text with plain hyphens and single spaces. */
function plain(text: string): string {
  return text.replace(/\u2011/g, '-').replace(/\s+/g, ' ').trim();
}

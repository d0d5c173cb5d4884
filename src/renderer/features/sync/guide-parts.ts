/** A piece of a guide, as plain text. */
export interface GuidePart {
  readonly kind: 'title' | 'heading' | 'text' | 'item' | 'code';
  readonly text: string;
}

const FENCE = '```';

/** A guide in Markdown as plain pieces; no mark-up of it is ever taken for HTML. */
export function guideParts(markdown: string): readonly GuidePart[] {
  const parts: GuidePart[] = [];
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  let open: string[] = [];
  let code: string[] | null = null;
  const close = (): void => {
    const part = open.length > 0 ? partOf(open.join(' ')) : null;
    if (part) parts.push(part);
    open = [];
  };
  for (const line of lines) {
    if (line.trimStart().startsWith(FENCE)) {
      close();
      if (code) parts.push({ kind: 'code', text: code.join('\n') });
      code = code ? null : [];
    } else if (code) code.push(line);
    else if (line.trim() === '') close();
    else {
      // a heading, an item or a table's row begins anew; any other line goes on
      if (/^\s*(#{1,6} |[-*] |\d+\. |\|)/u.test(line)) close();
      open.push(line.trim());
    }
  }
  if (code) parts.push({ kind: 'code', text: code.join('\n') });
  close();
  return parts;
}

function partOf(line: string): GuidePart | null {
  if (/^\|[\s:|-]+\|$/u.test(line)) return null;
  if (line.startsWith('# ')) return { kind: 'title', text: plain(line.slice(2)) };
  if (line.startsWith('#')) return { kind: 'heading', text: plain(line.replace(/^#+ /u, '')) };
  if (line.startsWith('|')) return { kind: 'item', text: plain(line.split('|').map((cell) => cell.trim()).filter((cell) => cell !== '').join(' · ')) };
  if (/^([-*]|\d+\.) /u.test(line)) return { kind: 'item', text: plain(line.replace(/^[-*] /u, '')) };
  return { kind: 'text', text: plain(line) };
}

function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)]+)\)/gu, '$1 ($2)').replace(/\*\*|`/gu, '');
}

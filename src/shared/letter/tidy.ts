const TITLE_LENGTH = 160;
const LIST_MARK = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;

/** A report's title as a letter quotes it: one line, no quotes, no full stop, at most 160 characters; null where nothing is left. */
export function quotedTitle(title: string): string | null {
  const line = oneLine(title).replace(/[“”"]/g, '').replace(/[\s.,;:!?…]+$/, '').trim();
  if (line === '') return null;
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2)).trimEnd()}…`;
}

/** A note of the desk as one running sentence with its full stop; lists become clauses. */
export function runningText(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const isList = lines.filter((line) => LIST_MARK.test(line)).length > 1;
  const joined = isList
    ? lines.map((line) => line.replace(LIST_MARK, '').replace(/[;,.]+$/, '')).join('; ').replace(/:; /g, ': ')
    : lines.join(' ');
  return withFullStop(oneLine(joined));
}

/** Names typed in one case only, as spreadsheets hold them, get their capitals; others stay as they are. */
export function personName(name: string): string {
  const line = oneLine(name);
  const isOneCase = line === line.toLocaleUpperCase('id') || line === line.toLocaleLowerCase('id');
  if (!isOneCase) return line;
  return line.toLocaleLowerCase('id').replace(/(^|[\s'’.-])(\p{L})/gu, (_, before: string, letter: string) =>
    before + letter.toLocaleUpperCase('id'));
}

/** A channel's name in the middle of a sentence: common nouns small, proper names as they are. */
export function channelPhrase(name: string): string | null {
  if (/\blain(?:nya)?\b/i.test(name)) return null;
  return /^(?:situs|aplikasi|tatap|surat|telepon|pos-el|surel|kotak|loket|media|layanan)\b/i.test(name)
    ? name.charAt(0).toLocaleLowerCase('id') + name.slice(1)
    : name;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function withFullStop(text: string): string {
  return text === '' || /[.!?…]["”’)]?$/.test(text) ? text : `${text.replace(/[,;:]+$/, '')}.`;
}

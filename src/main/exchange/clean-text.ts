import { decode } from 'html-entities';

/** Tags after which a new line begins. */
const BREAKS = /<\s*(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]*>/gi;
/** Parts of a page that a reader never sees. */
const UNSEEN = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
/** Known tags, and whatever has attributes: "<2 jam" and "<jalan rusak>" are a citizen's own words. */
const TAGS = new RegExp(
  String.raw`</?(?:a|abbr|article|b|big|blockquote|body|br|button|center|code|div|em|embed|figure|font|form|h[1-6]|head|header|hr|html|i|`
  + String.raw`iframe|img|input|label|li|link|main|meta|object|ol|option|p|path|pre|s|script|section|select|small|span|strike|strong|`
  + String.raw`style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video)(?:\s[^<>]*)?/?>|<[a-z][^<>\s]*\s[^<>]*=[^<>]*>|</[a-z][^<>\s]*>`,
  'gi',
);
/** Control characters but line feed, half characters, marks that turn the direction of text (they can disguise it), byte order marks. */
// eslint-disable-next-line no-control-regex -- these are what is taken out
const UNWANTED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|\p{Cs}/gu;

/** Most cells hold nothing to clean, and ten passes over each of 10,000 rows would be felt. */
// eslint-disable-next-line no-control-regex -- as above
const SUSPECT = /[<&\u0000-\u001f\u007f-\u00a0\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udfff]| {2}/;

/** A citizen's words as plain text: entities decoded, tags gone, line breaks and emoji kept. It is text from here on, never HTML. */
export function cleanText(raw: string): string {
  if (!SUSPECT.test(raw)) return raw.trim();
  const text = decodeEntities(raw).replace(/\r\n?|[\u0085\u2028\u2029\f]/g, '\n').replace(/\t|\u00a0/g, ' ');
  return text
    .replace(UNSEEN, '').replace(BREAKS, '\n').replace(TAGS, '')
    .replace(UNWANTED, '')
    .replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').replace(/ {2,}/g, ' ')
    .trim();
}

/** The same on one line. */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\s+/g, ' ');
}

/** Exports write entities of entities (`&amp;nbsp;`), so twice. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const once = decode(text);
  return once.includes('&') ? decode(once) : once;
}

const TITLE_LENGTH = 80;

/** A title for a report that came without one: its first words. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH + 1);
  const end = cut.lastIndexOf(' ');
  // Never between the halves of an emoji.
  const words = (end > TITLE_LENGTH / 2 ? cut.slice(0, end) : cut.slice(0, TITLE_LENGTH)).replace(/\p{Cs}$/u, '');
  return `${words.replace(/[\s,;:.–-]+$/u, '')}…`;
}

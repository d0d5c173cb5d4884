import { MONTHS } from './dates.ts';

/** Space that keeps two words on one line. */
export const HARD_SPACE = '\u00a0';
/** Hyphen at which no line ends. */
export const HARD_HYPHEN = '\u2011';

const MONTH = MONTHS.join('|');
const DATES = new RegExp(`\\b(\\d{1,2}) (${MONTH}) (\\d{4})\\b`, 'g');
const TICKET_NUMBERS = /\b[A-Z]{2,6}(?:-[A-Z0-9]{1,8})?-\d{4}-\d{3,}\b|\bSP4N-LAPOR!?|\bpos-el\b/gi;
const LABELLED = /\b(RT|RW|Jl\.|Gg\.|Rp|pukul|pasal|Pasal|NIP|Yth\.|Plt\.|Plh\.|Pj\.) (?=[\dA-Z#])/g;
const NUMBERED = /\b(Nomor) (?=#?\d{5}|[A-Z]{2,6}[-\u2011]\d)/g;
const TRACKING_ID = /SP4N.LAPOR! (?=#\d)/g;
const UNITS = /(\d) (WIB|WITA|WIT|hari|meter|km|cm|mm)\b/g;

/** The text with dates, numbers and their labels held together, so that no line breaks inside one. */
export function glue(text: string): string {
  return text
    .replace(DATES, `$1${HARD_SPACE}$2${HARD_SPACE}$3`)
    .replace(TICKET_NUMBERS, (match) => match.replaceAll('-', HARD_HYPHEN))
    .replace(TRACKING_ID, (match) => match.replace(' ', HARD_SPACE))
    .replace(NUMBERED, `$1${HARD_SPACE}`)
    .replace(LABELLED, `$1${HARD_SPACE}`)
    .replace(UNITS, `$1${HARD_SPACE}$2`);
}

/** An 18-digit NIP as letters print it: `19700303 199503 1 003`; anything else as it was typed. */
export function formatNip(nip: string): string {
  const match = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip.replace(/\s/g, ''));
  return match ? match.slice(1).join(HARD_SPACE) : nip.trim();
}

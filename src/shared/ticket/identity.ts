import { DOT, maskAddress, maskEmail, maskName, maskNik, maskPhone } from './mask.ts';
import { isNik } from './nik.ts';
import type { Reporter } from './ticket.ts';

export type IdentityKind = 'name' | 'nik' | 'phone' | 'email' | 'address';

/** One way in which identity stands in a text. `isSure`: worth a warning, not only worth covering. */
export interface Finder {
  readonly kind: IdentityKind;
  readonly pattern: RegExp;
  readonly accepts: (found: string) => boolean;
  readonly mask: (found: string) => string;
  readonly isSure: boolean;
}

const NIK_GAP = '[\\s.-]{0,2}';
const PHONE_GAP = '[\\s().\\/-]{0,3}';
/** A covered number stays covered: no number begins or ends beside a dot. */
const BEFORE = `(?<![\\d${DOT}])`;
const AFTER = `(?![\\d${DOT}])`;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const always = (): boolean => true;
const maskSpacedNik = (found: string): string => maskNik(digitsOf(found));

/** A NIK as people group it. Day and month are in the pattern, so that digits before it do not swallow its beginning. */
const GAP = '[ .-]?';
const DAY = `(?:[04]${GAP}[1-9]|[1256]${GAP}\\d|[37]${GAP}[01])`;
const MONTH = `(?:0${GAP}[1-9]|1${GAP}[0-2])`;
const GROUPED_NIK = `${BEFORE}(?:\\d${GAP}){6}${DAY}${GAP}${MONTH}(?:${GAP}\\d){6}${AFTER}`;

/** Numbers and addresses that are somebody's, whoever reported. */
const ANYBODYS: readonly Finder[] = [
  { kind: 'nik', pattern: new RegExp(GROUPED_NIK, 'g'), accepts: (found) => isNik(digitsOf(found)), mask: maskSpacedNik, isSure: true },
  // A slip of the finger breaks the check, not the identity.
  { kind: 'nik', pattern: new RegExp(`${BEFORE}\\d{16}${AFTER}`, 'g'), accepts: always, mask: maskNik, isSure: false },
  { kind: 'phone', pattern: new RegExp(`${BEFORE}(?:\\(?\\+?62\\)?[ .-]?|0)8[1-9](?:[ .-]?\\d){6,10}${AFTER}`, 'g'), accepts: always, mask: maskPhone, isSure: true },
  // A land line may be the office's own, so it is covered but not warned of.
  {
    kind: 'phone', pattern: new RegExp(`${BEFORE}(?:\\(0[2-79]\\d{1,2}\\)|(?:0|\\+62[ .-]?)[2-79]\\d{1,2})[ .-]{0,2}\\d{3,4}[ .-]?\\d{3,4}${AFTER}`, 'g'),
    accepts: always, mask: maskPhone, isSure: false,
  },
  {
    kind: 'email', pattern: /[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
    accepts: (found) => !found.toLowerCase().endsWith('.go.id'), mask: maskEmail, isSure: false,
  },
];

/**
 * Every way in which the reporter's identity, or a number that is anybody's, may stand in this text; in the order of
 * covering. A pattern costs more to make than a text to look through, so only what can be found is made.
 */
export function findersFor(reporter: Reporter | null, text: string): readonly Finder[] {
  const anybodys = /[\d@]/.test(text) ? ANYBODYS : [];
  if (!reporter) return anybodys;
  const lower = text.toLowerCase();
  const digits = digitsOf(text);
  // whichever record is right, the text must not tell
  if (reporter.rivals) return [...reporter.rivals.flatMap((one) => findersFor(one, text)), ...anybodys];
  return [
    ...addressFinders(reporter.address ?? '', lower),
    ...emailFinders(reporter.email ?? '', lower),
    ...nikFinders(digitsOf(reporter.nik ?? ''), digits),
    ...phoneFinders(phoneCore(reporter.phone ?? ''), digits),
    ...anybodys,
    ...nameFinders(reporter.name ?? '', lower),
  ];
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
const wordsOf = (text: string): string[] => text.trim().split(/\s+/u);
/** Line breaks and double spaces come and go as people type. */
const loose = (text: string): string => wordsOf(text).map(escape).join('\\s+');

/** Shorter ones name a quarter, not a house. */
const SHORTEST_ADDRESS = 10;

function addressFinders(address: string, lower: string): Finder[] {
  const [first = ''] = wordsOf(address.toLowerCase());
  if (address.trim().length < SHORTEST_ADDRESS || !lower.includes(first)) return [];
  return [{ kind: 'address', pattern: new RegExp(loose(address), 'gi'), accepts: always, mask: maskAddress, isSure: true }];
}

function emailFinders(email: string, lower: string): Finder[] {
  if (!email.includes('@') || !lower.includes(email.trim().toLowerCase())) return [];
  return [{ kind: 'email', pattern: new RegExp(loose(email), 'gi'), accepts: always, mask: maskEmail, isSure: true }];
}

const spaced = (digits: string, gap: string): string => Array.from(digits).join(gap);

function nikFinders(nik: string, digits: string): Finder[] {
  if (nik.length < 8 || !digits.includes(nik)) return [];
  return [
    runFinder('nik', nik, maskNik),
    { kind: 'nik', pattern: new RegExp(BEFORE + spaced(nik, NIK_GAP) + AFTER, 'g'), accepts: always, mask: maskSpacedNik, isSure: true },
  ];
}

/** The digits of a phone number without `0` or `+62`. */
function phoneCore(phone: string): string {
  return digitsOf(phone).replace(/^(?:62)?0*/, '');
}

function phoneFinders(core: string, digits: string): Finder[] {
  if (core.length < 5 || !digits.includes(core)) return [];
  const pattern = `${BEFORE}(?:\\+?62${PHONE_GAP})?(?:0${PHONE_GAP})?${spaced(core, PHONE_GAP)}${AFTER}`;
  const finder: Finder = { kind: 'phone', pattern: new RegExp(pattern, 'g'), accepts: always, mask: maskPhone, isSure: true };
  // A short number may be a part of any longer one by chance.
  return core.length < 8 ? [finder] : [runFinder('phone', core, maskPhone), finder];
}

/** A run of digits that holds the number somewhere, such as two numbers typed without a space. */
function runFinder(kind: IdentityKind, digits: string, mask: Finder['mask']): Finder {
  return { kind, pattern: /\d{8,}/g, accepts: (run) => run.includes(digits), mask, isSure: true };
}

/** What stands in a name field and is nobody's name. */
const NOBODYS = new Set((
  'haji hajah bapak saudara saudari nona tuan nyonya dokter insinyur pelapor warga masyarakat anonim rahasia umum'
).split(' '));
/** A letter or digit of any Latin alphabet; `\p{L}` would take milliseconds for every name. */
const LATIN = '0-9A-Za-z\\u00c0-\\u024f';
const isTelling = (part: string): boolean => !NOBODYS.has(part.toLowerCase());
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** The whole name, and where it has several parts each that is long enough to be nothing else. */
function nameFinders(name: string, lower: string): Finder[] {
  const parts = wordsOf(name).map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const ownParts = parts.length < 2 ? [] : parts.filter((part) => lettersIn(part) >= 4 && isTelling(part));
  if (lettersIn(name) < 2 || !parts.some(isTelling) || !parts.some((part) => lower.includes(part.toLowerCase()))) return [];
  const pattern = new RegExp(`(?<![${LATIN}])(?:${[loose(name), ...ownParts.map(escape)].join('|')})(?![${LATIN}])`, 'gi');
  return [{ kind: 'name', pattern, accepts: always, mask: maskName, isSure: true }];
}

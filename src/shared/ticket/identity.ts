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

/** Numbers and addresses that are somebody's, whoever reported. */
const ANYBODYS: readonly Finder[] = [
  { kind: 'nik', pattern: new RegExp(`${BEFORE}\\d(?:[ .-]?\\d){15}${AFTER}`, 'g'), accepts: (found) => isNik(digitsOf(found)), mask: maskSpacedNik, isSure: true },
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

/** Every way in which a reporter's identity, or a number that is anybody's, may stand in a text; in the order of covering. */
export function findersFor(reporter: Reporter | null): readonly Finder[] {
  if (!reporter) return ANYBODYS;
  const { name, nik, phone, email, address } = reporter;
  return [
    ...(address === null ? [] : addressFinders(address)),
    ...(email === null ? [] : [emailFinder(email)]),
    ...(nik === null ? [] : nikFinders(digitsOf(nik))),
    ...(phone === null ? [] : phoneFinders(phoneCore(phone))),
    ...ANYBODYS,
    ...(name === null ? [] : nameFinders(name)),
  ];
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** Line breaks and double spaces come and go as people type. */
const loose = (text: string): string => text.trim().split(/\s+/u).map(escape).join('\\s+');

/** Shorter ones name a quarter, not a house. */
const SHORTEST_ADDRESS = 10;

function addressFinders(address: string): Finder[] {
  if (address.trim().length < SHORTEST_ADDRESS) return [];
  return [{ kind: 'address', pattern: new RegExp(loose(address), 'giu'), accepts: always, mask: maskAddress, isSure: true }];
}

function emailFinder(email: string): Finder {
  return { kind: 'email', pattern: new RegExp(loose(email), 'giu'), accepts: always, mask: maskEmail, isSure: true };
}

const spaced = (digits: string, gap: string): string => Array.from(digits).join(gap);

function nikFinders(nik: string): Finder[] {
  if (nik.length < 8) return [];
  return [
    runFinder('nik', nik, maskNik),
    { kind: 'nik', pattern: new RegExp(BEFORE + spaced(nik, NIK_GAP) + AFTER, 'g'), accepts: always, mask: maskSpacedNik, isSure: true },
  ];
}

/** The digits of a phone number without `0` or `+62`. */
function phoneCore(phone: string): string {
  return digitsOf(phone).replace(/^(?:62)?0*/, '');
}

function phoneFinders(core: string): Finder[] {
  if (core.length < 5) return [];
  const pattern = `${BEFORE}(?:\\+?62${PHONE_GAP})?(?:0${PHONE_GAP})?${spaced(core, PHONE_GAP)}${AFTER}`;
  const finder: Finder = { kind: 'phone', pattern: new RegExp(pattern, 'g'), accepts: always, mask: maskPhone, isSure: true };
  // A short number may be a part of any longer one by chance.
  return core.length < 8 ? [finder] : [runFinder('phone', core, maskPhone), finder];
}

/** A run of digits that holds the number somewhere, such as two numbers typed without a space. */
function runFinder(kind: IdentityKind, digits: string, mask: Finder['mask']): Finder {
  return { kind, pattern: /\d{8,}/g, accepts: (run) => run.includes(digits), mask, isSure: true };
}

/** Forms of address that stand in a name field and are nobody's name. */
const TITLES = new Set(['haji', 'hajah', 'bapak', 'saudara', 'saudari', 'nona', 'tuan', 'nyonya', 'dokter', 'insinyur', 'pelapor', 'warga']);
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function nameFinders(name: string): Finder[] {
  const parts = name.trim().split(/\s+/u).map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  const ownParts = parts.length < 2 ? [] : parts.filter((part) => lettersIn(part) >= 4 && !TITLES.has(part.toLowerCase()));
  const forms = [loose(name), ...ownParts.map(escape)].filter((form) => lettersIn(form) >= 2);
  if (forms.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return [{ kind: 'name', pattern, accepts: always, mask: maskName, isSure: true }];
}

import type { Office } from '../office/office.ts';
import { replaceIdentity } from '../ticket/privacy.ts';
import type { Reporter } from '../ticket/ticket.ts';

/** Words that stand in name fields ("Masyarakat Singkawang") and in every letter. */
const EVERYBODY = ['masyarakat', 'anonim', 'rahasia', 'umum'];

/**
 * The reporter as letters look for them: a name's words that are the city's own (places, units) are left out,
 * else "Warga Singkawang" would be found in every letter from Singkawang.
 */
export function tellingReporter(reporter: Reporter | null, office: Office): Reporter | null {
  if (!reporter?.name) return reporter;
  const common = commonWords(office);
  const words = reporter.name.split(/\s+/).filter((word) => !common.has(word.toLocaleLowerCase('id')));
  return { ...reporter, name: words.length === 0 ? null : words.join(' ') };
}

function commonWords(office: Office): ReadonlySet<string> {
  const names = [
    office.city, office.name,
    ...office.units.map(({ name }) => name),
    ...office.districts.flatMap(({ name, villages }) => [name, ...villages.map((village) => village.name)]),
    ...EVERYBODY,
  ];
  return new Set(names.flatMap((name) => name.toLocaleLowerCase('id').split(/[\s,]+/)));
}

/** The text of a letter to somebody who must not be recognised: names give way to "pelapor", numbers to dots for the officer to settle. */
export function withoutIdentity(text: string, reporter: Reporter | null): string {
  return replaceIdentity(text, reporter, (found, mask) => (/[\d@]/.test(found) ? mask(found) : 'pelapor'));
}

import { stableText } from './stable-text.ts';
import type { Reporter } from './ticket.ts';
import { knows, joinVectors } from './version-vector.ts';

export const REPORTER_FIELDS = ['name', 'nik', 'phone', 'email', 'address'] as const;
/** A reporter is written once, when the report is taken in; only an import of the same report at two desks gives two records of one. */
export type ReporterField = (typeof REPORTER_FIELDS)[number];

/** All records of the reporter that no later one knew of. */
export function reportersIn(reporter: Reporter): readonly Reporter[] {
  return reporter.rivals ?? [reporter];
}

/** What two desks know of a reporter, field by field; where they differ, all their records are kept until somebody decides. */
export function mergeReporters(a: Reporter | null, b: Reporter | null): Reporter | null {
  if (!a || !b) return a ?? b;
  const each = new Map([...reportersIn(a), ...reportersIn(b)].map((one) => [stableText(one), one]));
  const all = [...each].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
  const latest = all.filter((one) => !all.some((other) => other !== one && supersedes(other, one)));
  const [only] = latest;
  if (!only) return a;
  return latest.length === 1 ? only : { ...combined(latest), rivals: latest };
}

/** The fields of which several desks know different things. */
export function doubtsOf(reporter: Reporter | null): readonly ReporterField[] {
  if (!reporter?.rivals) return [];
  const { rivals } = reporter;
  return REPORTER_FIELDS.filter((field) => new Set(rivals.map((one) => one[field]).filter((value) => value !== null)).size > 1);
}

/** The reporter once a desk has decided for one record; what that one does not say is as the others say it. */
export function decidedReporter(reporter: Reporter, kept: Reporter, deskId: string): Reporter {
  const all = reportersIn(reporter);
  const known = joinVectors(all.map(({ version }) => version));
  return { ...filled(kept, combined(all)), version: { ...known, [deskId]: (known[deskId] ?? 0) + 1 } };
}

function filled(kept: Reporter, others: Reporter): Reporter {
  const { name, nik, phone, email, address } = kept;
  return {
    name: name ?? others.name, nik: nik ?? others.nik, phone: phone ?? others.phone, email: email ?? others.email, address: address ?? others.address,
  };
}

/** Some choice that every desk makes alike. */
function combined(all: readonly Reporter[]): Reporter {
  const last = (field: ReporterField): string | null => all.map((one) => one[field]).filter((value) => value !== null).sort().at(-1) ?? null;
  return { name: last('name'), nik: last('nik'), phone: last('phone'), email: last('email'), address: last('address') };
}

/** Written in knowledge of the other, or saying the same and more. */
function supersedes(one: Reporter, other: Reporter): boolean {
  const [a, b] = [one.version ?? {}, other.version ?? {}];
  if (!knows(a, b)) return false;
  return !knows(b, a) || REPORTER_FIELDS.every((field) => other[field] === null || other[field] === one[field]);
}

import type { Office, Officer } from '../office/office.ts';
import { findersFor } from './identity.ts';
import type { Reporter } from './ticket.ts';

export { maskEmail, maskName, maskNik, maskPhone, maskReporter } from './mask.ts';

/** Whether an officer may see a ticket that a unit has (null = none yet): units see only their own. */
export function seesTicket(officer: Officer, office: Pick<Office, 'coordinatingUnitId'>, unitId: string | null): boolean {
  switch (officer.role) {
    case 'coordinator':
    case 'officer':
    case 'facilitator':
      return true;
    case 'manager':
      return officer.unitId === office.coordinatingUnitId || officer.unitId === unitId;
    case 'liaison':
      return officer.unitId === unitId;
  }
}

/** Whether somebody who sees a ticket also sees who reported; an Anonim reporter is hidden from the unit reported on. */
export function seesIdentity(officer: Pick<Officer, 'role'>, ticket: { readonly anonymous: boolean }): boolean {
  return !ticket.anonymous || officer.role === 'coordinator' || officer.role === 'officer';
}

/** Covers in a text the reporter's name, NIK, phone, e-mail and address, and any NIK or Indonesian phone number. */
export function maskText(text: string, reporter: Reporter | null): string {
  return replaceIdentity(text, reporter, (found, mask) => mask(found));
}

const MOST_PASSES = 5;

/** Puts something else wherever identity stands in a text: `put` gets what was found and its usual mask. */
export function replaceIdentity(
  text: string, reporter: Reporter | null, put: (found: string, mask: (found: string) => string) => string,
): string {
  const finders = findersFor(reporter, text);
  let covered = text;
  // What one finder covers may lay bare the border of another number, so again until nothing changes.
  for (let pass = 0, before = ''; pass < MOST_PASSES && before !== covered; pass += 1) {
    before = covered;
    for (const { pattern, accepts, mask } of finders) {
      covered = covered.replace(pattern, (found) => (accepts(found) ? put(found, mask) : found));
    }
  }
  return covered;
}

const WARNED = ['name', 'nik', 'phone', 'email'] as const;
/** What a warning may name. */
export type FoundIdentity = (typeof WARNED)[number];

/** Which kinds of identity stand in a text, for a warning before it goes out: the reporter's own, or any NIK or mobile number. */
export function findIdentity(text: string, reporter: Reporter | null): readonly FoundIdentity[] {
  const finders = findersFor(reporter, text).filter(({ isSure }) => isSure);
  return WARNED.filter((kind) => finders.some((finder) => finder.kind === kind
    && (text.match(finder.pattern) ?? []).some(finder.accepts)));
}

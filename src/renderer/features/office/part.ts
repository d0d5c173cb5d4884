import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import type { Part, Problem } from './check-office.ts';

/** What every part of the settings gets; the set-up and the settings page use the same parts. */
export interface PartProps {
  readonly office: Office;
  readonly today: LocalDate;
  /** Only those that are to be shown by now. */
  readonly problems: readonly Problem[];
  readonly isReadOnly: boolean;
  /** Who sits at the desk; null during the first set-up. */
  readonly myId: string | null;
  readonly onChange: (office: Office) => void;
}

/** The sentence for a field, where something is wrong with it. */
export function errorOf(problems: readonly Problem[], part: Part, itemId: string | null, field: string): string | undefined {
  const found = problems.find((problem) => problem.part === part && problem.itemId === itemId && problem.field === field);
  return found && officeText.problems[found.code];
}

/** The first entry of a part that has to be put right. */
export function firstProblemId(problems: readonly Problem[], part: Part): string | null {
  return problems.find((problem) => problem.part === part && problem.itemId !== null)?.itemId ?? null;
}

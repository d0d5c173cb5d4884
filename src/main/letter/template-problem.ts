import type { TemplatePlace, TemplateProblem, TemplateProblemCode } from '../../shared/contract/template-views.ts';

/** A problem, with what is known about it. */
export function problem(code: TemplateProblemCode, about: { subject?: string; place?: TemplatePlace | null; suggestion?: string | null } = {}): TemplateProblem {
  return { code, subject: about.subject ?? '', place: about.place ?? null, suggestion: about.suggestion ?? null };
}

/** Ends the reading of a form that cannot even be opened. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  readonly problem: TemplateProblem;

  constructor(code: TemplateProblemCode, subject = '') {
    super(code);
    this.problem = problem(code, { subject });
  }
}

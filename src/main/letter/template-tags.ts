import { isTemplateList, isTemplateText, itemsOf, nearestField } from '../../shared/letter/template-fields.ts';
import type { TemplateList } from '../../shared/letter/template-fields.ts';
import type { TemplateProblem, TemplateProblemCode } from '../../shared/contract/template-views.ts';
import { problem } from './template-problem.ts';
import { placeAt } from './template-text.ts';
import type { PartText } from './template-text.ts';

/** More fields than a letter has words for: somebody wants to keep the desk busy. */
const MOST_TAGS = 500;
const SHOWN = 60;

/** What the fields of a form are, and what is wrong with those that the desk does not know. */
export interface TagReport {
  readonly fields: readonly string[];
  readonly problems: readonly TemplateProblem[];
}

/** An open `{{#…}}`. */
interface Section {
  readonly name: string;
  readonly list: TemplateList | null;
}

/** Compares the fields of a form with those that the desk can fill. */
export function checkTags(texts: readonly PartText[]): TagReport {
  const fields = new Set<string>();
  const problems: TemplateProblem[] = [];
  let count = 0;
  for (const text of texts) {
    const open: Section[] = [];
    for (const match of text.raw.matchAll(/\{\{((?:(?!\{\{)[^])*?)\}\}/g)) {
      count += 1;
      if (count > MOST_TAGS) return { fields: [...fields], problems: [problem('tooManyFields', { subject: String(MOST_TAGS) })] };
      const found = checkTag(match[1] ?? '', open, fields);
      if (found !== null) problems.push(problem(found.code, { ...found, place: placeAt(text, match.index) }));
    }
  }
  return { fields: [...fields], problems };
}

interface Found {
  readonly code: TemplateProblemCode;
  readonly subject: string;
  readonly suggestion?: string | null;
}

function checkTag(written: string, open: Section[], fields: Set<string>): Found | null {
  const mark = /^[#^/]/.exec(written.trimStart())?.[0] ?? '';
  const name = written.trimStart().slice(mark.length).trim();
  if (mark === '/') {
    open.pop();
    return null;
  }
  const subject = written.replace(/<[^>]*>/g, '').trim().slice(0, SHOWN);
  const around = open.flatMap(({ list }) => (list === null ? [] : [list])).at(-1) ?? null;
  const items = around === null ? [] : itemsOf(around);
  const isList = isTemplateList(name);
  if (mark !== '') open.push({ name, list: isList && mark === '#' ? name : null });
  if (!isList && !isTemplateText(name) && !items.includes(name)) return { code: 'unknownField', subject, suggestion: nearestField(name, items) };
  fields.add(isList || !items.includes(name) ? name : `${around ?? ''}.${name}`);
  if (!isList) return null;
  if (mark === '') return { code: 'listAlone', subject };
  return mark === '#' && around !== null ? { code: 'nestedList', subject } : null;
}

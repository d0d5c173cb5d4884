import type { TemplateProblem, TemplateProblemCode } from '../../shared/contract/template-views.ts';
import type { TemplateData } from '../../shared/letter/template-fields.ts';
import type { TemplatePackage } from './template-package.ts';
import { problem } from './template-problem.ts';
import { placeAt } from './template-text.ts';
import type { PartText } from './template-text.ts';

/** The files of a filled form, and the archive that they make. */
export interface FilledForm {
  readonly xml: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
}

/** A form that the library refuses; `errors` are the library's own. */
export class FormRefused extends Error {
  override readonly name = 'FormRefused';
  readonly errors: readonly LibraryError[];

  constructor(errors: readonly LibraryError[]) {
    super('the form cannot be read');
    this.errors = errors;
  }
}

interface LibraryError {
  readonly id: string;
  readonly tag: string;
  readonly file: string;
  readonly offset: number | null;
}

/** Fills a form. The libraries are loaded on first use. Throws `FormRefused` where its fields make no sense. */
export async function fillForm(pack: TemplatePackage, data: TemplateData): Promise<FilledForm> {
  const [{ default: PizZip }, { default: Docxtemplater }] = await Promise.all([import('pizzip'), import('docxtemplater')]);
  const zip = new PizZip();
  // A new archive: the one that came from outside is never given to a library.
  for (const [name, bytes] of pack.files) zip.file(name, pack.xml.get(name) ?? bytes);
  try {
    const form = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' }, paragraphLoop: true, linebreaks: true, errorLogging: false, stripInvalidXMLChars: true,
      syntax: { changeDelimiterPrefix: null }, parser: plainParser, nullGetter: () => '',
    });
    form.render(data);
    const filled = form.getZip();
    const xml = new Map([...pack.xml.keys()].map((name) => [name, filled.files[name]?.asText() ?? '']));
    return { xml, bytes: filled.generate({ type: 'uint8array', compression: 'DEFLATE' }) };
  } catch (error) {
    const errors = errorsOf(error);
    if (errors.length === 0) throw error;
    throw new FormRefused(errors);
  }
}

/** A field is a name and nothing else: no expression is read, and nothing that a value inherits is reached. */
function plainParser(tag: string): { get(scope: unknown): unknown } {
  const name = tag.trim();
  return {
    get: (scope) => (typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name) ? (scope as Readonly<Record<string, unknown>>)[name] : undefined),
  };
}

/** What the library found, in the words of the page. */
export function translated(errors: readonly LibraryError[], texts: readonly PartText[]): readonly TemplateProblem[] {
  const found = errors.map(({ id, tag, file, offset }) => {
    const text = texts.find((one) => one.file === file);
    const code = CODES[id] ?? 'malformed';
    if (text === undefined || offset === null) return problem(code, { subject: tag });
    // The library's name of a field that does not end goes on to the next one.
    const subject = code === 'unclosedTag' ? /^\{\{\s*([#^/]?\s*\w*)/.exec(text.raw.slice(offset))?.[1] ?? '' : tag;
    return problem(code, { subject, place: placeAt(text, offset) });
  });
  return [...new Map(found.map((one) => [`${one.code} ${one.subject} ${String(one.place?.paragraph)}`, one])).values()];
}

const CODES: Readonly<Record<string, TemplateProblemCode>> = {
  unclosed_tag: 'unclosedTag', duplicate_open_tag: 'unclosedTag',
  unopened_tag: 'unopenedTag', duplicate_close_tag: 'unopenedTag',
  unclosed_loop: 'unclosedList', unopened_loop: 'unopenedList',
  closing_tag_does_not_match_opening_tag: 'crossedLists', unbalanced_loop_tags: 'listPlace', loop_position_invalid: 'listPlace',
  no_xml_tag_found_at_left: 'listPlace', no_xml_tag_found_at_right: 'listPlace',
};

function errorsOf(error: unknown): readonly LibraryError[] {
  const properties = propertiesOf(error);
  if (properties === null) return [];
  const inner = properties['errors'];
  if (Array.isArray(inner)) return inner.flatMap(errorsOf);
  const { id, xtag, file, offset } = properties;
  const at: unknown = Array.isArray(offset) ? offset[0] : offset;
  return [{
    id: typeof id === 'string' ? id : '', tag: typeof xtag === 'string' ? xtag.slice(0, 60) : '', file: typeof file === 'string' ? file : '',
    offset: typeof at === 'number' ? at : null,
  }];
}

function propertiesOf(error: unknown): Readonly<Record<string, unknown>> | null {
  if (!(error instanceof Error) || !('properties' in error)) return null;
  const { properties } = error;
  return typeof properties === 'object' && properties !== null ? properties as Readonly<Record<string, unknown>> : null;
}

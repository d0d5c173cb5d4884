import type { TemplateProblem, TemplateProblemCode } from '../../shared/contract/template-views.ts';
import type { TemplatePackage } from './template-package.ts';
import { problem, TemplateFault } from './template-problem.ts';
import { localName, readTemplateXml } from './template-xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
/** Kinds of relationship, and elements, through which other files or programs come into a document. */
const EMBEDDING = /\/(?:oleObject|package|aFChunk|attachedTemplate|control|activeXControlBinary|subDocument|frame|mailMergeSource|mailMergeHeaderSource|recipientData)$/i;
const EMBEDDED = new Set(['altChunk', 'object', 'OLEObject', 'control', 'subDoc', 'attachedTemplate', 'mailMerge', 'movie', 'recipients']);
/** What Word works out itself from the document; any other field may fetch something. */
const FIELD_CODES = new Set([
  'PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'SEQ', 'REF', 'PAGEREF', 'STYLEREF', 'TITLE',
  'SUBJECT', 'AUTHOR', 'KEYWORDS', 'FILENAME', 'DOCPROPERTY', 'SYMBOL', 'TOC', 'LISTNUM', 'QUOTE', 'TC', '=',
]);

/** What each part is, as the form itself declares. */
export type ContentTypes = ReadonlyMap<string, string>;

/** Everything in a form that could fetch, run or hide something; none of it may stay. Throws `TemplateFault` where a part is no XML, or it is no Word document. */
export function unsafeIn(pack: TemplatePackage): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  for (const [name, xml] of pack.xml) {
    if (name === '[Content_Types].xml') continue;
    found.push(...(name.endsWith('.rels') ? unsafeRelations(name, xml) : unsafeElements(name, xml)));
  }
  return unique(found);
}

/** The declared types by part; throws `TemplateFault` where the form is no Word document, or one with macros. */
export function contentTypesOf({ xml }: TemplatePackage): ContentTypes {
  const types = new Map<string, string>();
  const byExtension = new Map<string, string>();
  readTemplateXml(xml.get('[Content_Types].xml') ?? '', '[Content_Types].xml', {
    open: (name, attributes) => {
      const { PartName: part, Extension: extension, ContentType: type } = attributes();
      if (type === undefined) return;
      if (localName(name) === 'Override' && part !== undefined) types.set(part.replace(/^\//, ''), type);
      if (localName(name) === 'Default' && extension !== undefined) byExtension.set(extension.toLowerCase(), type);
    },
  });
  for (const name of xml.keys()) {
    const type = byExtension.get(name.split('.').at(-1)?.toLowerCase() ?? '');
    if (!types.has(name) && type !== undefined) types.set(name, type);
  }
  if ([...types.values(), ...byExtension.values()].some((type) => /macroEnabled|vbaProject|vbaData|activeX/i.test(type))) throw new TemplateFault('macro');
  if (![...types.values()].includes(MAIN)) throw new TemplateFault('notDocx');
  return types;
}

function unsafeRelations(part: string, xml: string): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  readTemplateXml(xml, part, {
    open: (name, attributes) => {
      if (localName(name) !== 'Relationship') return;
      const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes();
      if (/vbaProject/i.test(type)) found.push(problem('macro'));
      else if (mode.trim().toLowerCase() === 'external' || isOutside(target)) found.push(problem('external', { subject: shownAddress(target) }));
      else if (EMBEDDING.test(type)) found.push(problem('embedded', { subject: shownAddress(target) }));
    },
  });
  return found;
}

/** An address with a protocol, or of another computer. */
function isOutside(target: string): boolean {
  return /^\s*(?:[a-z][a-z0-9+.-]*:|\\\\|\/\/)/i.test(target);
}

function unsafeElements(part: string, xml: string): readonly TemplateProblem[] {
  const found: TemplateProblem[] = [];
  const codes = new FieldCodes();
  const add = (code: TemplateProblemCode, subject: string): void => void found.push(problem(code, { subject: subject.slice(0, 120) }));
  readTemplateXml(xml, part, {
    open: (name, attributes) => {
      const local = localName(name);
      if (EMBEDDED.has(local)) add('embedded', local);
      for (const [key, value] of Object.entries(attributes())) {
        if (/^(?:src|href)$/i.test(localName(key)) && isOutside(value)) add('external', shownAddress(value));
        if (local === 'fldChar' && localName(key) === 'fldCharType') codes.mark(value);
        if (local === 'fldSimple' && localName(key) === 'instr') codes.whole(value);
      }
      codes.isIn = local === 'instrText' || local === 'delInstrText';
    },
    close: () => { codes.isIn = false; },
    text: (_, plain) => { codes.text(plain()); },
  });
  for (const code of codes.all()) if (!FIELD_CODES.has(code)) add('fieldCode', code);
  return found;
}

/** Word's own fields: what they are told may be cut into many pieces, and one may stand in another. */
class FieldCodes {
  isIn = false;
  readonly #open: string[] = [''];
  readonly #done: string[] = [];

  mark(type: string): void {
    if (type === 'begin') this.#open.push('');
    else if (this.#open.length > 1 && type === 'end') this.#done.push(this.#open.pop() ?? '');
  }

  whole(instruction: string): void {
    this.#done.push(instruction);
  }

  text(words: string): void {
    const last = this.#open.length - 1;
    if (this.isIn) this.#open[last] = (this.#open[last] ?? '') + words;
  }

  /** The first word of each. */
  all(): readonly string[] {
    return [...this.#done, ...this.#open].map((instruction) => instruction.trim()).filter((instruction) => instruction !== '')
      .map((instruction) => /^=|^[^\s"\\]+/.exec(instruction)?.[0].toUpperCase() ?? '?');
  }
}

/** An address as a page may show it: without what stands in it for a user or a query. */
function shownAddress(target: string): string {
  return target.replace(/[^\x20-\x7e]+/g, '?').replace(/[?#].*$/, '').replace(/\/\/[^/@]*@/, '//').slice(0, 120);
}

function unique(problems: readonly TemplateProblem[]): readonly TemplateProblem[] {
  const seen = new Map(problems.map((one) => [`${one.code} ${one.subject}`, one]));
  return [...seen.values()];
}

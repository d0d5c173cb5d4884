import { isTemplateWarning } from '../../shared/contract/template-views.ts';
import type { PreviewLine, TemplateProblem, TemplateReport } from '../../shared/contract/template-views.ts';
import type { TemplateData } from '../../shared/letter/template-fields.ts';
import { fillForm, FormRefused, translated } from './template-engine.ts';
import { openPackage } from './template-package.ts';
import type { TemplatePackage } from './template-package.ts';
import { problem, TemplateFault } from './template-problem.ts';
import { contentTypesOf, unsafeIn } from './template-safety.ts';
import type { ContentTypes } from './template-safety.ts';
import { checkTags } from './template-tags.ts';
import { textsOf } from './template-text.ts';

/** So many lines of the sample filling are shown. */
const PREVIEW_LINES = 200;

/** Reads a form that came from outside: whether it is safe, whether its fields are known, and how it reads when it is filled with a sample. */
export async function checkTemplate(bytes: Uint8Array, sample: TemplateData): Promise<TemplateReport> {
  const refused = (problems: readonly TemplateProblem[]): TemplateReport => ({ problems, fields: [], preview: [] });
  try {
    const pack = await openPackage(bytes);
    const types = contentTypesOf(pack);
    const unsafe = unsafeIn(pack);
    return unsafe.length > 0 ? refused(unsafe) : await checkFields(pack, types, sample);
  } catch (error) {
    if (error instanceof TemplateFault) return refused([error.problem]);
    throw error;
  }
}

async function checkFields(pack: TemplatePackage, types: ContentTypes, sample: TemplateData): Promise<TemplateReport> {
  const texts = textsOf(pack.xml, types);
  const { fields, problems } = checkTags(texts);
  // What nests lists within lists could grow without end: it is not even tried.
  if (problems.some(({ code }) => code === 'nestedList' || code === 'tooManyFields')) return { fields, problems, preview: [] };
  try {
    const { xml } = await fillForm(pack, sample);
    const preview = textsOf(xml, types).filter(({ part }) => part !== 'properties').flatMap(({ part, paragraphs }) => paragraphs.map((text): PreviewLine => ({ part, text })));
    return { fields, problems: [...problems, ...warnings(fields)], preview: problems.length > 0 ? [] : preview.slice(0, PREVIEW_LINES) };
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error;
    return { fields, problems: [...translated(error.errors, texts), ...problems], preview: [] };
  }
}

/** What a letter would lack. */
function warnings(fields: readonly string[]): readonly TemplateProblem[] {
  if (fields.length === 0) return [problem('noField')];
  const has = (...names: readonly string[]): boolean => names.some((name) => fields.includes(name));
  return [
    ...(has('paragraf', 'butir', 'data') ? [] : [problem('noBody')]),
    ...(has('nomor') ? [] : [problem('noNumber')]),
    ...(has('nama', 'pihak') ? [] : [problem('noSigner')]),
  ];
}

/** Fills a form that was kept. It is read as if it came from outside anew. Throws `TemplateFault` or `FormRefused`. */
export async function fillTemplate(bytes: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const pack = await openPackage(bytes);
  const types = contentTypesOf(pack);
  const found = [...unsafeIn(pack), ...checkTags(textsOf(pack.xml, types)).problems].find((one) => !isTemplateWarning(one));
  if (found) throw new TemplateFault(found.code, found.subject);
  return (await fillForm(data.tanda === '' || usesMark(pack, types) ? pack : withMark(pack, types, data.tanda), data)).bytes;
}

function usesMark(pack: TemplatePackage, types: ContentTypes): boolean {
  return checkTags(textsOf(pack.xml, types)).fields.includes('tanda');
}

/** What is no letter yet, or none any more, says so above its first line, whatever the form holds. */
function withMark(pack: TemplatePackage, types: ContentTypes, mark: string): TemplatePackage {
  const main = [...types].find(([, type]) => type.endsWith('document.main+xml'))?.[0] ?? '';
  const line = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="808080"/><w:sz w:val="32"/></w:rPr>'
    + `<w:t>${mark.replace(/[^\p{L} ]/gu, '')}</w:t></w:r></w:p>`;
  const xml = new Map(pack.xml).set(main, (pack.xml.get(main) ?? '').replace(/<w:body(?:\s[^>]*)?>/, (body) => body + line));
  return { ...pack, xml };
}

import type { Parsed } from '../../shared/contract/calls.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import { isTemplateWarning, MOST_TEMPLATES } from '../../shared/contract/template-views.ts';
import type { TemplateView } from '../../shared/contract/template-views.ts';
import type { Saved } from '../../shared/contract/views.ts';
import { letterKind } from '../../shared/letter/letter.ts';
import { templateData } from '../../shared/letter/template-data.ts';
import type { TemplateData } from '../../shared/letter/template-fields.ts';
import { SAMPLE_TICKET, sampleSheet } from '../../shared/letter/template-sample.ts';
import { unitOf } from '../../shared/office/lookups.ts';
import { FormRefused } from '../letter/template-engine.ts';
import { checkTemplate, fillTemplate } from '../letter/template-check.ts';
import { TemplateFault } from '../letter/template-problem.ts';
import { officerOf, settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { copiedLetter, openWritten } from './copied.ts';
import { saveWordFile } from './letter-copies.ts';
import { sheetOf } from './letter-view.ts';
import { namedFiles, TEMPLATES, templatesIn } from './office-files.ts';
import type { StoredTemplate } from './office-files.ts';
import { saveAs } from './save-file.ts';
import { todayOf } from './ticket-list.ts';
import { inOne, wholeFile } from './upload.ts';

type TemplateChannel = 'template.list' | 'template.check' | 'template.save' | 'template.remove' | 'template.saveSample' | 'template.saveCopy' | 'letter.saveFilled';

/** Use cases of the forms that the office brings; everybody may use them, the coordinator keeps them. */
export function templateHandlers(desk: Desk): Handlers<TemplateChannel> {
  return {
    'template.list': async () => {
      officerOf(desk);
      return Promise.resolve(listed(desk));
    },
    'template.check': async ({ bytes }) => {
      checkRole(desk);
      return await checkTemplate(bytes, sampleOf(desk));
    },
    'template.save': (input) => save(desk, input),
    'template.remove': ({ id }) => remove(desk, id),
    'template.saveSample': async ({ id }) => saveSample(desk, templateOf(desk, id)),
    'template.saveCopy': async ({ id }) => {
      const template = templateOf(desk, id);
      return saveAs(desk, `${fileBase(template.name)}.docx`, 'docx', () => desk.files.open(template.fileId));
    },
    'letter.saveFilled': (input) => saveFilled(desk, input),
  };
}

function checkRole(desk: Desk): void {
  if (officerOf(desk).role !== 'coordinator') throw new Refusal('not-allowed');
}

function listed(desk: Desk): readonly TemplateView[] {
  return templatesIn(desk.store.record(TEMPLATES)).map(({ id, name, kinds, size, updatedAt }) => ({ id, name, kinds, size, updatedAt }));
}

function templateOf(desk: Desk, id: string): StoredTemplate {
  officerOf(desk);
  const template = templatesIn(desk.store.record(TEMPLATES)).find((one) => one.id === id);
  if (!template) throw new Refusal('unknown-template');
  return template;
}

/** What a form is tried with: an invented letter on the head of the coordinating unit. */
function sampleOf(desk: Desk): TemplateData {
  const { office } = settingOf(desk);
  const unit = unitOf(office, office.coordinatingUnitId);
  if (!unit) throw new Refusal('unknown-unit');
  const place = office.city.replace(/^(?:Kota|Kabupaten)\s+/i, '');
  return templateData(sampleSheet({ letterhead: unit.letterhead, rules: office.letterRules, place, today: todayOf(desk) }), SAMPLE_TICKET);
}

async function save(desk: Desk, { id, name, kinds, bytes }: Parsed<'template.save'>): Promise<readonly TemplateView[]> {
  checkRole(desk);
  if (id === null && bytes === null) throw new Refusal('invalid-input');
  if (bytes !== null) {
    const { problems } = await checkTemplate(bytes, sampleOf(desk));
    if (!problems.every(isTemplateWarning)) throw new Refusal('template-invalid');
  }
  const stored = bytes === null ? null : await desk.files.put(inOne(bytes));
  const at = desk.now().toISOString();
  const before = await change(desk, (templates) => {
    const old = id === null ? null : templates.find((one) => one.id === id);
    if (old === undefined) throw new Refusal('unknown-template');
    if (old === null && templates.length >= MOST_TEMPLATES) throw new Refusal('template-too-many', { most: MOST_TEMPLATES });
    const file = stored === null ? old : { fileId: stored.id, size: stored.size };
    if (!file) throw new Refusal('invalid-input');
    const next: StoredTemplate = { id: old?.id ?? desk.newId(), name, kinds: [...new Set(kinds)], fileId: file.fileId, size: file.size, updatedAt: at };
    return old === null ? [...templates, next] : templates.map((one) => (one.id === old.id ? next : one));
  });
  if (stored) await desk.files.settle([stored.id]);
  return afterChange(desk, before);
}

async function remove(desk: Desk, id: string): Promise<readonly TemplateView[]> {
  checkRole(desk);
  const before = await change(desk, (templates) => {
    if (!templates.some((one) => one.id === id)) throw new Refusal('unknown-template');
    return templates.filter((one) => one.id !== id);
  });
  return afterChange(desk, before);
}

/** Changes the list in one step; resolves to the list of before. */
function change(desk: Desk, next: (templates: readonly StoredTemplate[]) => readonly StoredTemplate[]): Promise<readonly StoredTemplate[]> {
  return desk.store.transact({ records: [TEMPLATES] }, ({ records }) => {
    const before = templatesIn(records.get(TEMPLATES));
    return { records: new Map([[TEMPLATES, { templates: next(before) }]]), result: before };
  });
}

/** Files that nothing names any more go; what a crash leaves of them only takes room. */
async function afterChange(desk: Desk, before: readonly StoredTemplate[]): Promise<readonly TemplateView[]> {
  const named = namedFiles(desk.store);
  for (const { fileId } of before) if (!named.has(fileId)) await desk.files.remove(fileId);
  desk.announce({ type: 'office.changed' });
  return listed(desk);
}

function saveSample(desk: Desk, template: StoredTemplate): Promise<Saved> {
  return saveAs(desk, `Contoh-${fileBase(template.name)}.docx`, 'docx', () => filled(desk, template, sampleOf(desk)));
}

async function saveFilled(desk: Desk, { templateId, ...key }: Parsed<'letter.saveFilled'>): Promise<Saved> {
  const open = await openWritten(desk, key);
  const { letter, ticket } = open;
  const template = templateOf(desk, templateId);
  if (!template.kinds.includes(letterKind(letter))) throw new Refusal('unknown-template');
  return saveWordFile(desk, copiedLetter(desk, open), () => filled(desk, template, templateData(sheetOf(desk, letter), ticket.number)));
}

/** Refuses with template-invalid where a form that was kept is no longer taken. */
async function filled(desk: Desk, { fileId }: StoredTemplate, data: TemplateData): Promise<Uint8Array> {
  const form = await wholeFile(desk.files, fileId);
  try {
    return await fillTemplate(form, data);
  } catch (error) {
    if (error instanceof TemplateFault || error instanceof FormRefused) throw new Refusal('template-invalid');
    throw error;
  }
}

function fileBase(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '').slice(0, 80);
  return safe === '' ? 'Templat' : safe;
}

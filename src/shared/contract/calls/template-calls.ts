import { z } from 'zod';
import { LETTER_KINDS } from '../../letter/letter.ts';
import { ARMS_BYTES, KOP_PICTURES, TEMPLATE_BYTES } from '../template-views.ts';
import type { ArmsView, TemplateReport, TemplateView } from '../template-views.ts';
import type { Saved } from '../views.ts';
import { empty, line, shape, ulid } from './schemas.ts';

const bytes = z.instanceof(Uint8Array).refine((content) => content.byteLength <= TEMPLATE_BYTES);
const one = z.strictObject({ id: ulid });

const picture = z.enum(KOP_PICTURES);
const pictureBytes = z.instanceof(Uint8Array).refine((content) => content.byteLength <= ARMS_BYTES);

export const templateCalls = {
  // The pictures on the office's letters; null = none.
  'arms.read': { input: z.strictObject({ picture }), output: shape<ArmsView | null>() },
  'arms.save': { input: z.strictObject({ picture, bytes: pictureBytes }), output: shape<ArmsView | null>() },
  'arms.remove': { input: z.strictObject({ picture }), output: shape<ArmsView | null>() },
  'template.list': { input: empty, output: shape<readonly TemplateView[]>() },
  // Reads a form without keeping it.
  'template.check': { input: z.strictObject({ bytes }), output: shape<TemplateReport>() },
  // `id: null` = a new one; `bytes: null` = the file stays as it is.
  'template.save': {
    input: z.strictObject({ id: ulid.nullable(), name: line, kinds: z.array(z.enum(LETTER_KINDS)).min(1).max(LETTER_KINDS.length), bytes: bytes.nullable() }),
    output: shape<readonly TemplateView[]>(),
  },
  'template.remove': { input: one, output: shape<readonly TemplateView[]>() },
  'template.saveSample': { input: one, output: shape<Saved>() },
  'template.saveCopy': { input: one, output: shape<Saved>() },
  // A letter in the office's own form.
  'letter.saveFilled': { input: z.strictObject({ ticketId: ulid, letterId: ulid, templateId: ulid }), output: shape<Saved>() },
};

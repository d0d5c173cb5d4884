import { z } from 'zod';
import { IMPORT_FIELDS, VERDICTS, WORD_KINDS } from '../import-views.ts';
import type { ImportFileView, ImportPreview, ImportResult, ImportRow } from '../import-views.ts';
import type { Saved } from '../views.ts';
import { id, line, shape } from './schemas.ts';

const mapping = z.partialRecord(z.enum(IMPORT_FIELDS), z.int().min(0).max(499));
const meaning = z.strictObject({ kind: z.enum(WORD_KINDS), word: z.string().max(300), id: id.nullable() });
const importId = z.string().min(1).max(40);

const bytes = z.instanceof(Uint8Array);

export const importCalls = {
  /** A piece of a large file, sent before the call that reads it, so that no single message holds up the window. */
  'import.send': { input: z.strictObject({ uploadId: importId, bytes }), output: shape<null>() },
  /** `bytes`: the whole file, or its last piece where an `uploadId` names those that were sent before. */
  'import.read': {
    input: z.strictObject({ name: z.string().min(1).max(260), bytes, uploadId: importId.optional() }),
    output: shape<ImportFileView>(),
  },
  'import.preview': {
    input: z.strictObject({ importId, mapping, meanings: z.array(meaning).max(5000) }),
    output: shape<ImportPreview>(),
  },
  'import.rows': {
    input: z.strictObject({
      importId, verdict: z.enum(VERDICTS).nullable(), offset: z.int().min(0), limit: z.int().min(1).max(200),
    }),
    output: shape<{ readonly rows: readonly ImportRow[]; readonly total: number }>(),
  },
  'import.run': { input: z.strictObject({ importId }), output: shape<ImportResult>() },
  'import.cancel': { input: z.strictObject({ importId }), output: shape<null>() },
  'import.saveRejected': { input: z.strictObject({ importId }), output: shape<Saved>() },
  'import.savePreset': { input: z.strictObject({ importId, name: line, mapping }), output: shape<null>() },
};

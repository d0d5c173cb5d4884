import { z } from 'zod';
import { IMPORT_FIELDS, VERDICTS, WORD_KINDS } from '../import-views.ts';
import type { ImportFileView, ImportPreview, ImportResult, ImportRow } from '../import-views.ts';
import type { Saved } from '../views.ts';
import { id, line, shape } from './schemas.ts';

/** Largest file that is read, in bytes. */
export const IMPORT_SIZE_LIMIT = 60 * 1024 * 1024;

const mapping = z.partialRecord(z.enum(IMPORT_FIELDS), z.int().min(0).max(499));
const meaning = z.strictObject({ kind: z.enum(WORD_KINDS), word: z.string().max(300), id: id.nullable() });
const importId = z.string().min(1).max(40);

export const importCalls = {
  'import.read': {
    input: z.strictObject({ name: z.string().min(1).max(260), bytes: z.instanceof(Uint8Array) }),
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

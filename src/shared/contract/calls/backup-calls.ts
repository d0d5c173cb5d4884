import { z } from 'zod';
import { SCHEDULES } from '../../backup/schedule.ts';
import type { BackupView, MergeResult, RestorePlan } from '../backup-views.ts';
import type { Saved } from '../views.ts';
import { empty, id, shape } from './schemas.ts';

const fileName = z.string().regex(/^[\w.-]{1,120}\.tanggap$/);
const restore = z.strictObject({ restoreId: id });

export const backupCalls = {
  'backup.read': { input: empty, output: shape<BackupView>() },
  'backup.savePlan': {
    input: z.strictObject({ schedule: z.enum(SCHEDULES), hour: z.int().min(0).max(23), keep: z.int().min(2).max(100) }),
    output: shape<BackupView>(),
  },
  'backup.chooseFolder': { input: empty, output: shape<BackupView>() },
  'backup.showFolder': { input: empty, output: shape<null>() },
  'backup.run': { input: empty, output: shape<BackupView>() },
  'backup.cancel': { input: empty, output: shape<null>() },
  'backup.exportAll': { input: empty, output: shape<Saved>() },
  'restore.choose': { input: z.strictObject({ fileName: fileName.nullable() }), output: shape<RestorePlan | null>() },
  'restore.unlock': { input: z.strictObject({ by: z.enum(['passphrase', 'recovery']), secret: z.string().min(1).max(1000) }), output: shape<RestorePlan>() },
  'restore.merge': { input: restore, output: shape<MergeResult>() },
  'restore.replace': { input: restore, output: shape<{ readonly keptFolder: string }>() },
};

import { z } from 'zod';
import { PIN_PATTERN } from '../../access/pin.ts';
import { RECOVERY_WORD_COUNT } from '../../access/recovery.ts';
import type { AccessView, NewRecovery } from '../access.ts';
import type { OfficeView, Saved } from '../views.ts';
import { empty, id, shape } from './schemas.ts';

/** Longest secret that is worth hashing. */
const SECRET_LIMIT = 1000;

const secret = z.string().min(1).max(SECRET_LIMIT);
const pin = z.string().regex(PIN_PATTERN);
const answer = z.strictObject({ place: z.int().min(1).max(RECOVERY_WORD_COUNT), word: z.string().max(40) });

export const accessCalls = {
  'access.read': { input: empty, output: shape<AccessView>() },
  'access.create': { input: z.strictObject({ passphrase: secret.nullable() }), output: shape<NewRecovery>() },
  'access.renewRecovery': { input: empty, output: shape<NewRecovery>() },
  'access.printRecovery': { input: empty, output: shape<{ readonly printed: boolean }>() },
  'access.saveRecovery': { input: empty, output: shape<Saved>() },
  'access.confirm': { input: z.strictObject({ answers: z.tuple([answer, answer]) }), output: shape<AccessView>() },
  'access.unlock': { input: z.strictObject({ by: z.enum(['passphrase', 'recovery']), secret }), output: shape<AccessView>() },
  'access.setPassphrase': { input: z.strictObject({ passphrase: secret }), output: shape<AccessView>() },
  /** The office's recovery words stand for the coordinator who has forgotten their own PIN. */
  'access.clearPin': { input: z.strictObject({ officerId: id, words: secret }), output: shape<OfficeView>() },
  'session.start': { input: z.strictObject({ officerId: id, pin: pin.nullable().default(null) }), output: shape<OfficeView>() },
  'session.end': { input: empty, output: shape<OfficeView>() },
  'session.lock': { input: empty, output: shape<OfficeView>() },
  'session.unlock': { input: z.strictObject({ pin }), output: shape<OfficeView>() },
  'pin.set': { input: z.strictObject({ current: pin.nullable(), pin: pin.nullable() }), output: shape<OfficeView>() },
  'pin.clear': { input: z.strictObject({ officerId: id }), output: shape<OfficeView>() },
};

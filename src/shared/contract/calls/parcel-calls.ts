import { z } from 'zod';
import type { ParcelContent, ParcelMade, ParcelTaken, ParcelView } from '../parcel-views.ts';
import { empty, id, shape } from './schemas.ts';

/** The office's passphrase for exchange; null = the one that is held. `keeps`: hold it until the officer leaves or the program ends. */
const secret = { passphrase: z.string().min(1).max(1000).nullable(), keeps: z.boolean() };

export const parcelCalls = {
  'parcel.read': { input: empty, output: shape<ParcelView>() },
  /** `unitId: null` = for the coordinator. */
  'parcel.make': { input: z.strictObject({ unitId: id.nullable(), ...secret }), output: shape<ParcelMade>() },
  /** Asks for a file, or reads the one that was chosen last once more; null = the officer cancelled. */
  'parcel.open': { input: z.strictObject({ again: z.boolean(), ...secret }), output: shape<ParcelContent | null>() },
  /** `agrees`: the officer has compared the fingerprint of a desk that is not known yet. */
  'parcel.take': { input: z.strictObject({ parcelId: id, agrees: z.boolean() }), output: shape<ParcelTaken>() },
  'parcel.forget': { input: z.strictObject({ deskId: id }), output: shape<ParcelView>() },
  'parcel.cancel': { input: empty, output: shape<null>() },
};

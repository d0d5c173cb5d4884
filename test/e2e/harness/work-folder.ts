import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { place } from './place.ts';

/** A temporary folder that the app may write to. */
export interface WorkFolder {
  /** The app's data folder (`TANGGAP_DATA_DIR`). */
  readonly data: string;
  /** Where saved files land, without a dialog (`TANGGAP_TEST_SAVE_DIR`). */
  readonly saved: string;
  /** Electron's own profile. */
  readonly profile: string;
  remove(): Promise<void>;
}

/** Makes the folder; the app's user owns it, which need not be the user that runs the tests. */
export async function makeWorkFolder(): Promise<WorkFolder> {
  const { uid, gid } = place();
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-e2e-'));
  const parts = { data: join(folder, 'data'), saved: join(folder, 'saved'), profile: join(folder, 'profile') };
  for (const part of Object.values(parts)) await mkdir(part);
  if (uid !== undefined && gid !== undefined) {
    for (const part of [folder, ...Object.values(parts)]) await chown(part, uid, gid);
  }
  return { ...parts, remove: () => rm(folder, { recursive: true, force: true }) };
}

import type { BackupHead } from '../store/backup-format.ts';
import type { AttachmentStore } from '../store/attachment-store.ts';
import type { Sealer } from '../store/sealed-file.ts';
import type { Desk } from './desk.ts';

/** What backup and restore need besides the desk. */
export interface BackupPorts {
  readonly desk: Desk;
  readonly files: AttachmentStore;
  readonly dataFolder: string;
  /** Where backups go until the coordinator chooses another place. */
  readonly backupFolder: string;
  /** Seals one kind of data under the office's key. */
  readonly sealerOf: (purpose: string) => Sealer;
  /** What opens the data key on another computer; stands in the head of each backup. */
  readonly keys: () => Promise<unknown>;
  /** Opens another backup than this desk's own; null = it has no key for it. */
  readonly sealerFor: (head: BackupHead) => Sealer | null;
  /** Gives a backup of another desk its key, for as long as the engine runs; false = the secret is another one. */
  readonly unlockBackup: (head: BackupHead, by: 'passphrase' | 'recovery', secret: string) => Promise<boolean>;
  /** Ends the engine, so that it starts anew on what then lies in the data folder. */
  readonly restart: () => void;
  readonly failed: (what: string, error: unknown) => void;
}

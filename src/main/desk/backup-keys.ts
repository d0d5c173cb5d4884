import { readPortableKeys } from '../../shared/contract/portable-keys.ts';
import type { PortableKeys } from '../../shared/contract/portable-keys.ts';
import { sealerFor } from '../store/cipher.ts';
import type { DataKey } from '../store/cipher.ts';
import type { Keys } from '../store/keyring.ts';
import { BACKUP_PURPOSE } from './backup-make.ts';
import type { BackupPorts } from './backup-ports.ts';
import { openWrap } from './vault-start.ts';

/** The keys as a backup carries them. */
export function portableKeys({ id, passphrase, recovery }: Keys): PortableKeys {
  return { id, passphrase, recovery };
}

/** Opens backups: those of this desk with its own key, others once somebody gave their passphrase or recovery words. */
export function backupKeys(own: DataKey, keys: () => PortableKeys): Pick<BackupPorts, 'keys' | 'sealerFor' | 'unlockBackup'> {
  const known = new Map([[own.id, own]]);
  return {
    keys: () => Promise.resolve(keys()),
    sealerFor: (head) => {
      const key = known.get(readPortableKeys(head.keys)?.id ?? '');
      return key ? sealerFor(key, BACKUP_PURPOSE) : null;
    },
    unlockBackup: async (head, by, secret) => {
      const there = readPortableKeys(head.keys);
      const bytes = there && await openWrap(there, by, secret);
      if (bytes) known.set(there.id, { id: there.id, bytes });
      return bytes !== null;
    },
  };
}

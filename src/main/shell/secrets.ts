import { safeStorage } from 'electron';
import type { ShellServices } from '../../shared/contract/shell-services.ts';

// The synchronous calls go away with Electron 46; the asynchronous ones, and the backend's name, are not there yet in old runtimes.
interface Keystore extends Partial<Pick<typeof safeStorage, 'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'>> {
  getSelectedStorageBackend?(): string;
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
}
const storage: Keystore = safeStorage;

/** Puts a key under the system's keystore. Neither key nor error is ever written anywhere. */
export const protectKey: ShellServices['protectKey'] = async ({ key }) => {
  if (!(await hasKeystore())) return null;
  try {
    return (await encrypt(key)).toString('base64');
  } catch {
    // A keystore that does not take the key is none.
    return null;
  }
};

/** The key that `protectKey` put away. */
export const revealKey: ShellServices['revealKey'] = async ({ sealed }) => {
  if (!(await hasKeystore())) return { hasKeystore: false, key: null };
  try {
    return { hasKeystore: true, key: await decrypt(Buffer.from(sealed, 'base64')) };
  } catch {
    return { hasKeystore: true, key: null };
  }
};

/** Linux's `basic_text` seals under a password that everybody knows: that is no keystore. */
async function hasKeystore(): Promise<boolean> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend?.() ?? 'unknown')) return false;
  return storage.isAsyncEncryptionAvailable ? storage.isAsyncEncryptionAvailable() : storage.isEncryptionAvailable();
}

async function encrypt(text: string): Promise<Buffer> {
  return storage.encryptStringAsync ? storage.encryptStringAsync(text) : storage.encryptString(text);
}

async function decrypt(sealed: Buffer): Promise<string> {
  if (!storage.decryptStringAsync) return storage.decryptString(sealed);
  return (await storage.decryptStringAsync(sealed)).result;
}

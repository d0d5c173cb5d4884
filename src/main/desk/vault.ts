import { delayAfter } from '../../shared/access/pin.ts';
import { isStrongEnough } from '../../shared/access/passphrase.ts';
import type { AccessView, LockReason, NewRecovery } from '../../shared/contract/access.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { PortableKeys } from '../../shared/contract/portable-keys.ts';
import { createDataKey } from '../store/cipher.ts';
import type { DataKey } from '../store/cipher.ts';
import { wrapByEntropy, wrapByPassphrase } from '../store/key-wrap.ts';
import type { Keys } from '../store/keyring.ts';
import { createEntropy, toWords } from '../store/recovery-key.ts';
import { remaining } from './attempts.ts';
import { portableKeys } from './backup-keys.ts';
import { begin, openWrap } from './vault-start.ts';
import type { VaultPorts, VaultStart } from './vault-start.ts';

/** Words that were made and shown, but not typed back yet; only here, never on disk. */
interface Pending extends NewRecovery {
  readonly entropy: Buffer;
}

/** Holds the data key while the desk is open, and knows what opens it. Its acts run one behind the other and refuse with a `Refusal`. */
export class Vault {
  readonly #ports: VaultPorts;
  #keys: Keys | null;
  #key: DataKey | null;
  #hasKeystore: boolean;
  #reason: LockReason | null;
  #needsPassphrase = false;
  #pending: Pending | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(ports: VaultPorts, start: VaultStart) {
    this.#ports = ports;
    this.#keys = start.keys;
    this.#key = start.key;
    this.#hasKeystore = start.hasKeystore;
    this.#reason = start.reason;
  }

  /** Reads the keys and lets the system's keystore open them where it does. */
  static async open(ports: VaultPorts): Promise<Vault> {
    return new Vault(ports, await begin(ports));
  }

  /** The data key, once the data may be opened with it. */
  get key(): DataKey | null {
    return this.view().state === 'open' ? this.#key : null;
  }

  /** The words on the screen, for the page to be printed; refuses with `recovery-gone`. */
  get shownWords(): readonly string[] {
    if (this.#pending === null) throw new Refusal('recovery-gone');
    return this.#pending.words;
  }

  /** What a backup carries, so that it opens on another computer. */
  get portableKeys(): PortableKeys {
    return portableKeys(this.#opened().keys);
  }

  get keyId(): string {
    return this.#key?.id ?? '';
  }

  view(): AccessView {
    return {
      state: this.#state(),
      hasKeystore: this.#hasKeystore,
      hasPassphrase: (this.#keys?.passphrase ?? null) !== null,
      reason: this.#reason,
      needsPassphrase: this.#needsPassphrase,
    };
  }

  #state(): AccessView['state'] {
    if (this.#keys === null) return this.#reason === null ? 'new' : 'locked';
    if (this.#key === null) return 'locked';
    return this.#keys.recovery === null ? 'unconfirmed' : 'open';
  }

  /** First set-up: makes the data key. Nothing is stored under it before the words are confirmed. */
  create(passphrase: string | null): Promise<NewRecovery> {
    return this.#inTurn(async () => {
      if (this.#state() !== 'new') throw new Refusal('access-exists');
      const key = createDataKey();
      const os = await this.#protect(key);
      if (passphrase === null ? os === null : !isStrongEnough(passphrase)) throw new Refusal('weak-passphrase');
      const wrap = passphrase === null ? null : await wrapByPassphrase(key.bytes, passphrase, this.#ports.cost);
      await this.#keep({ version: 1, revision: 0, id: key.id, os, passphrase: wrap, recovery: null });
      this.#key = key;
      return this.#offer();
    });
  }

  /** New words; the old ones open the data until the new ones are confirmed. */
  renewRecovery(): Promise<NewRecovery> {
    return this.#inTurn(() => {
      this.#opened();
      return Promise.resolve(this.#offer());
    });
  }

  /** The two words that were asked, typed back: from now on the words open the data. */
  confirm(answers: readonly { readonly place: number; readonly word: string }[]): Promise<AccessView> {
    return this.#inTurn(async () => {
      const { keys, key } = this.#opened();
      const pending = this.#pending;
      if (pending === null) throw new Refusal('recovery-gone');
      const given = new Map(answers.map(({ place, word }) => [place, word.trim().toLowerCase()]));
      if (!pending.ask.every((place) => given.get(place) === pending.words[place - 1])) throw new Refusal('wrong-word');
      await this.#keep({ ...keys, recovery: wrapByEntropy(key.bytes, pending.entropy) });
      pending.entropy.fill(0);
      this.#pending = null;
      return this.view();
    });
  }

  /** Opens locked data; refuses with `wrong-key`, and with `key-blocked` while a delay runs. */
  unlock(by: 'passphrase' | 'recovery', secret: string): Promise<AccessView> {
    return this.#inTurn(async () => {
      if (this.#key !== null) return this.view();
      const keys = this.#keys;
      if (keys === null) throw new Refusal(this.#reason === 'damaged-keys' ? 'keys-damaged' : 'wrong-key', {});
      const bytes = await this.#tryOnce(() => openWrap(keys, by, secret));
      this.#key = { id: keys.id, bytes };
      await this.#keep({ ...keys, os: (await this.#protect(this.#key)) ?? keys.os });
      this.#reason = null;
      this.#needsPassphrase = !this.#hasKeystore && (by === 'recovery' || keys.passphrase === null);
      return this.view();
    });
  }

  /** Passes where these are the recovery words; refuses as `unlock` does. */
  checkRecovery(words: string): Promise<void> {
    return this.#inTurn(async () => {
      const { keys } = this.#opened();
      await this.#tryOnce(() => openWrap(keys, 'recovery', words));
    });
  }

  /** Puts the data key under another passphrase; the one before no longer opens anything. */
  setPassphrase(passphrase: string): Promise<AccessView> {
    return this.#inTurn(async () => {
      const { keys, key } = this.#opened();
      if (!isStrongEnough(passphrase)) throw new Refusal('weak-passphrase');
      await this.#keep({ ...keys, passphrase: await wrapByPassphrase(key.bytes, passphrase, this.#ports.cost) });
      this.#needsPassphrase = false;
      return this.view();
    });
  }

  #opened(): { readonly keys: Keys; readonly key: DataKey } {
    if (this.#keys === null || this.#key === null) throw new Refusal('data-locked');
    return { keys: this.#keys, key: this.#key };
  }

  async #keep(keys: Keys): Promise<void> {
    const next = { ...keys, revision: keys.revision + 1 };
    await this.#ports.keyring.write(next);
    this.#keys = next;
  }

  async #protect(key: DataKey): Promise<string | null> {
    const os = await this.#ports.shell.protectKey({ key: key.bytes.toString('base64') });
    this.#hasKeystore = os !== null;
    return os;
  }

  #offer(): NewRecovery {
    const entropy = createEntropy();
    const words = toWords(entropy);
    const first = this.#ports.random(words.length);
    const second = (first + 1 + this.#ports.random(words.length - 1)) % words.length;
    const ask: readonly [number, number] = [Math.min(first, second) + 1, Math.max(first, second) + 1];
    this.#pending = { entropy, words, ask };
    return { words, ask };
  }

  // Counted before it is tried, so that ending the program in between does not give a free try.
  async #tryOnce(open: () => Promise<Buffer | null>): Promise<Buffer> {
    const { keyring, now } = this.#ports;
    const before = await keyring.readAttempts();
    const seconds = remaining(before, now());
    if (seconds > 0) throw new Refusal('key-blocked', { seconds });
    const failures = before.failures + 1;
    await keyring.writeAttempts({ failures, at: now().getTime() });
    const bytes = await open();
    if (bytes === null) throw new Refusal('wrong-key', { seconds: delayAfter(failures) });
    await keyring.writeAttempts({ failures: 0, at: 0 });
    return bytes;
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGuardedDesk } from '../../../src/main/desk/guarded-desk.ts';
import type { GuardedDesk } from '../../../src/main/desk/guarded-desk.ts';
import type { OpenDesk } from '../../../src/main/desk/open-desk.ts';
import type { ShellServices } from '../../../src/shared/contract/shell-services.ts';
import type { Parsed } from '../../../src/shared/contract/calls.ts';
import type { NewRecovery } from '../../../src/shared/contract/access.ts';
import { CHEAP, noKeystore } from '../../fixtures/made-keys.ts';

const resources = join(import.meta.dirname, '../../../resources');

/** What a test says of the machine. */
export interface Machine {
  readonly folder: string;
  readonly keystore?: Pick<ShellServices, 'protectKey' | 'revealKey'>;
  readonly now?: () => Date;
  readonly reported?: string[];
  readonly pages?: string[];
  readonly saveAs?: string;
  readonly openAs?: string;
  readonly onOpen?: (open: OpenDesk) => void;
}

let serial = 0;

/** An empty folder of its own. */
export const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'tanggap-vault-'));

/** A desk behind its vault, over real files, as the engine opens it. */
export function openAt({ folder, keystore = noKeystore, now = () => new Date('2026-11-25T02:00:00Z'), reported = [], pages = [], saveAs, openAs, onOpen = () => undefined }: Machine): Promise<GuardedDesk> {
  return openGuardedDesk({
    dataFolder: join(folder, 'data'), backupFolder: join(folder, 'backups'), resources, now, cost: CHEAP,
    newId: () => `01J${String((serial += 1)).padStart(23, '0')}`, newSalt: () => String(serial += 1),
    random: () => 0,
    report: ({ kind }) => { reported.push(kind); },
    reportKeys: ({ file }) => { reported.push(file); },
    announce: () => undefined, onOpen, restart: () => undefined,
    failed: (what) => { reported.push(what); }, onFailed: (error) => { throw error; },
    shell: {
      ...keystore,
      chooseOpenPath: () => Promise.resolve(openAs ?? null),
      chooseSavePath: () => Promise.resolve(saveAs ?? null),
      printHtml: ({ html }) => {
        pages.push(html);
        return Promise.resolve(true);
      },
      pdfFromHtml: () => Promise.resolve(new Uint8Array()), copyPicture: () => Promise.resolve(),
      showInFolder: () => Promise.resolve(),
    },
  });
}

/** Types back the words that were asked. */
export function confirm(desk: GuardedDesk, { words, ask: [first, second] }: NewRecovery): ReturnType<GuardedDesk['handlers']['access.confirm']> {
  return desk.handlers['access.confirm']({ answers: [{ place: second, word: words[second - 1] ?? '' }, { place: first, word: ` ${(words[first - 1] ?? '').toUpperCase()}` }] });
}

/** A first set-up; answers the recovery words. */
export async function setUp(desk: GuardedDesk, passphrase: string | null): Promise<readonly string[]> {
  const recovery = await desk.handlers['access.create']({ passphrase });
  await confirm(desk, recovery);
  return recovery.words;
}

/** Takes the example office as it is, as whoever accepts it in the window. */
export async function setUpOffice({ handlers }: GuardedDesk): Promise<Parsed<'office.setUp'>['office']> {
  const office = await handlers['office.example']({}) as Parsed<'office.setUp'>['office'];
  await handlers['office.setUp']({ office });
  return office;
}

import { localDateOf } from '../../shared/calendar/local-date.ts';
import type { AccessView } from '../../shared/contract/access.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { Refusal } from '../../shared/contract/errors.ts';
import type { Handlers } from '../../shared/contract/handlers.ts';
import type { OfficeView } from '../../shared/contract/views.ts';
import type { Desk } from './desk.ts';
import { FIRST_ZONE } from './office.ts';
import { writeRecoveryPage } from './recovery-page.ts';
import { saveAs } from './save-file.ts';
import type { Vault } from './vault.ts';

export type AccessChannel = Extract<Channel, `access.${string}`>;

/** What the calls about keys need of the desk that may be open behind them. */
export interface AccessPorts extends Pick<Desk, 'shell' | 'newId' | 'now'> {
  /** Opens the desk, once the key is there; does nothing where it is open already. */
  readonly openDesk: () => Promise<void>;
  /** Takes an officer's PIN away; refuses with `data-locked` while the desk is not open. */
  readonly clearPin: (officerId: string) => Promise<OfficeView>;
  /** Whether a coordinator sits at the open desk, and it is not locked. */
  readonly mayManage: () => boolean;
}

/** Calls about what opens the data. Once it is open, changing that is the coordinator's. */
export function accessHandlers(vault: Vault, ports: AccessPorts): Handlers<AccessChannel> {
  const manage = async <T>(act: () => Promise<T>): Promise<T> => {
    if (vault.view().state === 'open' && !vault.view().needsPassphrase && !ports.mayManage()) throw new Refusal('not-allowed');
    return act();
  };
  const opening = async (act: Promise<AccessView>): Promise<AccessView> => {
    await act;
    await ports.openDesk();
    return vault.view();
  };
  const page = () => writeRecoveryPage(vault.shownWords, { keyId: vault.keyId, on: today(ports) });
  return {
    'access.read': () => Promise.resolve(vault.view()),
    'access.create': ({ passphrase }) => vault.create(passphrase),
    'access.renewRecovery': () => manage(() => vault.renewRecovery()),
    'access.printRecovery': () => manage(async () => ({ printed: await ports.shell.printHtml({ html: page(), paper: 'A4' }) })),
    'access.saveRecovery': () => manage(() => saveRecovery(ports, page())),
    'access.confirm': ({ answers }) => manage(() => opening(vault.confirm(answers))),
    'access.unlock': ({ by, secret }) => opening(vault.unlock(by, secret)),
    'access.clearPin': async ({ officerId, words }) => {
      await vault.checkRecovery(words);
      return ports.clearPin(officerId);
    },
    'access.setPassphrase': ({ passphrase }) => manage(() => vault.setPassphrase(passphrase)),
  };
}

function saveRecovery(ports: AccessPorts, html: string): ReturnType<typeof saveAs> {
  return saveAs(ports, `Kunci-pemulihan-Tanggap-${today(ports)}.pdf`, 'pdf', () => ports.shell.pdfFromHtml({ html, paper: 'A4' }));
}

function today({ now }: AccessPorts): string {
  return localDateOf(now().toISOString(), FIRST_ZONE);
}

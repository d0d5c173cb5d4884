import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { attachmentHandlers } from '../../../src/main/desk/attachments.ts';
import type { Desk } from '../../../src/main/desk/desk.ts';
import { ParcelDesk } from '../../../src/main/desk/parcel.ts';
import { createTicketList } from '../../../src/main/desk/ticket-list.ts';
import { ticketHandlers } from '../../../src/main/desk/tickets.ts';
import type { ParcelContent } from '../../../src/shared/contract/parcel-views.ts';
import { CHEAP } from '../../fixtures/made-keys.ts';
import type { people } from '../shared/made-office.ts';
import { openTestDesk } from './open-test-desk.ts';
import type { TestDesk } from './open-test-desk.ts';

export const PASSPHRASE = 'kuda hijau lompat pagar delima';

/** A desk over real files that exchanges parcels by a folder, its memory stick. */
export interface ParcelStage {
  readonly test: TestDesk;
  readonly desk: Desk;
  readonly parcels: ReturnType<ParcelDesk['handlers']>;
  readonly tickets: ReturnType<typeof ticketHandlers>;
  readonly attachments: ReturnType<typeof attachmentHandlers>;
  readonly cancel: () => Promise<null>;
}

/** An empty memory stick. */
export async function newStick(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-paket-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

let stick = '';
let chosen = '';

/** Opens a desk at which somebody sits; `stick` is where it saves parcels. */
export async function openParcelStage(deskId: string, who: keyof typeof people, folder: string): Promise<ParcelStage> {
  stick = folder;
  const test = await openTestDesk();
  onTestFinished(() => test.close());
  const shell: Desk['shell'] = {
    ...test.desk.shell,
    chooseSavePath: ({ suggestedName }) => Promise.resolve(join(stick, `${deskId} ${suggestedName}`)),
    chooseOpenPath: () => Promise.resolve(chosen),
  };
  const desk = Object.create(test.desk, { deskId: { value: deskId }, shell: { value: shell } }) as Desk;
  test.signIn(who);
  const parcels = new ParcelDesk(desk, CHEAP).handlers();
  return { test, desk, parcels, tickets: ticketHandlers(desk, createTicketList(desk)), attachments: attachmentHandlers(desk), cancel: () => parcels['parcel.cancel']({}) };
}

/** Makes a parcel; answers its path. */
export async function make({ parcels }: ParcelStage, unitId: string | null): Promise<string> {
  const { fileName } = await parcels['parcel.make']({ unitId, passphrase: PASSPHRASE, keeps: false });
  if (fileName === null) throw new Error('no parcel was made');
  return join(stick, fileName);
}

/** Opens a parcel; answers what is in it. */
export async function look({ parcels }: ParcelStage, path: string, passphrase = PASSPHRASE): Promise<ParcelContent> {
  chosen = path;
  const content = await parcels['parcel.open']({ again: false, passphrase, keeps: false });
  if (content === null) throw new Error('no parcel was chosen');
  return content;
}

/** Opens a parcel and takes it, as an officer who has compared the fingerprint. */
export async function take(stage: ParcelStage, path: string) {
  const { parcelId } = await look(stage, path);
  return stage.parcels['parcel.take']({ parcelId, agrees: true });
}

/** How many reports wait for a side. */
export async function waiting({ parcels }: ParcelStage, unitId: string | null): Promise<number | undefined> {
  return (await parcels['parcel.read']({})).destinations.find((one) => one.unitId === unitId)?.waiting;
}

/** Everything that a desk holds of its reports, without its own marks. */
export async function held({ desk }: ParcelStage): Promise<string> {
  const bundles = await Promise.all([...desk.store.rows().keys()].sort().map(async (id) => ({ ...(await desk.store.read(id)), hub: undefined })));
  return JSON.stringify(bundles);
}

export const namesOn = (folder: string): Promise<string[]> => readdir(folder);

import type { QueryClient } from '@tanstack/react-query';
import type { In, Out } from '../../shared/contract/calls.ts';
import type { RecapLetterView } from '../../shared/contract/recap-views.ts';
import type { LetterView } from '../../shared/contract/views.ts';
import type { Channel } from '../../shared/contract/channels.ts';
import { deskKey } from './query-client.ts';

type Keep<C extends Channel> = (client: QueryClient, value: Out<C>, input: In<C>) => void;
type LetterChannel = 'letter.compose' | 'letter.save' | 'letter.number' | 'letter.act' | 'letter.correct';
type OfficeChannel = 'office.setUp' | 'office.save' | 'session.lock' | 'session.unlock' | 'pin.set' | 'pin.clear' | 'access.clearPin';

const keepOffice: Keep<OfficeChannel> = (client, value) => {
  client.setQueryData(deskKey('office.read', {}), value);
};
/** What one officer was shown, another may not see: nothing of it outlives the change. */
const keepSession: Keep<'session.start' | 'session.end'> = (client, value) => {
  client.setQueryData(deskKey('office.read', {}), value);
  client.removeQueries({ predicate: ({ queryKey: [channel] }) => channel !== 'office.read' && channel !== 'access.read' });
};
const keepLetter: Keep<LetterChannel> = (client, value) => {
  const { ticketId, id } = value.letter;
  // only reading looks at the Word file; what it found stays until then
  client.setQueryData(deskKey('letter.read', { ticketId, letterId: id }), (old: LetterView | undefined) => ({ ...value, outside: value.outside ?? old?.outside ?? null }));
};

const keepRecap: Keep<'recap.save'> = (client, value, { period, isPublic }) => {
  client.setQueryData(deskKey('recap.read', { period, isPublic }), value);
};
const keepRecapLetter: Keep<'recap.propose' | 'recap.act'> = (client, value) => {
  // as of letters, only reading looks at the Word file
  client.setQueryData(deskKey('recap.readLetter', { letterId: value.letter.id }), (old: RecapLetterView | undefined) => ({ ...value, outside: value.outside ?? old?.outside ?? null }));
};

const keepBackup: Keep<'backup.savePlan' | 'backup.chooseFolder' | 'backup.run'> = (client, value) => {
  client.setQueryData(deskKey('backup.read', {}), value);
};

const keepTemplates: Keep<'template.save' | 'template.remove'> = (client, value) => {
  client.setQueryData(deskKey('template.list', {}), value);
};

const keepArms: Keep<'arms.save' | 'arms.remove'> = (client, value, { picture }) => {
  client.setQueryData(deskKey('arms.read', { picture }), value);
};

const keepTicket: Keep<'ticket.command' | 'identity.erase'> = (client, value, { id }) => {
  client.setQueryData(deskKey('ticket.read', { id }), value);
};

const keepHealth: Keep<'health.check' | 'health.cancel' | 'health.dismiss'> = (client, value) => {
  client.setQueryData(deskKey('health.read', {}), value);
};

const keepSync: Keep<'sync.connect' | 'sync.disconnect' | 'sync.now' | 'sync.refill' | 'sync.settleSetting'> = (client, value) => {
  client.setQueryData(deskKey('sync.read', {}), value);
};

const keepParcels: Keep<'parcel.forget'> = (client, value) => {
  client.setQueryData(deskKey('parcel.read', {}), value);
};

const keepers: { readonly [C in Channel]?: Keep<C> } = {
  'office.setUp': keepOffice,
  'office.save': keepOffice,
  'session.lock': keepOffice,
  'session.unlock': keepOffice,
  'pin.set': keepOffice,
  'pin.clear': keepOffice,
  'access.clearPin': keepOffice,
  'session.start': keepSession,
  'session.end': keepSession,
  'backup.savePlan': keepBackup,
  'backup.chooseFolder': keepBackup,
  'backup.run': keepBackup,
  'sync.connect': keepSync,
  'sync.disconnect': keepSync,
  'sync.now': keepSync,
  'sync.refill': keepSync,
  'sync.settleSetting': keepSync,
  'parcel.forget': keepParcels,
  'letter.compose': keepLetter,
  'letter.save': keepLetter,
  'letter.number': keepLetter,
  'letter.act': keepLetter,
  'letter.correct': keepLetter,
  'recap.save': keepRecap,
  'recap.propose': keepRecapLetter,
  'recap.act': keepRecapLetter,
  'arms.save': keepArms,
  'arms.remove': keepArms,
  'template.save': keepTemplates,
  'template.remove': keepTemplates,
  'ticket.command': keepTicket,
  'identity.erase': keepTicket,
  'health.check': keepHealth,
  'health.cancel': keepHealth,
  'health.dismiss': keepHealth,
};

/** Puts an answer that already holds the new state into the cache, so that the page does not wait for a second read. */
export function remember<C extends Channel>(client: QueryClient, channel: C, value: Out<C>, input: In<C>): void {
  const keep: Keep<C> | undefined = keepers[channel];
  keep?.(client, value, input);
}

import { createHmac } from 'node:crypto';
import { encodeTime } from 'ulid';
import type { TicketId } from '../../shared/ticket/event.ts';
import type { RowFacts } from './read-row.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The id that a report gets from what it says, when and how it came in, so that a row without a tracking ID meets its own
 * ticket when it is imported again. Keyed, so that nobody can test from an id whether a text is the one that was erased.
 */
export function reportId({ text, receivedAt, channelId }: Pick<RowFacts, 'text' | 'receivedAt' | 'channelId'>, key: string): TicketId {
  const digest = createHmac('sha256', key).update(JSON.stringify([text, receivedAt.at, channelId])).digest('hex');
  let bits = BigInt(`0x${digest.slice(0, 20)}`);
  let random = '';
  for (let place = 0; place < 16; place += 1) {
    random = (CROCKFORD[Number(bits % 32n)] ?? '0') + random;
    bits /= 32n;
  }
  return encodeTime(Date.parse(receivedAt.at), 10) + random;
}

import { describe, expect, it } from 'vitest';
import { HubError } from '../../../src/main/sync/hub-error.ts';
import type { RoundProgress } from '../../../src/main/sync/database-sync.ts';
import type { Transport } from '../../../src/main/sync/transport.ts';
import { COORDINATOR_DATABASE } from '../../../src/shared/sync/databases.ts';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { SimulatedDesk } from '../../sim/simulated-desk.ts';
import { office, people } from '../shared/made-office.ts';

const seat = (name: string) => SimulatedDesk.open({ name, unitId: null, officerId: people.coordinator.id }, office);

/** Breaks off for good after so many stretches of the feed. */
function breaking(transport: Transport, stretches: number): Transport {
  let left = stretches;
  return (request) => {
    if (request.path.includes('/_changes?include_docs') && (left -= 1) < 0) return Promise.reject(new HubError('unreachable'));
    return transport(request);
  };
}

async function fetchAll(desk: SimulatedDesk): Promise<{ readonly heard: readonly RoundProgress[]; readonly isWhole: boolean }> {
  const heard: RoundProgress[] = [];
  const sync = desk.syncs.find(({ name }) => name === COORDINATOR_DATABASE);
  const isWhole = await sync!.round((at) => { if (at.phase === 'fetching') heard.push(at); }).then(() => true, () => false);
  return { heard, isWhole };
}

describe('fetching a hub for the first time', () => {
  it('tells how far it is, goes on where it was cut off, and counts what is left then', async () => {
    const hub = new MemoryHub();
    const first = await seat('a1');
    first.connect(hub.transport);
    for (let n = 0; n < 700; n += 1) {
      await first.tickets['ticket.register']({
        registration: {
          trackingId: null, channelId: 'counter', title: `Lampu ${String(n)}`, text: 'Lampu jalan padam.', place: null, districtId: null, villageId: null,
          incidentOn: null, classification: null, categoryId: 'roads', anonymous: false, confidential: false,
        },
        reporter: null,
      });
    }
    await first.round();
    const total = hub.documents(COORDINATOR_DATABASE).length;
    expect(total).toBeGreaterThan(1400);

    const second = await seat('b1');
    second.connect(breaking(hub.transport, 1));
    const cut = await fetchAll(second);
    expect(cut.isWhole).toBe(false);
    expect(cut.heard.map(({ done, total: of }) => [done, of])).toEqual([[500, total]]);

    second.connect(hub.transport);
    const rest = await fetchAll(second);
    expect(rest.isWhole).toBe(true);
    const left = rest.heard[0]?.total ?? 0;
    expect(left).toBeLessThan(total);
    expect(rest.heard.map(({ total: of }) => of)).toEqual(rest.heard.map(() => left));
    expect(rest.heard[0]?.done).toBe(500);
    expect(rest.heard.at(-1)?.done).toBe(left);
    expect(second.ids()).toHaveLength(700);
  });
});

import { describe, expect, it } from 'vitest';
import { armsHandlers, loadArms } from '../../../src/main/desk/office-arms.ts';
import { recapHandlers } from '../../../src/main/desk/recap.ts';
import { allRecapLetters } from '../../../src/main/desk/recap-records.ts';
import { COORDINATOR_DATABASE, unitDatabase } from '../../../src/shared/sync/databases.ts';
import { periodAt } from '../../../src/shared/performance/period.ts';
import type { RecapLetter } from '../../../src/shared/recap/recap-letter.ts';
import { standingOf } from '../../../src/shared/recap/recap-letter.ts';
import { madeArms } from '../../letters/made-arms.ts';
import { MemoryHub } from '../../hub/memory-hub.ts';
import { SimulatedDesk } from '../../sim/simulated-desk.ts';
import { make, newStick, openParcelStage, take } from '../desk/parcel-stage.ts';
import { office, people } from '../shared/made-office.ts';

const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'));
const key = { period: periodAt('month', '2026-11-24'), isPublic: false };
const texts = { opening: 'Pembukaan.', note: '', suggestions: 'Satu.', corrections: [] };

async function joined(hub: MemoryHub, name: string, who: keyof typeof people): Promise<SimulatedDesk> {
  const { id: officerId, unitId } = people[who];
  const desk = await SimulatedDesk.open({ name, unitId: unitId === office.coordinatingUnitId ? null : unitId, officerId }, office);
  desk.connect(hub.transport);
  return desk;
}

async function propose({ desk }: Pick<SimulatedDesk, 'desk'>): Promise<string> {
  const calls = recapHandlers(desk);
  const { form, dataAt, figuresId } = await calls['recap.read'](key);
  const { letter } = await calls['recap.propose']({ ...key, dataAt, figuresId, texts, form: { ...form, signer: { ...form.signer, name: 'Rina Contoh', nip: '197001011995032001' } }, pictures: [{ chart: 'status', png }] });
  return letter.id;
}

const recapsAt = ({ desk }: Pick<SimulatedDesk, 'desk'>): readonly RecapLetter[] => allRecapLetters(desk.store);
const act = ({ desk }: SimulatedDesk, letterId: string, what: 'number' | 'void' | 'approve') => recapHandlers(desk)['recap.act']({ letterId, act: what, remark: 'Perbaikan.' });

describe('a recap at several desks', () => {
  it('is proposed at one and numbered at another, with its pictures', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1', 'coordinator'), await joined(hub, 'b1', 'head')];
    const id = await propose(a);
    await a.round();
    await b.round();
    expect(recapsAt(b)).toEqual(recapsAt(a));
    expect(await b.desk.files.list()).toEqual(await a.desk.files.list());
    const { html } = await recapHandlers(b.desk)['recap.readLetter']({ letterId: id });
    expect(html).toContain(Buffer.from(png).toString('base64'));
    await act(b, id, 'number');
    await b.round();
    await a.round();
    expect(recapsAt(a)).toEqual(recapsAt(b));
    expect(recapsAt(a).map(standingOf)).toMatchObject([{ state: 'numbered' }]);
    expect(a.desk.store.record('numbers:DISKOMINFO:700.1.2.4:2026')).toEqual(b.desk.store.record('numbers:DISKOMINFO:700.1.2.4:2026'));
  });

  it('that both changed while neither heard of the other is the union at both, whoever comes first', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1', 'coordinator'), await joined(hub, 'b1', 'head')];
    const id = await propose(a);
    await a.round();
    await b.round();
    await act(a, id, 'void');
    await act(b, id, 'number');
    for (const desk of [a, b, a]) await desk.round();
    expect(recapsAt(a)).toEqual(recapsAt(b));
    // a number is not lost by what was said without knowing of it
    expect(recapsAt(a).map(standingOf)).toMatchObject([{ state: 'numbered' }]);
    expect(recapsAt(a)[0]?.steps).toHaveLength(2);
  });

  it('of a unit lies in the unit\'s database and comes to the coordinator; the coordinator\'s stay with the coordinator', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1', 'coordinator'), await joined(hub, 'p1', 'manager')];
    await a.round();
    const [own, others] = [await propose(b), await propose(a)];
    for (const desk of [a, b, a]) await desk.round();
    expect(recapsAt(a).map(({ id }) => id).sort()).toEqual([own, others].sort());
    expect(recapsAt(b).map(({ id }) => id)).toEqual([own]);
    const namesIn = (database: string) => hub.documents(database).map(({ _id }) => _id).filter((id) => id.startsWith('recap-letter:'));
    expect(namesIn(unitDatabase('pupr'))).toEqual([`recap-letter:pupr:${own}`]);
    expect(namesIn(COORDINATOR_DATABASE)).toEqual([`recap-letter:diskominfo:${others}`]);
  });

  it('that is none of the shape that is known here is left where it is, and what is here stays', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1', 'coordinator'), await joined(hub, 'b1', 'head')];
    await propose(a);
    await a.round();
    const [document] = hub.documents(COORDINATOR_DATABASE).filter(({ _id }) => _id.startsWith('recap-letter:'));
    expect(document).toBeDefined();
    const other = { ...(document?.recap as RecapLetter), id: '01J00000000000000000000099', sheet: 'x' };
    await hub.transport({ method: 'POST', path: `/${COORDINATOR_DATABASE}/_bulk_docs`, body: JSON.stringify({ docs: [{ _id: 'recap-letter:diskominfo:01J00000000000000000000099', recap: other }] }), type: 'application/json' });
    expect(hub.documents(COORDINATOR_DATABASE).filter(({ _id }) => _id.startsWith('recap-letter:'))).toHaveLength(2);
    await b.round();
    expect(recapsAt(b)).toEqual(recapsAt(a));
  });
});

describe('a recap by parcel', () => {
  it('goes from the unit to the coordinator with its pictures, is sent back there, and that comes to the unit', async () => {
    const stick = await newStick();
    const centre = await openParcelStage('desk-centre', 'head', stick);
    const unit = await openParcelStage('desk-unit', 'manager', stick);
    centre.test.signIn('coordinator');
    await take(unit, await make(centre, 'pupr'));
    const id = await propose(unit);
    await take(centre, await make(unit, null));
    expect(recapsAt(centre)).toEqual(recapsAt(unit));
    expect(await centre.desk.files.list()).toEqual(await unit.desk.files.list());
    centre.test.signIn('head');
    await recapHandlers(centre.desk)['recap.act']({ letterId: id, act: 'sendBack', remark: 'Lengkapi.' });
    centre.test.signIn('coordinator');
    await take(unit, await make(centre, 'pupr'));
    expect(recapsAt(unit).map(standingOf)).toMatchObject([{ state: 'draft', remark: 'Lengkapi.' }]);
  });
});

describe('the pictures of the office', () => {
  it('come to the other desks by the hub and stand on their letters at once', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await joined(hub, 'a1', 'coordinator'), await joined(hub, 'p1', 'manager')];
    await loadArms(a.desk);
    await armsHandlers(a.desk)['arms.save']({ picture: 'arms', bytes: new Uint8Array(madeArms().bytes) });
    await a.round();
    await b.round();
    expect(await b.desk.files.list()).toEqual(await a.desk.files.list());
    expect([...b.desk.arms ?? []]).toEqual([...a.desk.arms ?? []]);
    expect(b.desk.arms?.size).toBe(1);
  });
});

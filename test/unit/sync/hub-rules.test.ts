import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../src/shared/sync/documents.ts';
import { COORDINATOR_DATABASE, roleOf, unitDatabase } from '../../../src/shared/sync/databases.ts';
import { rulesIn } from '../../../src/shared/sync/hub-input.ts';
import { RULE_CASES } from '../../hub/rule-cases.ts';
import { SimulatedDesk } from '../../sim/simulated-desk.ts';
import { office, people } from '../shared/made-office.ts';

const file = readFileSync(join(import.meta.dirname, '../../../resources/hub/validate.js'), 'utf8');
// as CouchDB does: the function alone, in a world without anything of this one
const validate = runInNewContext(`(${rulesIn(file)})`) as (after: object, before: object | null, user: { readonly roles: readonly string[] }) => void;

const ROLES = { unit: roleOf(unitDatabase('pupr')), coordinator: roleOf(COORDINATOR_DATABASE) };
const refusal = (after: object, before: object | null, role: string): unknown => {
  try {
    validate(after, before, { roles: [role] });
    return null;
  } catch (error) {
    return error;
  }
};

describe('the rules of a database', () => {
  it.each(RULE_CASES)('$name by $by: taken $isTaken', ({ before, after, by, isTaken }) => {
    const said = refusal(after, before, ROLES[by]);
    if (isTaken) expect(said).toBeNull();
    // anything else thrown would be a fault of the function, which CouchDB answers with an error of its own
    else expect(said).toEqual({ forbidden: expect.stringMatching(/^tanggap: /u) as unknown });
  });

  it('a document that was removed can come again', () => {
    const content = { _id: `content:${'c'.repeat(64)}`, ticketId: 'T1', content: { salt: 's' } };
    expect(refusal(content, { _id: content._id, _deleted: true }, ROLES.unit)).toBeNull();
  });

  it('the administrator alone changes rules, and may remove an identity', () => {
    expect(refusal({ _id: '_design/tanggap' }, null, ROLES.coordinator)).toMatchObject({ forbidden: expect.any(String) as unknown });
    expect(refusal({ _id: '_design/tanggap' }, null, '_admin')).toBeNull();
    expect(refusal({ _id: 'hub', _deleted: true }, { _id: 'hub', id: 'one' }, '_admin')).toBeNull();
  });

  it('take every document that a desk makes', async () => {
    const desk = await SimulatedDesk.open({ name: 'a1', unitId: null, officerId: people.coordinator.id }, office);
    const { id } = await desk.tickets['ticket.register']({
      registration: { trackingId: null, channelId: 'counter', title: 'Lampu padam', text: 'Lampu jalan padam.', place: null, districtId: null, villageId: null, incidentOn: null, classification: null, categoryId: 'roads', anonymous: false, confidential: false },
      reporter: { name: 'Warga Contoh', nik: null, phone: null, email: null, address: null },
    });
    const bundle = (await desk.bundle(id))!;
    const documents = documentsOf(bundle, 'unit');
    expect(documents.map((one) => one.id.split(':')[0]).sort()).toEqual(['content', 'reporter', 'ticket']);
    for (const one of documents) expect(refusal({ _id: one.id, ...one.body() }, null, ROLES.unit)).toBeNull();
  });

  it('whatever is sent, they say yes or no and never fail', () => {
    const name = fc.oneof(fc.constantFrom('hub', 'office', '__proto__', 'ticket:x', 'letter:x', 'desk:x', `file:${'f'.repeat(64)}`, `content:${'c'.repeat(64)}`, 'numbers:a:b:c', 'reporter:x'), fc.string());
    const body = fc.dictionary(fc.constantFrom('ticketId', 'events', 'content', 'reporter', 'letter', 'series', 'round', 'value', 'id', 'office', 'follows', '_attachments', '_deleted'), fc.jsonValue());
    fc.assert(fc.property(name, body, fc.constantFrom(...Object.values(ROLES)), (_id, fields, role) => {
      const said = refusal({ ...fields, _id }, null, role);
      if (said !== null) expect(said).toHaveProperty('forbidden');
    }), { numRuns: 2000 });
  });
});

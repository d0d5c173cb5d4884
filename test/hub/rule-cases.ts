/** A write that a database takes or refuses: what stands there, what is to stand there, and who asks. */
export interface RuleCase {
  readonly name: string;
  readonly before: object | null;
  readonly after: object;
  readonly by: 'unit' | 'coordinator';
  readonly isTaken: boolean;
}

const ID = '01J00000000000000000000001';
const hash = (letter: string): string => letter.repeat(64);

const event = (letter: string, type = 'NoteAdded') => ({
  id: hash(letter), ticketId: ID, type, at: '2026-11-24T03:47:00.000Z', by: 'o-liaison', desk: 'desk-a', follows: [], data: {},
});
const ticket = (...events: readonly object[]) => ({ _id: `ticket:${ID}`, ticketId: ID, events });
const content = (salt: string, title = 'Lampu padam') => ({ _id: `content:${hash('c')}`, ticketId: ID, content: { salt, title } });
const letter = (id: string) => ({ _id: 'letter:L1', ticketId: ID, letter: { id, ticketId: ID, state: 'draft' } });
const file = (type = 'application/pdf', name = 'data') => ({ _id: `file:${hash('f')}`, _attachments: { [name]: { content_type: type, data: 'YQ==' } } });
const series = (to: number, serials: readonly number[], isVoid = false) => ({
  _id: 'numbers:PUPR:700.1.2.4:2026',
  series: { blocks: [{ desk: 'desk-a', from: 1, to }], entries: serials.map((serial) => ({ serial, desk: 'desk-a', letterId: `L${String(serial)}`, ticketId: ID, isVoid })) },
});
const recap = (steps: readonly object[], subject = 'Rekap', name = 'pupr') => ({ _id: `recap-letter:${name}:${ID}`, recap: { id: ID, unitId: 'pupr', subject, steps, copiesMade: [], finals: [] } });
const office = (name: string) => ({ _id: 'office', value: { name } });
const hub = (id: string, follows: readonly string[] = [], name = 'Kota Contoh') => ({ _id: 'hub', id, office: name, follows });
const gone = (_id: string) => ({ _id, _deleted: true });
const reporter = (ticketId = ID) => ({ _id: `reporter:${ID}`, ticketId, reporter: { name: 'Warga Contoh', nik: null, phone: null, email: null, address: null } });

function write(name: string, [before, after]: readonly [object | null, object], by: RuleCase['by'], isTaken: boolean): RuleCase {
  return { name, before, after, by, isTaken };
}
const takes = (name: string, change: readonly [object | null, object], by: RuleCase['by'] = 'unit') => write(name, change, by, true);
const refuses = (name: string, change: readonly [object | null, object], by: RuleCase['by'] = 'unit') => write(name, change, by, false);

/** What the rules of a database must say; tried on the function itself, and on a real CouchDB. */
export const RULE_CASES: readonly RuleCase[] = [
  takes('a new history', [null, ticket(event('a'))]),
  takes('a history that grows', [ticket(event('a')), ticket(event('a'), event('b'))]),
  refuses('a history that loses an event', [ticket(event('a'), event('b')), ticket(event('b'))], 'coordinator'),
  takes('a report whose words the coordinator removed', [ticket(event('a'), event('b')), ticket(event('e', 'TicketErased'))], 'coordinator'),
  refuses('a report that a unit removes', [ticket(event('a')), ticket(event('e', 'TicketErased'))]),
  refuses('a report that a unit brings removed', [null, ticket(event('e', 'TicketErased'))]),
  takes('a reporter whom the coordinator erased', [ticket(event('a')), ticket(event('a'), event('e', 'IdentityErased'))], 'coordinator'),
  refuses('a reporter whom a unit erases', [ticket(event('a')), ticket(event('a'), event('e', 'IdentityErased'))]),
  takes('a unit that adds to what the coordinator erased', [ticket(event('a'), event('e', 'IdentityErased')), ticket(event('a'), event('e', 'IdentityErased'), event('b'))]),
  refuses('a removed report whose words come back', [ticket(event('e', 'TicketErased')), ticket(event('a'))], 'coordinator'),
  refuses('a history without events', [null, ticket()]),
  refuses('a history under another name', [null, { ...ticket(event('a')), _id: 'ticket:OTHER' }]),
  refuses('an event of another report', [null, ticket({ ...event('a'), ticketId: 'OTHER' })]),
  refuses('an event without its hash', [null, ticket({ ...event('a'), id: 'a' })]),
  refuses('an event that follows nothing known', [null, ticket({ ...event('a'), follows: null })]),
  refuses('a field that nobody reads', [null, { ...ticket(event('a')), more: 1 }]),
  refuses('an attachment where none belongs', [null, { ...ticket(event('a')), ...file(), _id: `ticket:${ID}` }]),
  takes('new words', [null, content('s')]),
  takes('the same words again', [content('s'), content('s')]),
  refuses('words that change', [content('s'), content('s', 'Jalan rusak')], 'coordinator'),
  refuses('words without a salt', [null, content('')]),
  refuses('words under another name than a hash', [null, { ...content('s'), _id: 'content:x' }]),
  takes('a reporter', [null, reporter()]),
  refuses('a reporter of another report', [null, reporter('OTHER')]),
  takes('a recap', [null, recap([])]),
  takes('a recap that goes on', [recap([{ act: 'approve' }]), recap([{ act: 'approve' }, { act: 'number' }])]),
  refuses('a recap that loses a step', [recap([{ act: 'approve' }, { act: 'number' }]), recap([{ act: 'number' }])], 'coordinator'),
  refuses('a recap that changes', [recap([]), recap([], 'Rekap lain')], 'coordinator'),
  refuses('a recap under another name', [null, recap([], 'Rekap', 'health')]),
  refuses('a recap without its steps', [null, { ...recap([]), recap: { id: ID, unitId: 'pupr' } }]),
  takes('a letter', [null, letter('L1')]),
  takes('a letter that changes', [letter('L1'), letter('L1')]),
  refuses('a letter under another name', [null, letter('L2')]),
  takes('a file', [null, file()]),
  refuses('a file that changes', [file(), file('image/png')], 'coordinator'),
  refuses('a file with an attachment of another name', [null, file('application/pdf', 'other')]),
  takes('a series of numbers', [null, series(20, [1])]),
  takes('a number that becomes void', [series(20, [1]), series(20, [1], true)]),
  takes('a number more', [series(20, [1]), series(20, [1, 2])]),
  refuses('a number that vanishes', [series(20, [1, 2]), series(20, [1])], 'coordinator'),
  refuses('a block that shrinks', [series(20, []), series(10, [])], 'coordinator'),
  refuses('a series of other things', [null, { _id: 'numbers:PUPR:700.1.2.4:2026', series: { blocks: [], entries: [null] } }]),
  takes('a desk that counts on', [{ _id: 'desk:desk-a', round: 3 }, { _id: 'desk:desk-a', round: 4 }]),
  refuses('a desk that counts back', [{ _id: 'desk:desk-a', round: 3 }, { _id: 'desk:desk-a', round: 2 }]),
  takes('a desk that takes a seat', [{ _id: 'seats', seats: { one: 'DLH' } }, { _id: 'seats', seats: { one: 'DLH', two: 'DLH2' } }]),
  refuses('a seat that is another desk\'s', [{ _id: 'seats', seats: { one: 'DLH' } }, { _id: 'seats', seats: { one: 'DLH', two: 'DLH' } }]),
  refuses('a desk that loses its seat', [{ _id: 'seats', seats: { one: 'DLH' } }, { _id: 'seats', seats: { two: 'DLH2' } }], 'coordinator'),
  refuses('a desk that gets another seat', [{ _id: 'seats', seats: { one: 'DLH' } }, { _id: 'seats', seats: { one: 'DLH2' } }], 'coordinator'),
  takes('settings by the coordinator', [office('Kota Contoh'), office('Kota Singkawang')], 'coordinator'),
  refuses('settings by a unit', [office('Kota Contoh'), office('Kota Singkawang')]),
  refuses('settings that a unit makes', [null, { _id: 'office-arms', value: {} }]),
  takes('an identity by the coordinator', [null, hub('one')], 'coordinator'),
  refuses('an identity by a unit', [null, hub('one')]),
  takes('an identity that names the one before', [hub('two', ['one']), hub('three', ['one', 'two'])], 'coordinator'),
  refuses('an identity that forgets the one before', [hub('two', ['one']), hub('three', ['two'])], 'coordinator'),
  refuses('another office', [hub('one'), hub('two', ['one'], 'Kota Lain')], 'coordinator'),
  refuses('an identity that goes', [hub('one'), gone('hub')], 'coordinator'),
  takes('a removal by the coordinator', [reporter(), gone(`reporter:${ID}`)], 'coordinator'),
  refuses('a removal by a unit', [reporter(), gone(`reporter:${ID}`)]),
  refuses('a history that a unit removes', [ticket(event('a')), gone(`ticket:${ID}`)]),
  refuses('another kind of document', [null, { _id: 'note:1', text: 'x' }], 'coordinator'),
  refuses('a name of every object', [null, { _id: 'constructor', value: {} }], 'coordinator'),
  refuses('a document without a kind', [null, { _id: 'x' }], 'coordinator'),
];

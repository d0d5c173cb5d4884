import type { Office } from '../../src/shared/office/office.ts';
import type { Command } from '../../src/shared/ticket/command.ts';
import { Refusal } from '../../src/shared/contract/errors.ts';
import type { Letter, LetterFields } from '../../src/shared/letter/letter.ts';
import { fold } from '../../src/shared/ticket/fold.ts';
import type { TicketEvent, TicketId } from '../../src/shared/ticket/event.ts';
import type { Ticket } from '../../src/shared/ticket/ticket.ts';
import type { Transport } from '../../src/main/sync/transport.ts';
import type { Chance } from './chance.ts';
import { faultyTransport, NO_FAULTS } from './faulty-transport.ts';
import type { Faults } from './faulty-transport.ts';
import { SimulatedDesk } from './simulated-desk.ts';
import type { Seat } from './simulated-desk.ts';

/** What a run is made of. */
export interface Plan {
  readonly office: Office;
  readonly seats: readonly Seat[];
  readonly steps: number;
  readonly faults: Faults;
  /** Before the names of databases, so that several runs can share a hub. */
  readonly prefix?: string;
}

/** What somebody wrote, and the report as they saw it right after. */
export interface Edit {
  readonly ticketId: TicketId;
  readonly event: TicketEvent;
  readonly after: Ticket;
}

/** What somebody wrote in a draft, as it was kept. */
export interface LetterEdit {
  readonly ticketId: TicketId;
  readonly letter: Letter;
}

/** What happened in a run, and the desks as they stand when everything has come through. */
export interface Run {
  readonly desks: readonly SimulatedDesk[];
  /** Every event that an officer was told is kept, and the report as they saw it then. */
  readonly edits: readonly Edit[];
  readonly letterEdits: readonly LetterEdit[];
  readonly rounds: number;
}

/** Edits at desks that hear of each other only now and then over a bad network; then a good network until nothing waits any more. */
export async function runSchedule(transport: Transport, chance: Chance, plan: Plan): Promise<Run> {
  let faults = plan.faults;
  const edits: Edit[] = [];
  const letterEdits: LetterEdit[] = [];
  const desks: SimulatedDesk[] = [];
  for (const seat of plan.seats) {
    const desk = await SimulatedDesk.open(seat, plan.office, plan.prefix);
    desk.connect(faultyTransport(transport, chance, () => faults));
    desks.push(desk);
  }
  const reconnect = (desk: SimulatedDesk): void => { desk.connect(faultyTransport(transport, chance, () => faults)); };
  await begin(desks, chance, plan.office, edits);
  let down = 0;
  for (let step = 0; step < plan.steps; step += 1) {
    // now and then the hub is restarted, and answers nobody for a while
    down = chance.happens(0.02) ? 4 : Math.max(0, down - 1);
    faults = down > 0 ? { ...plan.faults, lostRequest: 1 } : plan.faults;
    const desk = chance.pick(desks);
    const dice = chance.next();
    if (dice < 0.3) await desk.round();
    else if (dice < 0.35) reconnect(desk);
    else if (dice < 0.5) await editLetter(desk, chance, letterEdits);
    else await edit(desk, chance, plan.office, edits);
  }
  faults = NO_FAULTS;
  let rounds = 0;
  // each round may bring what another desk waits for
  while (rounds < 3 || desks.some((desk) => desk.waiting() > 0)) {
    for (const desk of desks) await desk.round();
    if ((rounds += 1) > 40) throw new Error('the desks never come to rest');
  }
  return { desks, edits, letterEdits, rounds };
}

async function begin(desks: readonly SimulatedDesk[], chance: Chance, office: Office, edits: Edit[]): Promise<void> {
  if (desks[0]) await addShared(desks[0], chance, office, edits);
  for (const desk of desks) for (let tries = 0; tries < 50 && !(await desk.round()); tries += 1);
}

/** A few reports that units and coordinators share, so that there is something to disagree about. */
export async function addShared(first: SimulatedDesk, chance: Chance, office: Office, edits: Edit[]): Promise<void> {
  for (const { id: unitId } of office.units.slice(1)) {
    const { id } = await first.tickets['ticket.register'](registration(first, chance));
    await first.tickets['ticket.command']({ id, command: { kind: 'verify', title: chance.pick(WORDS), classification: 'complaint', categoryId: 'roads', anonymous: chance.happens(0.4), confidential: false } });
    await first.tickets['ticket.command']({ id, command: { kind: 'dispose', unitId, note: null } });
    await note(first, id, new Set(), edits);
  }
}

/** An act at a desk: the first of some that its report allows now. */
export async function edit(desk: SimulatedDesk, chance: Chance, office: Office, edits: Edit[]): Promise<void> {
  const ids = desk.ids();
  if (ids.length === 0) return;
  if (ids.length < 8 && chance.happens(0.05)) {
    const made = await desk.tickets['ticket.register'](registration(desk, chance)).catch(passRefusal);
    if (made) await note(desk, made.id, new Set(), edits);
  }
  const id = chance.pick(ids);
  const known = new Set((await desk.bundle(id))?.events.map((event) => event.id));
  for (let tries = 0; tries < 4; tries += 1) {
    await desk.tickets['ticket.command']({ id, command: anyCommand(desk, chance, office) }).catch(passRefusal);
    if (await note(desk, id, known, edits)) return;
  }
}

/** Writes at one of a report's drafts, or begins one. */
export async function editLetter(desk: SimulatedDesk, chance: Chance, letterEdits: LetterEdit[]): Promise<void> {
  if (desk.ids().length === 0) return;
  const ticketId = chance.pick(desk.ids());
  const drafts = Object.values((await desk.bundle(ticketId))?.letters ?? {}).filter(({ state }) => state === 'draft');
  if (drafts.length === 0) await desk.letters['letter.compose']({ ticketId, variant: 'inProgress' }).catch(passRefusal);
  else {
    const open = await desk.letters['letter.read']({ ticketId, letterId: chance.pick(drafts).id }).catch(passRefusal);
    if (!open) return;
    const { letter } = open;
    const fields = { ...fieldsOf(letter), closing: `${chance.pick(WORDS)} ${String(chance.below(10_000))}` };
    await desk.letters['letter.save']({ ticketId, letterId: letter.id, fields }).catch(passRefusal);
  }
  for (const letter of Object.values((await desk.bundle(ticketId))?.letters ?? {})) letterEdits.push({ ticketId, letter });
}

function fieldsOf({ variant, paper, place, date, classification, urgency, security, attachments, subject, addressee, addresseePlace, opening, points, closing, signer, copies, electronic }: Letter): LetterFields {
  return { variant, paper, place, date, classification, urgency, security, attachments, subject, addressee, addresseePlace, opening, points, closing, signer, copies, electronic };
}

/** Notes what was written beyond what was known; false = nothing was. */
async function note(desk: SimulatedDesk, ticketId: TicketId, known: ReadonlySet<string>, edits: Edit[]): Promise<boolean> {
  const bundle = await desk.bundle(ticketId);
  const news = bundle?.events.filter((event) => !known.has(event.id)) ?? [];
  for (const event of news) if (bundle) edits.push({ ticketId, event, after: fold(bundle.events, bundle.contents) });
  return news.length > 0;
}

/** An act that the report's state, or the officer's role, does not allow. */
function passRefusal(error: unknown): undefined {
  if (error instanceof Refusal) return undefined;
  throw error;
}

const WORDS = ['lampu padam', 'jalan rusak', 'air keruh', 'sampah menumpuk'];

function registration({ seat }: SimulatedDesk, chance: Chance) {
  return {
    registration: {
      trackingId: null, channelId: 'counter', title: chance.pick(WORDS), text: `Kami melaporkan ${chance.pick(WORDS)}.`, place: null, districtId: null,
      villageId: null, incidentOn: null, classification: null, categoryId: 'roads', anonymous: seat.unitId === null && chance.happens(0.4), confidential: false,
    },
    reporter: { name: 'Warga Contoh', nik: null, phone: null, email: null, address: null },
  };
}

function anyCommand({ seat }: SimulatedDesk, chance: Chance, office: Office): Command {
  const text = `${chance.pick(WORDS)} ${String(chance.below(1000))}`;
  if (seat.unitId !== null) return chance.pick<Command>([{ kind: 'followUp', text }, { kind: 'followUp', text }, { kind: 'note', text }, { kind: 'recordReply', text }]);
  const facts = { title: text, classification: chance.pick(['complaint', 'information', 'aspiration'] as const), categoryId: chance.pick(['roads', 'waste']), anonymous: chance.happens(0.4), confidential: chance.happens(0.2) };
  return chance.pick<Command>([
    { kind: 'verify', ...facts },
    { kind: 'correct', ...facts, districtId: null, villageId: null, place: null, incidentOn: null },
    { kind: 'dispose', unitId: chance.pick(office.units.slice(1)).id, note: null },
    { kind: 'dispose', unitId: chance.pick(office.units.slice(1)).id, note: null },
    { kind: 'followUp', text }, { kind: 'note', text }, { kind: 'recordReply', text },
    { kind: 'suspend', missing: ['where'], note: null }, { kind: 'resume', note: null },
    { kind: 'close', note: null }, { kind: 'reopen', reason: text }, { kind: 'archive', reason: 'tooGeneral', parentId: null, note: null },
  ]);
}

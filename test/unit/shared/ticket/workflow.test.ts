import { describe, expect, it } from 'vitest';
import type { Command, CommandKind } from '../../../../src/shared/ticket/command.ts';
import type { Content } from '../../../../src/shared/ticket/event.ts';
import { STATUSES } from '../../../../src/shared/ticket/ticket.ts';
import type { Status, Ticket } from '../../../../src/shared/ticket/ticket.ts';
import {
  allowedCommands, decide, mayComposeLetter, mayEditOffice, mayImport, mayNumberLetters, mayPrint, mayRegister, register,
} from '../../../../src/shared/ticket/workflow.ts';
import { ROLES } from '../../../../src/shared/office/office.ts';
import { office, people } from '../made-office.ts';
import { ticketOf } from '../made-ticket.ts';
import type { Step } from '../made-ticket.ts';

const DISPOSED: readonly Step[] = [
  ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified'], ['2026-11-04', 'TicketDisposed'],
];
const ANSWERED: readonly Step[] = [...DISPOSED, ['2026-11-05', 'FollowUpRecorded']];

/** A ticket of `pupr` in each status. */
const tickets: Record<Status, Ticket> = {
  unverified: { ...ticketOf(['2026-11-02', 'ReportRegistered']), unitId: 'pupr' },
  unanswered: ticketOf(...DISPOSED),
  inProgress: ticketOf(...ANSWERED),
  done: ticketOf(...ANSWERED, ['2026-11-06', 'TicketClosed']),
  suspended: ticketOf(...DISPOSED, ['2026-11-05', 'TicketSuspended']),
  archived: ticketOf(...DISPOSED, ['2026-11-05', 'TicketArchived']),
  notOurs: ticketOf(...DISPOSED, ['2026-11-05', 'TicketReturned']),
};

const commands: { readonly [K in CommandKind]: Extract<Command, { readonly kind: K }> } = {
  verify: { kind: 'verify', title: 'Jalan berlubang', classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false },
  correct: {
    kind: 'correct', title: 'Jalan berlubang', classification: null, categoryId: null, districtId: null, villageId: null,
    place: 'Jl. Diponegoro', incidentOn: null, anonymous: false, confidential: true,
  },
  dispose: { kind: 'dispose', unitId: 'pupr', note: null },
  followUp: { kind: 'followUp', text: 'Sudah ditambal' },
  recordReply: { kind: 'recordReply', text: 'Terima kasih' },
  rate: { kind: 'rate', score: 4 },
  note: { kind: 'note', text: 'Telepon dulu' },
  suspend: { kind: 'suspend', missing: ['where'], note: null },
  resume: { kind: 'resume', note: null },
  return: { kind: 'return', reason: 'Kewenangan provinsi' },
  archive: { kind: 'archive', reason: 'abusive', parentId: null, note: null },
  close: { kind: 'close', note: null },
  reopen: { kind: 'reopen', reason: 'Belum tuntas' },
};

function wordBook() {
  const kept: Omit<Content, 'salt'>[] = [];
  return { kept, name: (content: Omit<Content, 'salt'>) => `w${kept.push(content)}` };
}
const ask = (ticket: Ticket, command: Command, by = people.coordinator) => decide(ticket, command, by, office, wordBook().name);
const eventsOf = (ticket: Ticket, command: Command, by = people.coordinator) => {
  const decision = ask(ticket, command, by);
  return decision.ok ? decision.events : decision.code;
};

describe('the table of commands', () => {
  it('shows exactly the commands that the engine then accepts, for every role in every status', () => {
    for (const status of STATUSES) {
      for (const by of Object.values(people)) {
        const accepted = Object.values(commands).filter((command) => ask(tickets[status], command, by).ok).map(({ kind }) => kind);
        expect([...allowedCommands(tickets[status], by, office)].sort(), `${status} ${by.id}`).toEqual(accepted.sort());
      }
    }
  });

  it.each([
    ['unverified', 'coordinator', ['verify', 'suspend', 'return', 'archive', 'correct', 'note']],
    ['unverified', 'officer', ['correct', 'note']],
    ['unanswered', 'liaison', ['followUp', 'suspend', 'recordReply', 'note']],
    ['inProgress', 'liaison', ['followUp', 'recordReply', 'close', 'suspend', 'note']],
    ['inProgress', 'officer', ['recordReply', 'note']],
    ['suspended', 'officer', ['recordReply', 'resume', 'note']],
    ['done', 'coordinator', ['reopen', 'rate', 'correct', 'note']],
    ['archived', 'coordinator', ['reopen', 'note']],
    ['notOurs', 'liaison', ['note']],
    ['inProgress', 'manager', ['note']],
    ['inProgress', 'facilitator', []],
    ['inProgress', 'stranger', []],
  ] as const)('offers on %s to the %s %j, the most likely first', (status, who, expected) => {
    expect(allowedCommands(tickets[status], people[who], office)).toEqual(expected);
  });

  it('offers disposition, not an answer, while there is no unit', () => {
    const ticket = ticketOf(['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified']);
    expect(allowedCommands(ticket, people.coordinator, office)[0]).toBe('dispose');
    expect(eventsOf(ticket, commands.followUp)).toBe('no-unit');
  });

  it('says why a command is refused: another unit\'s ticket, never this role\'s, or not now', () => {
    expect(eventsOf(tickets.inProgress, commands.followUp, people.stranger)).toBe('not-yours');
    expect(eventsOf(tickets.inProgress, commands.archive, people.liaison)).toBe('not-allowed');
    expect(eventsOf(tickets.done, commands.close, people.liaison)).toBe('wrong-status');
    expect(eventsOf(tickets.inProgress, commands.verify)).toBe('wrong-status');
  });
});

describe('verification', () => {
  it('sets the facts and leaves the words alone where the title stays', () => {
    expect(eventsOf(tickets.unverified, commands.verify)).toEqual([{
      type: 'ReportVerified', data: { classification: 'complaint', categoryId: 'roads', anonymous: false, confidential: false },
    }]);
  });

  it('with another title names new words that keep text and place', () => {
    const words = wordBook();
    decide(tickets.unverified, { ...commands.verify, title: 'Lubang di Jl. Diponegoro' }, people.coordinator, office, words.name);
    expect(words.kept).toEqual([{ title: 'Lubang di Jl. Diponegoro', text: 'Lubang besar di depan pasar', place: 'Jl. Diponegoro' }]);
  });

  it('needs a category that the office has', () => {
    expect(eventsOf(tickets.unverified, { ...commands.verify, categoryId: 'gone' })).toBe('unknown-category');
  });
});

describe('a correction', () => {
  const same: Command = { ...commands.correct, confidential: false };

  it('records only what changed', () => {
    expect(eventsOf(tickets.unverified, commands.correct)).toEqual([{ type: 'DetailsCorrected', data: { confidential: true } }]);
    expect(eventsOf(tickets.unverified, { ...same, districtId: '61.72.01', incidentOn: '2026-11-01' }))
      .toEqual([{ type: 'DetailsCorrected', data: { districtId: '61.72.01', incidentOn: '2026-11-01' } }]);
  });

  it('that changes nothing leaves no trace', () => {
    expect(eventsOf(tickets.unverified, same)).toEqual([]);
  });

  it('of title or place names new words, of which a place may be taken away', () => {
    const words = wordBook();
    expect(decide(tickets.unverified, { ...same, place: null }, people.officer, office, words.name))
      .toEqual({ ok: true, events: [{ type: 'DetailsCorrected', data: { content: 'w1' } }] });
    expect(words.kept).toEqual([{ title: 'Jalan berlubang', text: 'Lubang besar di depan pasar' }]);
  });

  it('never takes a classification or category away, and gives only known ones', () => {
    expect(eventsOf(tickets.inProgress, same)).toEqual([]);
    expect(eventsOf(tickets.inProgress, { ...same, categoryId: 'gone' })).toBe('unknown-category');
    expect(eventsOf(tickets.inProgress, { ...same, categoryId: 'waste' })).toEqual([{ type: 'DetailsCorrected', data: { categoryId: 'waste' } }]);
  });

  it('accepts a category that the office no longer has, where it stays as it is', () => {
    expect(eventsOf({ ...tickets.inProgress, categoryId: 'old' }, { ...same, categoryId: 'old' })).toEqual([]);
  });
});

describe('other commands', () => {
  it('dispose only to a unit that exists', () => {
    expect(eventsOf(tickets.unanswered, { ...commands.dispose, unitId: 'gone' })).toBe('unknown-unit');
    expect(eventsOf(tickets.unanswered, { ...commands.dispose, note: 'Segera' })).toEqual([{ type: 'TicketDisposed', data: { unitId: 'pupr', note: 'Segera' } }]);
  });

  it('suspend only with what is missing, each named once', () => {
    expect(eventsOf(tickets.unverified, { ...commands.suspend, missing: [] })).toBe('missing-details-empty');
    expect(eventsOf(tickets.unverified, { ...commands.suspend, missing: ['who', 'who'] })).toMatchObject([{ data: { missing: ['who'] } }]);
  });

  it('archive a duplicate only with its parent, which is another report', () => {
    const duplicate = { ...commands.archive, reason: 'duplicate' as const };
    expect(eventsOf(tickets.unverified, duplicate)).toBe('parent-missing');
    expect(eventsOf(tickets.unverified, { ...duplicate, parentId: 'T1' })).toBe('parent-is-self');
    expect(eventsOf(tickets.unverified, { ...duplicate, parentId: 'T2' })).toMatchObject([{ data: { parentId: 'T2' } }]);
    expect(eventsOf(tickets.unverified, { ...commands.archive, parentId: 'T2' })).toMatchObject([{ data: { parentId: null } }]);
  });

  it('keep a reply\'s words apart, and an officer\'s in the event', () => {
    const words = wordBook();
    expect(decide(tickets.suspended, commands.recordReply, people.officer, office, words.name))
      .toEqual({ ok: true, events: [{ type: 'ReporterReplied', data: { content: 'w1' } }] });
    expect(words.kept).toEqual([{ text: 'Terima kasih' }]);
    expect(eventsOf(tickets.inProgress, commands.followUp, people.liaison)).toEqual([{ type: 'FollowUpRecorded', data: { text: 'Sudah ditambal' } }]);
  });

  it('lead to the status that they name', () => {
    const types = (['note', 'resume', 'return', 'close', 'reopen'] as const).map((kind) => {
      const status = STATUSES.find((candidate) => allowedCommands(tickets[candidate], people.coordinator, office).includes(kind))!;
      const events = eventsOf(tickets[status], commands[kind]);
      return typeof events === 'string' ? events : events[0]?.type;
    });
    expect(types).toEqual(['NoteAdded', 'TicketResumed', 'TicketReturned', 'TicketClosed', 'TicketReopened']);
  });
});

describe('registration', () => {
  it('keeps the reporter\'s words apart and the facts in the event', () => {
    const words = wordBook();
    const facts = {
      trackingId: null, channelId: 'letter', districtId: null, villageId: null, incidentOn: null, classification: null, categoryId: null,
      anonymous: true, confidential: false,
    };
    expect(register({ ...facts, title: 'Judul', text: 'Isi', place: null }, 'SKW-2026-000002', words.name))
      .toEqual([{ type: 'ReportRegistered', data: { number: 'SKW-2026-000002', content: 'w1', ...facts } }]);
    expect(words.kept).toEqual([{ title: 'Judul', text: 'Isi' }]);
  });
});

describe('the rights of roles', () => {
  it.each([
    [mayRegister, ['coordinator', 'officer']], [mayImport, ['coordinator', 'officer']],
    [mayNumberLetters, ['manager']], [mayPrint, ['manager']], [mayEditOffice, ['coordinator']],
  ] as const)('%o', (may, expected) => {
    expect(ROLES.filter(may)).toEqual(expected);
  });

  it('let those write a letter who answer for the ticket, once it is verified', () => {
    const writers = (status: Status) => Object.values(people).filter((by) => mayComposeLetter(tickets[status], by, office)).map(({ id }) => id);
    expect(writers('inProgress')).toEqual(['o-coordinator', 'o-head', 'o-liaison', 'o-manager']);
    expect(writers('notOurs')).toHaveLength(4);
    expect(writers('unverified')).toEqual([]);
  });
});

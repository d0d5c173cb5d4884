import type { Office, Officer, Role } from '../office/office.ts';
import type { CommandKind } from './command.ts';
import type { ConflictKey } from './event.ts';
import { seesTicket } from './privacy.ts';
import type { Status, Ticket } from './ticket.ts';

type Commands = readonly CommandKind[];

/** Who may do what to a report in which status; in each cell the most likely command first. */
const TABLE: Readonly<Record<Status, Readonly<Record<Role, Commands>>>> = {
  unverified: {
    coordinator: ['verify', 'suspend', 'return', 'archive', 'correct', 'note'],
    liaison: ['suspend', 'note'],
    officer: ['correct', 'note'],
    manager: ['note'],
    facilitator: [],
  },
  unanswered: {
    coordinator: ['followUp', 'dispose', 'suspend', 'return', 'archive', 'recordReply', 'correct', 'note'],
    liaison: ['followUp', 'suspend', 'recordReply', 'note'],
    officer: ['recordReply', 'note'],
    manager: ['note'],
    facilitator: [],
  },
  inProgress: {
    coordinator: ['close', 'followUp', 'recordReply', 'dispose', 'suspend', 'return', 'archive', 'correct', 'note'],
    liaison: ['followUp', 'recordReply', 'close', 'suspend', 'note'],
    officer: ['recordReply', 'note'],
    manager: ['note'],
    facilitator: [],
  },
  suspended: {
    coordinator: ['resume', 'recordReply', 'archive', 'correct', 'note'],
    liaison: ['resume', 'recordReply', 'note'],
    officer: ['recordReply', 'resume', 'note'],
    manager: ['note'],
    facilitator: [],
  },
  done: {
    coordinator: ['reopen', 'rate', 'correct', 'note'], liaison: ['rate', 'note'], officer: ['rate', 'note'], manager: ['note'], facilitator: [],
  },
  archived: {
    coordinator: ['reopen', 'note'], liaison: ['note'], officer: ['note'], manager: ['note'], facilitator: [],
  },
  notOurs: {
    coordinator: ['reopen', 'correct', 'note'], liaison: ['note'], officer: ['note'], manager: ['note'], facilitator: [],
  },
};

/** What this officer may do to the ticket now, the most likely first. */
export function allowedCommands(ticket: Ticket, by: Officer, office: Office): Commands {
  if (ticket.erased || !seesTicket(by, office, ticket.unitId)) return [];
  const commands = TABLE[ticket.status][by.role];
  return ticket.unitId === null ? commands.filter((kind) => kind !== 'followUp') : commands;
}

/** Why a command may not be given: not this unit's ticket, never this role's, or not now. null = it may. */
export function refusalOf(
  kind: CommandKind, ticket: Ticket, by: Officer, office: Office,
): 'not-yours' | 'not-allowed' | 'wrong-status' | 'no-unit' | 'ticket-erased' | null {
  if (!seesTicket(by, office, ticket.unitId)) return 'not-yours';
  if (ticket.erased) return 'ticket-erased';
  if (!Object.values(TABLE).some((row) => row[by.role].includes(kind))) return 'not-allowed';
  if (!TABLE[ticket.status][by.role].includes(kind)) return 'wrong-status';
  return kind === 'followUp' && ticket.unitId === null ? 'no-unit' : null;
}

/** Whether the officer may attach a file to the ticket: whoever may write a note or a follow-up on it. */
export function mayAttach(ticket: Ticket, by: Officer, office: Office): boolean {
  return allowedCommands(ticket, by, office).some((kind) => kind === 'note' || kind === 'followUp');
}

/** Whether the role may have a picture's original kept with all its metadata, and see it. */
export function mayKeepOriginal(role: Role): boolean {
  return role === 'coordinator';
}

/** Whether the role registers reports that come by letter, counter, phone or WhatsApp. */
export function mayRegister(role: Role): boolean {
  return role === 'coordinator' || role === 'officer';
}

/** Whether the role makes recaps of a period. */
export function mayRecap(role: Role): boolean {
  return role === 'coordinator' || role === 'manager';
}

/** Whether the role imports spreadsheets. */
export function mayImport(role: Role): boolean {
  return role === 'coordinator' || role === 'officer';
}

/** Whether the role writes letters, one or many at once. */
export function mayComposeMany(role: Role): boolean {
  return role === 'coordinator' || role === 'liaison' || role === 'manager';
}

/** Whether the officer may write a letter about the ticket: not before it is verified. */
export function mayComposeLetter(ticket: Ticket, by: Officer, office: Office): boolean {
  return mayComposeMany(by.role) && !ticket.erased && ticket.status !== 'unverified' && seesTicket(by, office, ticket.unitId);
}

/** Whether the role gives letters their number, after which they no longer change. */
export function mayNumberLetters(role: Role): boolean {
  return role === 'manager';
}

/** Whether the role prints letters or saves them as PDF. */
export function mayPrint(role: Role): boolean {
  return role === 'manager';
}

/** Whether the officer decides between what several wrote at once: of the unit's own work (`unitId`) also the unit, of everything the coordinator. */
export function maySettle({ role, unitId: own }: Officer, key: ConflictKey | 'letter' | 'reporter', unitId: string | null): boolean {
  if (role === 'coordinator') return true;
  return (role === 'liaison' || role === 'manager') && own === unitId && (key === 'state' || key === 'words' || key === 'letter');
}

/** Whether the role removes reports at the end of their retention, or a reporter from a report. */
export function mayErase(role: Role): boolean {
  return role === 'coordinator';
}

/** Whether the role changes the office's settings. */
export function mayEditOffice(role: Role): boolean {
  return role === 'coordinator';
}

/** Whether the role joins the desk to the hub, parts them, and fills the hub again: the coordinator, and whoever sits at a unit's own desk. */
export function mayManageHub(role: Role, isUnitDesk: boolean): boolean {
  return role === 'coordinator' || (isUnitDesk && role !== 'facilitator');
}

/** Whether the role exchanges parcels: the coordinator, and at a unit's desk also who answers for the unit. */
export function mayExchangeParcels(role: Role, isUnitDesk: boolean): boolean {
  return role === 'coordinator' || (isUnitDesk && (role === 'liaison' || role === 'manager'));
}

import type { Role } from '../office/office.ts';
import { isOfficial, letterKind } from './letter.ts';
import type { Letter, LetterState } from './letter.ts';

export const LETTER_ACTS = ['propose', 'sendBack', 'approve', 'send', 'void'] as const;
/** What moves a letter from one state to the next, besides its number. */
export type LetterAct = (typeof LETTER_ACTS)[number];

const FROM: Readonly<Record<LetterAct | 'number' | 'correct', readonly LetterState[]>> = {
  propose: ['draft'],
  sendBack: ['proposed', 'approved'],
  approve: ['draft', 'proposed'],
  number: ['draft', 'proposed', 'approved'],
  send: ['numbered'],
  void: ['draft', 'proposed', 'approved', 'numbered', 'sent'],
  correct: ['numbered', 'sent'],
};
const TO: Readonly<Record<LetterAct, LetterState>> = {
  propose: 'proposed', sendBack: 'draft', approve: 'approved', send: 'sent', void: 'void',
};
const WRITERS: readonly Role[] = ['coordinator', 'liaison', 'manager'];

/** Whether a letter in this state is still written at. */
export function isEditable(state: LetterState): boolean {
  return state === 'draft';
}

/** Whether a letter takes a final version from Word: it has its number, and is not void. */
export function takesFinal({ number, state }: Pick<Letter, 'number' | 'state'>): boolean {
  return number !== null && state !== 'void';
}

/** The state after an act. */
export function stateAfter(act: LetterAct): LetterState {
  return TO[act];
}

/** Whether this role may do it to a letter that stands like this. Slips (receipt, disposition) need no approval, so they are only ever thrown away. */
export function mayAct(act: LetterAct | 'number' | 'correct', letter: Pick<Letter, 'state' | 'number' | 'kind'>, role: Role): boolean {
  if (!FROM[act].includes(letter.state)) return false;
  if (!isOfficial(letterKind(letter)) && act !== 'void') return false;
  switch (act) {
    case 'propose':
    case 'send':
    case 'correct': return WRITERS.includes(role);
    case 'void': return letter.number === null ? WRITERS.includes(role) : role === 'manager';
    case 'sendBack':
    case 'approve':
    case 'number': return role === 'manager';
  }
}

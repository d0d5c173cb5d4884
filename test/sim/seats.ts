import { people } from '../unit/shared/made-office.ts';
import type { Seat } from './simulated-desk.ts';

/** Two desks of the coordinating office, two of one unit and one of another. */
export const FIVE_SEATS: readonly Seat[] = [
  { name: 'c1', unitId: null, officerId: people.coordinator.id },
  { name: 'c2', unitId: null, officerId: people.coordinator.id },
  { name: 'p1', unitId: 'pupr', officerId: people.liaison.id },
  { name: 'p2', unitId: 'pupr', officerId: people.liaison.id },
  { name: 'h1', unitId: 'health', officerId: people.stranger.id },
];

/** 15 % of requests lost, 15 % of answers, and some that come twice or late. */
export const BAD_NETWORK = { lostRequest: 0.15, lostAnswer: 0.15, twice: 0.1, late: 0.1 };

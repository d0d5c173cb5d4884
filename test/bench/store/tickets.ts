/** A worked ticket of about 3 KB: what was reported, and ten events. */
export interface Ticket {
  title: string;
  text: string;
  events: TicketStep[];
}

interface TicketStep {
  id: string;
  type: string;
  at: string;
  note: string;
}

const COMMON =
  'jalan lampu rusak warga yang mohon di dan sudah belum segera air sampah padam banjir pohon drainase trotoar sekolah pasar petugas kelurahan berlubang tersumbat tumbang menumpuk keruh antrean malam pagi anak kendaraan perbaikan tindak lanjut diperiksa hari minggu depan dekat'.split(' ');
const STARTS = ['ba', 'ka', 'me', 'pe', 'si', 'ta', 'lu', 'ra', 'du', 'mo'];
const MIDDLES = ['ngga', 'ri', 'la', 'nta', 'mbu', 'su', 'di', 'kat'];
const ENDS = ['ng', 'n', 'h', 'r', 's', 'k', 'wan', 'man', 'kan', 'an'];

// words of which each is rarer than the one before, as in any language; the last ones are in a few tickets only
const RARE = STARTS.flatMap((start) => MIDDLES.flatMap((middle) => MIDDLES.flatMap((next) => ENDS.map((end) => start + middle + next + end))));
const WORDS = [...COMMON, ...RARE];

/** Numbers from 0 to 1 that are the same at every run. */
function dice(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// the place of a word in a list falls off as its frequency does (Zipf)
function wordBy(roll: number): string {
  return WORDS[Math.floor(WORDS.length ** roll) - 1] ?? '';
}

function words(amount: number, roll: () => number): string {
  return Array.from({ length: amount }, () => wordBy(roll())).join(' ');
}

/** The id of a ticket, in order of registration. */
export function idOf(index: number): string {
  return `ticket-${String(index).padStart(7, '0')}`;
}

/** The ticket with a number; the same at every run. */
export function ticketOf(index: number): Ticket {
  const roll = dice(index);
  const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
  const events = Array.from({ length: 10 }, (_, step) => ({
    id: `${String(index)}-${String(step)}`.padStart(64, '0'),
    type: step === 0 ? 'ReportRegistered' : 'FollowUpRecorded',
    at,
    note: words(8, roll),
  }));
  return { title: words(6, roll), text: words(140, roll), events };
}

/** One change as an officer makes it: a further event. */
export function withEvent(ticket: Ticket, turn: number): Ticket {
  const event = { id: String(turn).padStart(64, '0'), type: 'FollowUpRecorded', at: '2026-11-25T02:00:00.000Z', note: 'Sudah diperiksa.' };
  return { ...ticket, events: [...ticket.events, event] };
}

/** Two words as an officer types them: both common, one rare, both rare, and a piece of a word, by turns. */
export function queryOf(turn: number): [string, string] {
  const roll = dice(turn + 7_000_000);
  const common = () => COMMON[Math.floor(roll() * COMMON.length)] ?? '';
  const rare = () => RARE[Math.floor(roll() * RARE.length)] ?? '';
  switch (turn % 4) {
    case 0: return [common(), common()];
    case 1: return [common(), rare()];
    case 2: return [rare(), rare()];
    default: return [common().slice(0, 4), common()];
  }
}

/** What a list shows of a ticket. */
export interface Row {
  title: string;
  status: string;
  unit: string;
  registeredAt: string;
}

/** The row of a ticket. */
export function rowOf(id: string, { title, events }: Ticket): Row {
  return { title, status: events.at(-1)?.type ?? '', unit: id.slice(-1), registeredAt: events[0]?.at ?? '' };
}

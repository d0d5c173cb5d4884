// Makes reports out of topics, people and dates; every one differs from every other.
import { oddTopics, topics } from './topics.mjs';
import { districtSpellings, places, unitSpellings } from './people.mjs';
import { fill, writeText } from './words.mjs';

const DAY = 86_400_000;
/** Nothing in the samples is younger. */
const LAST = Date.UTC(2026, 10, 20, 15, 0);

/** One report; `status` is the desk's code, `unit` a spelling. Times are wall clock, held as UTC. */
export function makeReport(random, { from, to, statusWeights }, seen) {
  for (;;) {
    const place = random.pick(places);
    const receivedAt = momentBetween(random, from, to);
    const status = statusFor(random, statusWeights, receivedAt);
    const report = status === 'archived' || status === 'notOurs' ? odd(random, status, place) : usual(random, place);
    if (seen.has(report.text)) continue;
    seen.add(report.text);
    return { ...report, ...dates(random, receivedAt, status), receivedAt, status, place, district: random.chance(0.85) ? random.pick(districtSpellings(place.kec)) : '' };
  }
}

function momentBetween(random, from, to) {
  const day = from + Math.floor(random.int(0, Math.floor((to - from) / DAY))) * DAY;
  return day + random.int(6 * 60, 21 * 60 + 59) * 60_000;
}

/** What is old is mostly over; what came in lately is mostly not. */
function statusFor(random, weights, receivedAt) {
  const age = (LAST - receivedAt) / DAY;
  const status = random.weighted(weights);
  if (age > 75 && (status === 'unverified' || status === 'unanswered') && random.chance(0.85)) return 'done';
  if (age < 4 && status === 'done') return random.pick(['unverified', 'unanswered']);
  return status;
}

function usual(random, place) {
  const topic = random.weighted(topics.map((one) => [one, one.weight]));
  const [titles, text] = random.pick(topic.reports);
  const isDistrict = topic.unit === 'kec';
  return {
    unit: isDistrict ? random.pick([`Kecamatan ${place.kec}`, `Kec. ${place.kec}`, `KECAMATAN ${place.kec.toUpperCase()}`]) : random.pick(unitSpellings[topic.unit]),
    unitId: topic.unit, category: random.pick(topic.categories), classification: topic.class,
    title: fill(random.pick(titles), place, random), text: writeText(fill(text, place, random), random),
  };
}

function odd(random, status, place) {
  const [title, text] = random.pick(oddTopics[status]);
  return {
    unit: '', unitId: '', category: 'Topik Lainnya', classification: 'Pengaduan',
    title: fill(title, place, random), text: writeText(fill(text, place, random), random),
  };
}

function dates(random, receivedAt, status) {
  const later = (start, days) => Math.min(LAST, start + random.int(0, days) * DAY + random.int(40, 420) * 60_000);
  const disposedAt = later(receivedAt, 3);
  return { disposedAt: status === 'unverified' ? null : disposedAt, followedUpAt: status === 'inProgress' || status === 'done' ? later(disposedAt, 9) : null };
}

import type { Masked } from '../../performance/figures.ts';
import type { GroupFigures } from '../../performance/groups.ts';
import { SMALL } from '../../performance/groups.ts';
import type { Performance } from '../../performance/indicators.ts';
import type { Insight } from '../../performance/insight.ts';
import { ratio } from '../../performance/percent.ts';
import type { Share } from '../../performance/percent.ts';
import type { Trend, TrendPoint } from '../../performance/trend.ts';
import { spanText } from './figure.ts';
import { placeName } from './group-names.ts';
import type { GroupNames } from './group-names.ts';
import { hourText } from './figure.ts';
import { chanceText, joinedNames, oneDecimal, percentText, wholeNumber } from './numbers.ts';
import { monthOf, rangeText, shortDate } from './period.ts';

/** Fewer than this and a unit is not named as the lowest: one late answer would decide it. */
export const ENOUGH = 5;

/** `386 dari 418 (92,3 %)`. */
function shareSentence({ n, of }: Share): string {
  return `${wholeNumber(n)} dari ${wholeNumber(of)} (${percentText(ratio({ n, of }))})`;
}

/** What a step of a trend is called: a day, a week, a month (with its year where several are shown). */
export function stepName({ step, points }: Trend, point: TrendPoint): string {
  if (step === 'day') return shortDate(point.from);
  if (step === 'week' || step === 'span') return rangeText(point);
  const years = new Set(points.map(({ from }) => from.slice(0, 4)));
  return years.size > 1 ? `${monthOf(point.from)} ${point.from.slice(0, 4)}` : monthOf(point.from);
}

/** What the trend shows. */
export function trendSentence({ trend }: Performance): string {
  const { points, doneMasked } = trend;
  const [first, ...others] = points;
  if (!first) return '';
  if (others.length === 0) return doneMasked ? '' : `${wholeNumber(first.incoming)} laporan masuk dan ${wholeNumber(first.done)} di antaranya selesai.`;
  const most = others.reduce((best, point) => (point.incoming > best.incoming ? point : best), first);
  const peak = `Terbanyak masuk pada ${stepName(trend, most)} (${wholeNumber(most.incoming)} laporan).`;
  if (doneMasked) return `${peak} Jumlah selesai menurut waktu disamarkan.`;
  const ahead = points.filter(({ incoming, done }) => done > incoming);
  const told = ahead.length > 4 ? `${wholeNumber(ahead.length)} dari ${wholeNumber(points.length)} langkah waktu` : joinedNames(ahead.map((point) => stepName(trend, point)));
  return `${peak} ${ahead.length === 0 ? 'Selesai tidak pernah melebihi masuk.' : `Selesai melebihi masuk pada ${told}.`}`;
}

/** What the statuses show. */
export function statusSentence({ overall: { total, byStatus, masked }, groups: { unit } }: Performance, nameOf: GroupNames): string {
  if (masked && masked.statuses.length > 0) return toldStatuses(total, byStatus, masked);
  const waiting = byStatus.unanswered;
  const most = unit.reduce<GroupFigures | null>((best, one) => (one.byStatus.unanswered > (best?.byStatus.unanswered ?? 0) ? one : best), null);
  // Of those that are not told one may have more.
  const isSure = unit.length > 1 && !unit.some((one) => one.masked?.statuses.includes('unanswered'));
  const tail = waiting === 0 ? '; tidak ada yang belum ditindaklanjuti.'
    : most === null || !isSure ? `; ${wholeNumber(waiting)} belum ditindaklanjuti.`
      : `; ${wholeNumber(waiting)} belum ditindaklanjuti, terbanyak di ${nameOf('unit', most.id)} (${wholeNumber(most.byStatus.unanswered)}).`;
  return `Dari ${wholeNumber(total)} laporan, ${wholeNumber(byStatus.done)} selesai dan ${wholeNumber(byStatus.inProgress)} sedang proses${tail}`;
}

const SAID = [['done', 'selesai'], ['inProgress', 'sedang proses'], ['unanswered', 'belum ditindaklanjuti']] as const;

/** Only of the statuses that may be told. */
function toldStatuses(total: number, byStatus: Performance['overall']['byStatus'], { statuses, measures }: Masked): string {
  if (measures.includes('total')) return 'Jumlah laporan pada periode ini di bawah batas angka kecil, sehingga rinciannya tidak ditampilkan.';
  const told = SAID.filter(([status]) => !statuses.includes(status)).map(([status, name]) => `${wholeNumber(byStatus[status])} ${name}`);
  return told.length === 0 ? `Ada ${wholeNumber(total)} laporan; rincian statusnya disamarkan.` : `Dari ${wholeNumber(total)} laporan, ${joinedNames(told)}; status lainnya sebagian disamarkan.`;
}

/** The unit that a sentence names as the lowest; null where there is nothing to compare, or nobody is late. */
export function lowestOnTime(units: readonly GroupFigures[]): GroupFigures | null {
  // Of those that are not told one may be lower.
  if (units.some(({ masked }) => masked?.measures.includes('onTime'))) return null;
  const judged = units.filter(({ onTime }) => onTime.of >= ENOUGH);
  if (judged.length < 2) return null;
  const lowest = judged.reduce((low, one) => ((ratio(one.onTime) ?? 1) < (ratio(low.onTime) ?? 1) ? one : low));
  return lowest.onTime.n === lowest.onTime.of ? null : lowest;
}

/** What the shares of answers in time show. */
export function onTimeSentence({ overall: { onTime, masked }, groups: { unit } }: Performance, nameOf: GroupNames): string {
  if (masked?.measures.includes('onTime')) return '';
  if (onTime.of === 0) return 'Belum ada laporan yang tenggat jawaban pertamanya tiba.';
  const lowest = lowestOnTime(unit);
  return `Tepat waktu ${shareSentence(onTime)}${lowest ? `; terendah ${nameOf('unit', lowest.id)}, ${wholeNumber(lowest.onTime.n)} dari ${wholeNumber(lowest.onTime.of)}` : ''}.`;
}

/** How long first answers took. */
export function daysSentence({ overall: { days, masked }, distribution }: Performance): string {
  if (masked?.measures.includes('days')) return '';
  return days === null ? 'Belum ada laporan yang dijawab pada waktu yang tercatat.'
    : `Dari ${wholeNumber(days.n)} laporan yang dijawab, separuh dijawab dalam ${wholeNumber(days.median)} hari kerja dan 90\u00a0% dalam ${wholeNumber(days.p90)} hari kerja; rata-rata ${oneDecimal(days.mean)}.`
      + (distribution.length === 0 ? ' Sebarannya disamarkan.' : '');
}

/** How old the open reports are. */
export function backlogSentence({ backlog: { n, overdue, bins, masked } }: Performance): string {
  if (masked === 'all') return '';
  if (masked === 'overdue') return `${wholeNumber(n)} laporan terbuka; umurnya dan yang lewat tenggat disamarkan.`;
  if (n === 0) return 'Tidak ada laporan yang terbuka.';
  const oldest = [...bins].reverse().find((bin) => bin.n > 0);
  return `${wholeNumber(n)} laporan terbuka, ${wholeNumber(overdue)} di antaranya lewat tenggat${oldest ? `; yang tertua berumur ${oldest.to === null ? `${wholeNumber(oldest.from)} hari ke atas` : `${spanText(oldest)} hari`} (${wholeNumber(oldest.n)} laporan)` : ''}.`;
}

/** Which few groups make up most reports. */
export function paretoSentence(groups: readonly GroupFigures[], total: number, nameOf: GroupNames): string {
  const named = groups.filter(({ id }) => id !== null && id !== SMALL);
  const top = named.slice(0, 3);
  if (top.length === 0) return groups.some(({ id }) => id === SMALL) ? '' : 'Belum ada laporan yang berkategori.';
  const sum = top.reduce((all, one) => all + one.total, 0);
  return `${joinedNames(top.map(({ id }) => nameOf('category', id)))}: bersama ${shareSentence({ n: sum, of: total })} laporan.`;
}

/** When most reports come in. */
export function heatSentence({ heat: { cells, untimed } }: Performance): string {
  const most = cells.reduce((best, cell) => ((cell.n ?? 0) > (best.n ?? 0) ? cell : best), cells[0] ?? { weekday: 0, hour: 0, n: 0 });
  const rest = untimed === null ? ' Laporan tanpa jam tidak dihitung.' : untimed > 0 ? ` ${wholeNumber(untimed)} laporan tanpa jam tidak dihitung.` : '';
  return (most.n ?? 0) === 0 ? `Belum ada jam yang menonjol.${rest}` : `Terbanyak pada ${hourText(most.weekday, most.hour)} (${wholeNumber(most.n ?? 0)} laporan).${rest}`;
}

/** Which way most reports go. */
export function flowSentence({ flow }: Performance, nameOf: GroupNames): string {
  const most = flow.in.reduce<Performance['flow']['in'][number] | null>((best, link) => (link.n > (best?.n ?? 0) ? link : best), null);
  return most === null ? '' : `Jalur terbanyak: ${nameOf('channel', most.channelId)} ke ${nameOf('unit', most.unitId)} (${wholeNumber(most.n)} laporan).`;
}

/** A finding as a sentence, and the numbers that it stands on. */
export function insightSentence(insight: Insight, nameOf: GroupNames): { readonly text: string; readonly evidence: string } {
  const chance = `Peluang terjadi kebetulan ${chanceText(insight.p)}, dari ${wholeNumber(insight.tests)} perbandingan.`;
  switch (insight.kind) {
    case 'lateUnit': return {
      text: `${nameOf('unit', insight.unitId)} lebih sering terlambat menjawab daripada unit lain.`,
      evidence: `Terlambat ${shareSentence(insight.late)}; unit lain ${shareSentence(insight.others)}. ${chance}`,
    };
    case 'risingCategory': return {
      text: `Laporan ${nameOf('category', insight.categoryId)} bertambah.`,
      evidence: `${wholeNumber(insight.now)} laporan dalam ${wholeNumber(insight.daysNow)} hari; periode sebelumnya ${wholeNumber(insight.before)} dalam ${wholeNumber(insight.daysBefore)} hari. ${chance}`,
    };
    case 'repeatPlace': return {
      text: `Di ${placeName(insight.place, nameOf)}, kategori ${nameOf('category', insight.categoryId)} berulang.`,
      evidence: `${wholeNumber(insight.n)} laporan${insight.place.dimension === 'district' ? ' tanpa kelurahan, atau dari kelurahan dengan sedikit laporan' : ''}; bila tersebar seperti laporan lain, sekitar ${oneDecimal(insight.expected)}. ${chance}`,
    };
  }
}

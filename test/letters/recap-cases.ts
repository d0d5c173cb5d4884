import { FactTable } from '../../src/shared/performance/fact-table.ts';
import type { ChartId } from '../../src/shared/performance/chart-id.ts';
import { performanceOf } from '../../src/shared/performance/indicators.ts';
import type { Performance } from '../../src/shared/performance/indicators.ts';
import { periodAt } from '../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../src/shared/performance/selection.ts';
import type { Office } from '../../src/shared/office/office.ts';
import { composeRecap, generatedTexts } from '../../src/shared/recap/compose.ts';
import { RECAP_ROWS } from '../../src/shared/recap/recap.ts';
import type { RecapDrawing, RecapTexts } from '../../src/shared/recap/recap.ts';
import { CLASSIFICATIONS } from '../../src/shared/ticket/event.ts';
import type { Row } from '../../src/shared/ticket/row.ts';
import { STATUSES } from '../../src/shared/ticket/status.ts';
import type { Paper } from '../../src/shared/letter/letter.ts';
import { sampleFields, sampleLetterhead, sampleRules } from '../unit/letter/sample-letter.ts';
import { office as smallOffice } from '../unit/shared/made-office.ts';
import { rowWith } from '../unit/shared/performance/made-row.ts';
import { madeArms } from './made-arms.ts';
import { madePng } from './made-png.ts';
import { wideFields, wideLetterhead } from './wide-words.ts';

const TODAY = '2026-11-24';
const UNITS = ['Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas Lingkungan Hidup', 'Dinas Perhubungan', 'Perumda Air Minum', 'Dinas Kesehatan'];
const CATEGORIES = ['Jalan rusak', 'Sampah', 'Lampu jalan', 'Air bersih', 'Drainase'];
const CHANNELS = ['Situs lapor.go.id', 'Aplikasi LAPOR!', 'Loket', 'WhatsApp'];
const DISTRICTS = ['Singkawang Barat', 'Singkawang Tengah', 'Singkawang Timur'];
const WIDE = 'Dinas Ketenteraman, Ketertiban Umum, Pelindungan Masyarakat, dan Pemadamkebakaran & Penyelamatan <Kota>';

export const LENGTHS = ['short', 'threePages', 'extreme'] as const;
/** How much a letter or recap says. */
export type Length = (typeof LENGTHS)[number];

/** How many groups and reports there are, and what is written. */
interface Measure {
  readonly units: number;
  readonly categories: number;
  readonly channels: number;
  readonly reports: number;
  readonly charts: readonly ChartId[];
  readonly isWide: boolean;
}

const MEASURES: Readonly<Record<Length, Measure>> = {
  short: { units: 1, categories: 1, channels: 1, reports: 6, charts: [], isWide: false },
  threePages: { units: 2, categories: 1, channels: 1, reports: 40, charts: ['status'], isWide: false },
  extreme: { units: 40, categories: 30, channels: 9, reports: 1400, charts: ['onTime', 'trend', 'status', 'days', 'heat'], isWide: true },
};

/** A recap of made-up reports, for the office or for the public. */
export function madeRecap(length: Length, paper: Paper, isPublic: boolean): RecapDrawing {
  const measure = MEASURES[length];
  const office = officeOf(measure);
  const performance = performanceIn(office, measure, isPublic);
  const letterhead = measure.isWide ? wideLetterhead : sampleLetterhead;
  const rules = { ...sampleRules, paper };
  const isDraft = length === 'threePages';
  const sheet = composeRecap({
    performance, texts: textsOf(performance, office, measure), isPublic, office, form: { letterhead, rules }, date: TODAY, corrects: null, dataTime: '24 Nov 2026, 14.05 WIB', charts: measure.charts,
    signer: measure.isWide ? (wideFields.signer ?? sampleFields.signer) : sampleFields.signer,
  });
  return {
    sheet, rules, paper, arms: paper === 'F4' ? madeArms() : null,
    pictures: measure.charts.map((chart, index) => ({ chart, png: madePng(900, 120 + 200 * index) })),
    // Not yet approved, so that the mark across the page is seen on every sheet.
    number: isDraft ? null : '000.8.3.4/7/DISKOMINFO/2026', state: isDraft ? 'draft' : 'numbered', isElectronic: measure.isWide,
  };
}

function names(list: readonly string[], count: number, isWide: boolean): readonly { readonly id: string; readonly name: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const name = list[index % list.length] ?? '';
    const again = index < list.length ? '' : ` ${String(index)}`;
    return { id: `${name.slice(0, 3)}-${String(index)}`, name: isWide && index % 4 === 0 ? `${WIDE} ${String(index)}` : `${name}${again}` };
  });
}

function officeOf({ units, categories, channels, isWide }: Measure): Office {
  const [unit] = smallOffice.units;
  if (!unit) throw new Error('no unit');
  return {
    ...smallOffice, name: isWide ? `Pemerintah Kota Singkawang dan ${WIDE}` : smallOffice.name,
    units: names(UNITS, units, isWide).map((one) => ({ ...unit, ...one, shortName: one.name })),
    categories: names(CATEGORIES, categories, isWide).map((one) => ({ ...one, parentId: null, aliases: [], archiveCode: null })),
    channels: names(CHANNELS, channels, isWide).map((one) => ({ ...one, aliases: [] })),
    districts: names(DISTRICTS, Math.min(3, units), isWide).map((one) => ({ ...one, villages: [] })),
  };
}

/** Every report is told by its number alone, so that the same figures come out each time. */
function rowOf(index: number, { units, categories, channels, districts }: Office): Row {
  const pick = <T>(list: readonly T[], by: number): T | undefined => list[Math.floor(index / by) % list.length];
  const status = STATUSES[(index * 5) % STATUSES.length] ?? 'unanswered';
  const day = String(1 + (index % 24)).padStart(2, '0');
  const isAnswered = index % 3 !== 0;
  return rowWith(`r${String(index)}`, {
    status, unitId: pick(units, 1)?.id ?? null, categoryId: pick(categories, 2)?.id ?? null, channelId: pick(channels, 3)?.id ?? '', districtId: pick(districts, 1)?.id ?? null,
    classification: CLASSIFICATIONS[index % CLASSIFICATIONS.length] ?? null, registeredAt: `2026-11-${day}T03:00:00.000Z`, confidential: index % 50 === 7,
    disposedAt: `2026-11-${day}T05:00:00.000Z`, firstFollowUpDueOn: `2026-11-${day}`, rating: index % 4 === 0 ? 4 : 0,
    firstFollowUpAt: isAnswered ? `2026-11-${day}T08:00:00.000Z` : null, firstFollowUpDays: isAnswered ? index % 9 : null, closedAt: status === 'done' ? '2026-11-24T01:00:00.000Z' : null,
    due: status === 'unanswered' ? { stage: 'firstFollowUp', on: '2026-11-20' } : null,
  });
}

function performanceIn(office: Office, { reports }: Measure, isPublic: boolean): Performance {
  const facts = new FactTable(office.timeZone, Array.from({ length: reports }, (_, index) => rowOf(index, office)));
  return performanceOf(facts, { period: periodAt('month', TODAY), where: EVERYWHERE }, { today: TODAY, isPublic, sees: () => true, byOfficer: false }, office);
}

function textsOf(performance: Performance, office: Office, { isWide }: Measure): RecapTexts {
  const first = { ...generatedTexts(performance, office), note: '', corrections: [] };
  // One figure has a correction, so that the cells beside the others are empty.
  if (!isWide) return { ...first, corrections: [{ row: 'onTime', text: 'Dua laporan dijawab lewat telepon.' }] };
  const points = (wideFields.points ?? []).join('\n');
  return {
    opening: `${first.opening}\n${wideFields.subject ?? ''}`, note: points.slice(0, 2000), suggestions: points,
    corrections: RECAP_ROWS.map((row, index) => ({ row, text: 'Angka ini berbeda karena laporan ganda belum digabung. '.repeat(6).slice(0, 60 + index * 20).trim() })),
  };
}

import { describe, expect, it } from 'vitest';
import type { Letter } from '../../../../src/shared/letter/letter.ts';
import { addDays } from '../../../../src/shared/calendar/local-date.ts';
import { rowOf, searchTexts } from '../../../../src/shared/ticket/row.ts';
import type { Reporter } from '../../../../src/shared/ticket/ticket.ts';
import { calendar, office } from '../made-office.ts';
import { at, bundleOf, contents, event, registered, story, verified } from '../made-ticket.ts';
import type { Step } from '../made-ticket.ts';

const DISPOSED: readonly Step[] = [
  ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified'], ['2026-11-04', 'TicketDisposed'],
];
const ANSWERED: readonly Step[] = [...DISPOSED, ['2026-11-06', 'FollowUpRecorded']];
const budi: Reporter = { name: 'Budi Santoso', nik: '6172014508920001', phone: '081234567890', email: null, address: null };
const row = (steps: readonly Step[]) => rowOf(bundleOf(story(...steps)), office, calendar);

describe('the row of a ticket', () => {
  it('holds what lists and figures need', () => {
    expect(row([...ANSWERED, ['2026-11-09', 'TicketClosed']])).toEqual({
      conflicts: 0, lastEventAt: at('2026-11-09'), handledBy: 'o-officer',
      id: 'T1', number: 'SKW-2026-000001', trackingId: '9165816', title: 'Jalan berlubang', status: 'done', unitId: 'pupr',
      categoryId: 'roads', classification: 'complaint', channelId: 'counter', districtId: null, villageId: null, anonymous: false, confidential: false,
      due: null, registeredAt: at('2026-11-02'), verifiedAt: at('2026-11-03'), disposedAt: at('2026-11-04'), firstFollowUpAt: at('2026-11-06'),
      firstFollowUpDueOn: '2026-11-11', firstFollowUpDays: 2, closedAt: at('2026-11-09'), autoCloseOn: null, reopenedCount: 0, parentId: null, letters: [], files: [],
    });
  });

  it('counts what two people changed at once', () => {
    const [root] = story(['2026-11-02', 'ReportRegistered']);
    const disposed = (id: string, unitId: string) => event(id, 'TicketDisposed', { follows: [root!.id], data: { unitId, note: null } });
    const conflictsIn = (...units: readonly string[]) => rowOf(bundleOf([root!, ...units.map((unit, index) => disposed(`x${String(index)}`, unit))]), office, calendar).conflicts;
    expect([conflictsIn('pupr'), conflictsIn('pupr', 'pupr'), conflictsIn('pupr', 'health')]).toEqual([0, 0, 1]);
  });

  it.each([
    ['an unverified report: verification', DISPOSED.slice(0, 1), { stage: 'verification', on: '2026-11-05' }],
    ['a report without a unit: verification too', DISPOSED.slice(0, 2), { stage: 'verification', on: '2026-11-05' }],
    ['an unanswered report: the first follow-up', DISPOSED, { stage: 'firstFollowUp', on: '2026-11-11' }],
    ['an information request disposed late: its whole answer, which is due sooner', [
      ['2026-11-02', 'ReportRegistered'], ['2026-11-03', 'ReportVerified', { ...verified, classification: 'information' }], ['2026-11-06', 'TicketDisposed'],
    ], { stage: 'answer', on: '2026-11-09' }],
    ['a report in progress: the whole answer', ANSWERED, { stage: 'answer', on: '2026-11-20' }],
    ['an answered report without classification, whose limit nobody knows: nothing', [
      ['2026-11-02', 'ReportRegistered'], ['2026-11-04', 'TicketDisposed'], ['2026-11-05', 'FollowUpRecorded'],
    ], null],
    ['a suspended report: nothing', [...DISPOSED, ['2026-11-05', 'TicketSuspended']], null],
    ['a finished report: nothing', [...ANSWERED, ['2026-11-09', 'TicketClosed']], null],
    ['an archived report: nothing', [...DISPOSED, ['2026-11-05', 'TicketArchived']], null],
    ['a returned report: nothing', [...DISPOSED, ['2026-11-05', 'TicketReturned']], null],
  ] as [string, Step[], object | null][])('shows for %s', (_name, steps, due) => {
    expect(row(steps).due).toEqual(due);
  });

  it('tells when an answered report closes itself, and not while it is suspended', () => {
    expect(row(ANSWERED).autoCloseOn).toBe('2026-11-20');
    expect(row([...ANSWERED, ['2026-11-09', 'TicketSuspended']]).autoCloseOn).toBeNull();
    expect(row(DISPOSED).autoCloseOn).toBeNull();
  });

  it('leaves the first follow-up\'s day open while the clock stands, unless it had passed before', () => {
    expect(row(DISPOSED).firstFollowUpDueOn).toBe('2026-11-11');
    expect(row([...DISPOSED, ['2026-11-05', 'TicketSuspended']]).firstFollowUpDueOn).toBeNull();
    expect(row([...DISPOSED, ['2026-11-05', 'TicketSuspended'], ['2026-11-10', 'TicketResumed']]).firstFollowUpDueOn).toBe('2026-11-16');
    expect(row([...DISPOSED, ['2026-11-11', 'TicketSuspended']]).firstFollowUpDueOn).toBeNull();
    expect(row([...DISPOSED, ['2026-11-13', 'TicketSuspended']]).firstFollowUpDueOn).toBe('2026-11-11');
    expect(row([...DISPOSED, ['2026-11-13', 'TicketArchived']]).firstFollowUpDueOn).toBeNull();
  });

  it('counts the days to the first answer in the unit\'s working days', () => {
    const over = (unitId: string) => row([...DISPOSED.slice(0, 2), ['2026-11-06', 'TicketDisposed', { unitId }], ['2026-11-09', 'FollowUpRecorded']]);
    expect([over('pupr').firstFollowUpDays, over('health').firstFollowUpDays]).toEqual([1, 2]);
    expect(row([...DISPOSED, ['2026-11-04', 'FollowUpRecorded']]).firstFollowUpDays).toBe(0);
    expect(row(DISPOSED).firstFollowUpDays).toBeNull();
  });

  it('reckons no duration from a step that an imported file did not date', () => {
    const undated = { import: { file: 'rekap.csv', row: 2, undated: true } };
    const answered = row([...DISPOSED, ['2026-11-04', 'FollowUpRecorded', undated]]);
    expect(answered).toMatchObject({ status: 'inProgress', firstFollowUpDays: null, firstFollowUpDueOn: null });
    const disposed = row([...DISPOSED.slice(0, 2), ['2026-11-04', 'TicketDisposed', { unitId: 'pupr', note: null, ...undated }]]);
    expect(disposed.firstFollowUpDueOn).toBe('2026-11-11');
    const later = row([...ANSWERED, ['2026-11-09', 'FollowUpRecorded', undated]]);
    expect(later).toMatchObject({ firstFollowUpDays: 2, firstFollowUpDueOn: '2026-11-11' });
  });

  it('names every file of the ticket once, small pictures and originals too', () => {
    const files = [{ fileId: 'a', thumbnailId: 't', originalId: null }, { fileId: 'a', thumbnailId: 't', originalId: 'o' }];
    const events = story(...DISPOSED, ...files.map((data) => ['2026-11-09', 'AttachmentAdded', data] as const));
    expect(rowOf(bundleOf(events), office, calendar).files).toEqual(['a', 't', 'o']);
  });

  it('sums up letters without their text, oldest first', () => {
    const letter = (id: string): Letter => ({ id, subject: `Tanggapan ${id}`, state: 'draft', number: null, unitId: 'pupr', date: '2026-11-09', paper: 'A4', updatedAt: at('2026-11-09'), opening: 'x' }) as Letter;
    const found = rowOf({ ...bundleOf(story(...DISPOSED)), letters: { L2: letter('L2'), L1: letter('L1') } }, office, calendar);
    expect(found.letters).toEqual([
      {
        id: 'L1', kind: 'response', subject: 'Tanggapan L1', state: 'draft', number: null, unitId: 'pupr', date: '2026-11-09', paper: 'A4',
        updatedAt: at('2026-11-09'), copies: [], taken: null,
      },
      expect.objectContaining({ id: 'L2' }),
    ]);
  });

  it('of an Anonim report covers the reporter in the title', () => {
    const words = { named: { salt: 's', title: 'Pak Budi Santoso 081234567890 minta bansos' } };
    const bundle = (anonymous: boolean) => ({ ...bundleOf(story(['2026-11-02', 'ReportRegistered', { content: 'named', anonymous }]), budi), contents: words });
    expect(rowOf(bundle(true), office, calendar).title).toBe('Pak B••• S•••••• 0812•••••••• minta bansos');
    expect(rowOf(bundle(false), office, calendar).title).toBe('Pak Budi Santoso 081234567890 minta bansos');
  });
});

describe('the search texts of a ticket', () => {
  const report = (anonymous: boolean) => ({
    ...bundleOf(story(['2026-11-02', 'ReportRegistered', { content: 'told', anonymous }]), budi),
    contents: { ...contents, told: { salt: 's', title: 'Lampu Padam', text: 'Hubungi saya, Budi Santoso', place: 'Gang Kenari' } },
  });

  it('are one for all, with number, words and reporter in lower case', () => {
    const [all = '', ...others] = searchTexts(report(false));
    for (const word of ['skw-2026-000001', '9165816', 'lampu padam', 'gang kenari', 'budi santoso', '6172014508920001', '081234567890']) expect(all).toContain(word);
    expect(all).toBe(all.toLowerCase());
    expect(others).toEqual([]);
  });

  it('of an Anonim report are two: what everybody may match tells nothing of the reporter', () => {
    const [all = '', full = ''] = searchTexts(report(true));
    expect(all).toContain('lampu padam');
    expect(all).not.toMatch(/budi|santoso|6172014508920001|081234567890/);
    expect(full).toContain('budi santoso');
    expect(full).toContain('081234567890');
  });
});

describe('making rows', () => {
  it('of 10,000 tickets takes no more than moments', () => {
    const bundles = Array.from({ length: 10_000 }, (_, index) => {
      const day = addDays('2025-02-03', index % 500);
      return {
        ...bundleOf(story(
          [day, 'ReportRegistered', { ...registered, anonymous: index % 5 === 0 }],
          [addDays(day, 1), 'ReportVerified', { ...verified, classification: index % 10 === 0 ? 'misconduct' : 'complaint', anonymous: index % 5 === 0 }],
          [addDays(day, 2), 'TicketDisposed'], [addDays(day, 6), 'FollowUpRecorded'], [addDays(day, 9), 'ReporterReplied'],
        ), { ...budi, name: `Budi Santoso ${index}` }),
        ticketId: `T${index}`,
      };
    });
    rowOf(bundles[0]!, office, calendar);
    const start = performance.now();
    for (const bundle of bundles) rowOf(bundle, office, calendar);
    const took = performance.now() - start;
    process.stdout.write(`rows of 10,000 tickets: ${took.toFixed(0)} ms\n`);
    // Well under a second on an idle machine; the limit leaves room for a busy one.
    expect(took).toBeLessThan(6000);
  });
});

import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../src/shared/contract/errors.ts';
import type { TicketTrace } from '../../../src/shared/ticket/event.ts';
import type { TimelineItem } from '../../../src/shared/contract/views.ts';
import { app, signIn } from '../../../src/shared/messages/id/app.ts';
import { attachments } from '../../../src/shared/messages/id/attachments.ts';
import { common } from '../../../src/shared/messages/id/common.ts';
import { conflictLabels, conflictText, didLabels } from '../../../src/shared/messages/id/conflicts.ts';
import { deadlineWords } from '../../../src/shared/messages/id/deadline.ts';
import { due } from '../../../src/shared/messages/id/due.ts';
import { errorMessage } from '../../../src/shared/messages/id/errors.ts';
import { fields } from '../../../src/shared/messages/id/fields.ts';
import { healthText } from '../../../src/shared/messages/id/health.ts';
import { hubPageText } from '../../../src/shared/messages/id/hub-page.ts';
import { inbox } from '../../../src/shared/messages/id/inbox.ts';
import { intake } from '../../../src/shared/messages/id/intake.ts';
import * as labels from '../../../src/shared/messages/id/labels.ts';
import { officeText } from '../../../src/shared/messages/id/office.ts';
import { explainText, measureWords, outReasonLabels } from '../../../src/shared/messages/id/figure.ts';
import { periodText } from '../../../src/shared/messages/id/period.ts';
import { recapText } from '../../../src/shared/messages/id/recap.ts';
import { performanceText, targetText } from '../../../src/shared/messages/id/performance.ts';
import { parcelText } from '../../../src/shared/messages/id/parcel.ts';
import { retentionText } from '../../../src/shared/messages/id/retention.ts';
import { syncText } from '../../../src/shared/messages/id/sync.ts';
import { acts, ticket } from '../../../src/shared/messages/id/ticket.ts';
import { storyOf, timelineWords } from '../../../src/shared/messages/id/timeline.ts';

/** Every text in a tree of messages; functions are called with a stand-in. */
function textsIn(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return path.endsWith('.warning') || path.endsWith('foundIdentity') ? [] : textsIn((value as (...given: string[]) => unknown)('1', '2', '3'), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const all = textsIn({ attachments, conflictLabels, conflictText, didLabels, app, signIn, common, deadlineWords, due, fields, inbox, intake, labels, acts, ticket, timelineWords, officeText, performanceText, retentionText, syncText, hubPageText, parcelText, health: { ...healthText, advice: null }, targetText, periodText, explainText, measureWords, outReasonLabels, recapText });
const ENGLISH = /\b(dashboard|upload|download|sync|save|email|delete|filter|search|status bar|report|offline|online|loading|user|login|update|feedback)\b/i;

const offending = (isWrong: (text: string) => boolean): [string, string][] => all.filter(([, text]) => isWrong(text));

describe('messages', () => {
  it('are there', () => {
    expect(all.length).toBeGreaterThan(300);
    expect(offending((text) => text.trim() === '')).toEqual([]);
  });

  it('do not shout', () => expect(offending((text) => text.includes('!'))).toEqual([]));

  it('hold no English', () => expect(offending((text) => ENGLISH.test(text))).toEqual([]));

  it('say laporan for the case, tiket only of its number', () => expect(offending((text) => /(?<!nomor )\btiket\b/i.test(text))).toEqual([]));

  it.each(ERROR_CODES)('%s says what happened, what is safe, and what to do', (code) => {
    const { title, text } = errorMessage(code, {});
    expect(title).toMatch(/^[A-Z]/);
    expect(title).not.toMatch(/[.!]$/);
    expect(text).toMatch(/[Tt]idak ada yang berubah|masih ada|aman|tetap ada|tetap tersimpan|tidak mengubah/);
    expect(text).toMatch(/[Cc]oba|Periksa|Pilih|Mulai ulang|Siapkan|Ubah|Minta|Muat|Kembali|Hubungi|hubungi|Lihat|Disposisikan|Cari|Tandai|Buat|Lengkapi|Buka|Bagi|salin|Pasang|Tutup|Unduh|Pastikan|mengulang|Pindahkan/);
    expect(`${title} ${text}`).not.toMatch(/!|undefined/);
    expect(text.endsWith('.')).toBe(true);
  });

  it('adds the facts of a refusal', () => {
    expect(errorMessage('has-formulas', { cell: 'B7' }).text).toContain('sel B7');
    expect(errorMessage('tracking-id-taken', { number: 'SKW-2026-000001' }).text).toContain('SKW-2026-000001');
  });
});

const names = { unit: () => 'Dinas PUPR', category: () => 'Drainase', channel: () => 'Tatap muka', place: () => 'Roban, Singkawang Tengah', parentNumber: 'SKW-2026-000007' };
const base = { id: 'e', at: '2026-11-24T03:47:00.000Z', byName: 'Rina', imported: false, text: 'Kata-kata' } as const;
const verified = { classification: 'complaint', categoryId: 'drainase', anonymous: true, confidential: true } as const;

const stories: Readonly<Record<TimelineItem['type'], [TimelineItem, string]>> = {
  ReportRegistered: [{ ...base, type: 'ReportRegistered', data: { number: 'n', trackingId: null, channelId: 'c', content: '', classification: null, categoryId: null, districtId: null, villageId: null, incidentOn: null, anonymous: false, confidential: false } }, 'Laporan masuk lewat Tatap muka, dicatat oleh Rina'],
  ReportVerified: [{ ...base, type: 'ReportVerified', data: verified, text: null }, 'Diverifikasi oleh Rina: Pengaduan tidak berkadar pengawasan, Drainase, Anonim, Rahasia'],
  DetailsCorrected: [{ ...base, type: 'DetailsCorrected', data: { categoryId: 'x', anonymous: true }, text: null }, 'Data diperbaiki oleh Rina: kategori, Anonim'],
  TicketDisposed: [{ ...base, type: 'TicketDisposed', data: { unitId: 'u', note: '' } }, 'Didisposisikan ke Dinas PUPR oleh Rina'],
  FollowUpRecorded: [{ ...base, type: 'FollowUpRecorded', data: { text: '' } }, 'Ditindaklanjuti oleh Rina'],
  ReporterReplied: [{ ...base, type: 'ReporterReplied', data: { content: '' } }, 'Dibalas pelapor, dicatat oleh Rina'],
  ReporterRated: [{ ...base, type: 'ReporterRated', data: { score: 4 }, text: null }, 'Dinilai pelapor 4 dari 5, dicatat oleh Rina'],
  NoteAdded: [{ ...base, type: 'NoteAdded', data: { text: '' } }, 'Catatan internal dari Rina'],
  TicketSuspended: [{ ...base, type: 'TicketSuspended', data: { missing: ['where', 'evidence'], note: '' } }, 'Ditunda oleh Rina, perlu dilengkapi: di mana kejadiannya, bukti pendukung'],
  TicketResumed: [{ ...base, type: 'TicketResumed', data: { note: '' } }, 'Dilanjutkan oleh Rina'],
  TicketReturned: [{ ...base, type: 'TicketReturned', data: { reason: '' } }, 'Dikembalikan oleh Rina karena bukan wewenang kantor ini'],
  TicketArchived: [{ ...base, type: 'TicketArchived', data: { reason: 'duplicate', parentId: 'p', note: '' } }, 'Diarsipkan oleh Rina: sama dengan laporan lain (SKW-2026-000007)'],
  TicketClosed: [{ ...base, type: 'TicketClosed', data: { reason: 'noReply', note: null }, byName: '' }, 'Selesai dengan sendirinya karena tidak ada balasan sampai batas waktu'],
  TicketReopened: [{ ...base, type: 'TicketReopened', data: { reason: '' } }, 'Dibuka kembali oleh Rina'],
  AttachmentAdded: [{ ...base, type: 'AttachmentAdded', text: 'foto.jpg', data: { fileId: 'f', content: 'c', mediaType: 'image/jpeg', size: 9, thumbnailId: null, originalId: 'o', reason: 'Perlu waktu pengambilan' } }, 'Lampiran ditambahkan oleh Rina: foto.jpg, berkas aslinya ikut disimpan'],
  IdentityErased: [{ ...base, type: 'IdentityErased', data: { reason: '', replaced: {}, redacted: {} } }, 'Identitas pelapor dihapus oleh Rina'],
  TicketErased: [{ ...base, type: 'TicketErased', data: { reason: '', trace: {} as TicketTrace, tracking: null } }, 'Isi laporan dihapus oleh Rina sesuai retensi'],
  ConflictSettled: [{ ...base, type: 'ConflictSettled', data: { key: 'categoryId', settles: [], outcome: { type: 'DetailsCorrected', data: { categoryId: 'x' } }, since: '' }, text: null }, 'Perbedaan diputuskan oleh Rina, kategori: Drainase'],
  LetterIssued: [{ ...base, type: 'LetterIssued', data: { letterId: 'l', number: '700/1/X/2026', subject: '' } }, 'Surat terbit nomor 700/1/X/2026, Kata-kata'],
};

describe('timeline', () => {
  it.each(Object.entries(stories))('%s reads as a sentence', (_type, [item, sentence]) => {
    const { lead, rest } = storyOf(item, names);
    expect(lead + rest).toBe(sentence);
  });

  it('marks words that are for officers only', () => {
    const internal = Object.values(stories).filter(([item]) => storyOf(item, names).isInternal).map(([item]) => item.type);
    expect(internal).toEqual(['TicketDisposed', 'NoteAdded', 'AttachmentAdded', 'IdentityErased', 'TicketErased']);
  });

  it('names nobody where an imported event names nobody', () => {
    const item: TimelineItem = { ...base, type: 'FollowUpRecorded', data: { text: '' }, byName: '', imported: true };
    expect(storyOf(item, names)).toMatchObject({ lead: 'Ditindaklanjuti', rest: '', body: 'Kata-kata' });
  });

  it.each([['resolved', 'Selesai, dinyatakan oleh Rina'], ['imported', 'Selesai menurut berkas impor']] as const)('closing: %s', (reason, sentence) => {
    const { lead, rest } = storyOf({ ...base, type: 'TicketClosed', data: { reason, note: null } }, names);
    expect(lead + rest).toBe(sentence);
  });
});

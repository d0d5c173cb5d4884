import type { TimelineItem } from '../../contract/views.ts';
import type { EventData } from '../../ticket/event.ts';
import { conflictLabels, outcomeWords } from './conflicts.ts';
import type { OutcomeNames } from './conflicts.ts';
import { archiveReasonLabels, classificationLabels, missingDetailLabels } from './labels.ts';

/** One line of the story: what happened (bold), the rest of the sentence, and the words that were written then. */
export interface Story {
  readonly lead: string;
  readonly rest: string;
  readonly body: string | null;
  /** The words are for officers only. */
  readonly isInternal: boolean;
}

/** Names that a sentence needs. */
export interface StoryNames extends OutcomeNames {
  readonly channel: (id: string) => string;
  /** Number of the report that an archived one repeats, where it is known. */
  readonly parentNumber: string | null;
}

type Item<T extends TimelineItem['type']> = Extract<TimelineItem, { type: T }>;

const by = (item: TimelineItem): string => (item.byName === '' ? '' : ` oleh ${item.byName}`);
const story = (lead: string, rest: string, body: string | null = null, isInternal = false): Story => ({ lead, rest, body, isInternal });

const correctedNames: Readonly<Record<keyof EventData['DetailsCorrected'], string | null>> = {
  content: 'judul atau tempat', trackingId: 'nomor lapor.go.id', classification: 'klasifikasi', categoryId: 'kategori', districtId: 'kecamatan',
  villageId: 'kelurahan', incidentOn: 'tanggal kejadian', anonymous: 'Anonim', confidential: 'Rahasia', import: null,
};

function registered(item: Item<'ReportRegistered'>, names: StoryNames): Story {
  const recorder = item.imported || item.byName === '' ? '' : `, dicatat oleh ${item.byName}`;
  return story('Laporan masuk', ` lewat ${names.channel(item.data.channelId)}${recorder}`);
}

function verified(item: Item<'ReportVerified'>, names: StoryNames): Story {
  const { classification, categoryId, anonymous, confidential } = item.data;
  const facts = [classificationLabels[classification], names.category(categoryId)];
  if (anonymous) facts.push('Anonim');
  if (confidential) facts.push('Rahasia');
  const title = item.text === null ? '' : `; judul menjadi “${item.text}”`;
  return story('Diverifikasi', `${by(item)}: ${facts.join(', ')}${title}`);
}

function corrected(item: Item<'DetailsCorrected'>): Story {
  const keys = Object.keys(item.data) as (keyof EventData['DetailsCorrected'])[];
  const changed = keys.map((key) => correctedNames[key]).filter((name) => name !== null);
  const what = changed.length === 0 ? '' : `: ${changed.join(', ')}`;
  const title = item.text === null ? '' : ` (judul: “${item.text}”)`;
  return story('Data diperbaiki', `${by(item)}${what}${title}`);
}

function suspended(item: Item<'TicketSuspended'>): Story {
  const missing = item.data.missing.map((detail) => missingDetailLabels[detail].toLowerCase());
  return story('Ditunda', `${by(item)}${missing.length === 0 ? '' : `, perlu dilengkapi: ${missing.join(', ')}`}`, item.text);
}

function archived(item: Item<'TicketArchived'>, names: StoryNames): Story {
  const { reason, parentId } = item.data;
  const why = reason === null ? '' : `: ${archiveReasonLabels[reason].toLowerCase()}`;
  const parent = parentId !== null && names.parentNumber !== null ? ` (${names.parentNumber})` : '';
  return story('Diarsipkan', `${by(item)}${why}${parent}`, item.text);
}

function attached(item: Item<'AttachmentAdded'>): Story {
  const original = item.data.originalId === null ? '' : ', berkas aslinya ikut disimpan';
  return story('Lampiran ditambahkan', `${by(item)}${item.text === null ? '' : `: ${item.text}`}${original}`, item.data.reason, true);
}

function closed(item: Item<'TicketClosed'>): Story {
  switch (item.data.reason) {
    case 'resolved': return story('Selesai', item.byName === '' ? '' : `, dinyatakan oleh ${item.byName}`, item.text);
    case 'noReply': return story('Selesai dengan sendirinya', ' karena tidak ada balasan sampai batas waktu', item.text);
    case 'imported': return story('Selesai', ' menurut berkas impor', item.text);
  }
}

function settled(item: Item<'ConflictSettled'>, names: StoryNames): Story {
  const { key, outcome } = item.data;
  return story('Perbedaan diputuskan', `${by(item)}, ${conflictLabels[key]}: ${outcomeWords(key, outcome, names, key === 'words' ? item.text : null)}`);
}

/** The sentence of an event. */
export function storyOf(item: TimelineItem, names: StoryNames): Story {
  switch (item.type) {
    case 'ReportRegistered': return registered(item, names);
    case 'ReportVerified': return verified(item, names);
    case 'DetailsCorrected': return corrected(item);
    case 'TicketDisposed': return story('Didisposisikan', ` ke ${names.unit(item.data.unitId)}${by(item)}`, item.text, true);
    case 'FollowUpRecorded': return story('Ditindaklanjuti', by(item), item.text);
    case 'ReporterReplied': return story('Dibalas pelapor', item.imported || item.byName === '' ? '' : `, dicatat oleh ${item.byName}`, item.text);
    case 'ReporterRated': return story('Dinilai pelapor', ` ${String(item.data.score)} dari 5${item.imported || item.byName === '' ? '' : `, dicatat oleh ${item.byName}`}`);
    case 'NoteAdded': return story('Catatan internal', item.byName === '' ? '' : ` dari ${item.byName}`, item.text, true);
    case 'TicketSuspended': return suspended(item);
    case 'TicketResumed': return story('Dilanjutkan', by(item), item.text);
    case 'TicketReturned': return story('Dikembalikan', `${by(item)} karena bukan wewenang kantor ini`, item.text);
    case 'TicketArchived': return archived(item, names);
    case 'TicketClosed': return closed(item);
    case 'TicketReopened': return story('Dibuka kembali', by(item), item.text);
    case 'AttachmentAdded': return attached(item);
    case 'IdentityErased': return story('Identitas pelapor dihapus', by(item), item.text, true);
    case 'TicketErased': return story('Isi laporan dihapus', `${by(item)} sesuai retensi`, item.text, true);
    case 'ConflictSettled': return settled(item, names);
    case 'LetterIssued': return story('Surat terbit', ` nomor ${item.data.number}${item.text === null ? '' : `, ${item.text}`}`);
  }
}

/** Words around the story. */
export const timelineWords = {
  imported: 'dari berkas impor',
  empty: 'Belum ada riwayat.',
};

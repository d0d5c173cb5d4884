import { longDate } from '../../letter/dates.ts';
import type { ConflictKey, Outcome } from '../../ticket/event.ts';
import { classificationLabels } from './labels.ts';

/** Names of the things that two people may change at once. */
export const conflictLabels: Readonly<Record<ConflictKey, string>> = {
  words: 'judul atau isi', classification: 'klasifikasi', categoryId: 'kategori', place: 'kecamatan atau kelurahan', incidentOn: 'tanggal kejadian',
  trackingId: 'nomor lapor.go.id', anonymous: 'Anonim', confidential: 'Rahasia', unit: 'unit', state: 'status',
};

/** Names that an outcome needs. */
export interface OutcomeNames {
  readonly unit: (id: string) => string;
  readonly category: (id: string) => string;
  /** Village and district. */
  readonly place: (districtId: string | null, villageId: string | null) => string;
}

const NONE = 'belum ada';

/** What stands, in words; `title` is that of reworded reports. */
export function outcomeWords(key: ConflictKey, { type, data }: Outcome, names: OutcomeNames, title: string | null): string {
  switch (type) {
    case 'TicketDisposed': return names.unit(data.unitId);
    case 'TicketSuspended': return 'tertunda';
    case 'TicketResumed': return 'tetap dikerjakan';
    case 'TicketReturned': return 'bukan wewenang';
    case 'TicketArchived': return 'diarsipkan';
    case 'TicketClosed': return 'selesai';
    case 'DetailsCorrected': break;
  }
  const { classification, categoryId, districtId = null, villageId = null, incidentOn, trackingId, anonymous, confidential } = data;
  switch (key) {
    case 'words': return title === null ? 'isi yang dipilih' : `“${title}”`;
    case 'classification': return classification ? classificationLabels[classification] : NONE;
    case 'categoryId': return categoryId ? names.category(categoryId) : NONE;
    case 'place': return districtId === null && villageId === null ? NONE : names.place(districtId, villageId);
    case 'incidentOn': return incidentOn ? longDate(incidentOn) : NONE;
    case 'trackingId': return trackingId ?? NONE;
    case 'anonymous': return anonymous ? 'ya' : 'tidak';
    case 'confidential': return confidential ? 'ya' : 'tidak';
    case 'unit':
    case 'state': return '';
  }
}

import type { ComposeInput } from '../../../../src/shared/letter/compose.ts';
import type { Office, Officer, Unit } from '../../../../src/shared/office/office.ts';
import type { Exchange, Reporter, Ticket } from '../../../../src/shared/ticket/ticket.ts';
import { office as plainOffice } from '../made-office.ts';

export const waterUnit: Unit = {
  id: 'perumda-air', name: 'Perumda Air Minum Gunung Poteng', shortName: 'Perumda Air', aliases: [], code: 'PERUMDA-AM', workdays: 6,
  letterhead: { government: 'PEMERINTAH KOTA SINGKAWANG', lines: ['PERUMDA AIR MINUM GUNUNG POTENG'], address: 'Jalan Contoh 31', contact: '' },
};

const infoUnit: Unit = { ...waterUnit, id: 'diskominfo', name: 'Dinas Komunikasi dan Informatika', shortName: 'Diskominfo', code: 'DISKOMINFO' };

export const director: Officer = {
  id: 'direktur', name: 'Ir. Thomas Contoh', role: 'manager', unitId: 'perumda-air', nip: null, rank: null, position: 'Direktur Perumda Air Minum Gunung Poteng',
};

const head: Officer = {
  id: 'kadis', name: 'Drs. Hasan Contoh, M.Si.', role: 'manager', unitId: 'diskominfo',
  nip: '197003031995031003', rank: 'Pembina Utama Muda (IV/c)', position: 'Kepala Dinas Komunikasi dan Informatika',
};

export const letterOffice: Office = {
  ...plainOffice,
  units: [infoUnit, waterUnit],
  officers: [head, director],
  categories: [
    { id: 'pu', name: 'Pekerjaan Umum dan Penataan Ruang', parentId: null, aliases: [], archiveCode: '600.1' },
    { id: 'air', name: 'Gangguan Layanan Air', parentId: 'pu', aliases: [], archiveCode: null },
    { id: 'sampah', name: 'Pengelolaan Sampah', parentId: 'pu', aliases: [], archiveCode: '600.4.15' },
    { id: 'lainnya', name: 'Topik Lainnya', parentId: null, aliases: [], archiveCode: null },
  ],
  channels: [
    { id: 'web', name: 'Situs lapor.go.id', aliases: [] }, { id: 'whatsapp', name: 'WhatsApp', aliases: [] },
    { id: 'counter', name: 'Tatap muka', aliases: [] }, { id: 'other', name: 'Kanal lain', aliases: [] },
  ],
};

export const reporter: Reporter = {
  name: 'BUDI SANTOSO', nik: '6172014508920001', phone: '0812-3456-7890', email: 'budi@contoh.id', address: 'Jalan Melati Nomor 5, Roban',
};

export const answer = (at: string, text: string): Exchange => ({ by: 'unit', at, text, imported: false });
export const reply = (at: string, text: string): Exchange => ({ by: 'reporter', at, text, imported: false });

/** A complaint about water that was verified, disposed and answered. */
function madeTicket(over: Partial<Ticket> = {}): Ticket {
  return {
    id: '01JDZZZZZZZZZZZZZZZZZZZZZ2', number: 'SKW-2026-000427', trackingId: '9165816', channelId: 'web', status: 'inProgress',
    title: 'Air keruh sejak tiga hari di Kel. Roban', text: 'Air keruh.', place: null, districtId: null, villageId: null, incidentOn: null,
    classification: 'complaint', categoryId: 'air', anonymous: false, confidential: false, unitId: 'perumda-air', parentId: null,
    missing: [], registeredAt: '2026-11-12T02:14:00.000Z', registeredBy: 'petugas', verifiedAt: '2026-11-13T03:02:00.000Z',
    firstDisposedAt: '2026-11-13T03:03:00.000Z', disposedAt: '2026-11-13T03:03:00.000Z', firstFollowUpAt: '2026-11-18T07:20:00.000Z', isAnswerTimed: true,
    exchanges: [answer('2026-11-18T07:20:00.000Z', 'petugas memeriksa jaringan dan menemukan kebocoran pipa di Jl. Alianyang')],
    closedAt: null, reopenedCount: 0, attachments: [], pauses: [], heads: [],
    ...over,
  };
}

export function composeInput(ticket: Partial<Ticket> = {}, over: Partial<ComposeInput> = {}): ComposeInput {
  return {
    ticket: madeTicket(ticket), office: letterOffice, unit: waterUnit, signer: director, variant: null, today: '2026-11-24',
    reporter, isHidden: false, answerDueOn: '2026-12-01', returnReason: null,
    ...over,
  };
}

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GuardedDesk } from '../../../src/main/desk/guarded-desk.ts';
import { fieldsOf } from '../../../src/renderer/features/letter/letter-fields.ts';
import type { OpenDesk } from '../../../src/main/desk/open-desk.ts';
import { phoneJpeg } from '../../fixtures/pictures.ts';
import { newReport } from '../../fixtures/reports.ts';
import { openTexts } from '../../support/plain-text.ts';
import { newFolder, openAt, setUp, setUpOffice } from './open-guarded-desk.ts';

const PASSPHRASE = 'sepeda hijau menanak kopi';
const ENTERED = [
  'Bulan Kartika Sari', '6172024308900001', '0812-5550-1234', 'bulan@contoh.id', 'Gang Damai 7', 'Lubang sudah dua minggu',
  'Jalan berlubang di depan sekolah', 'KTP Bulan Contoh', 'Sudah ditambal tadi pagi', 'catatan antarpetugas', 'Yth. Saudari Bulan',
  'Warung Mak Itam', '271828', 'Preset Contoh',
];

type Calls = GuardedDesk['handlers'];

async function attach(calls: Calls, ticketId: string): Promise<void> {
  const bytes = phoneJpeg();
  const { uploadId } = await calls['attachment.begin']({ ticketId, name: 'KTP Bulan Contoh.jpg', size: bytes.length, keepOriginal: 'Bukti untuk polisi, Warung Mak Itam' });
  await calls['attachment.send']({ uploadId, bytes: new Uint8Array(bytes) });
  await calls['attachment.finish']({ uploadId, thumbnail: null });
}

async function importOne(calls: Calls): Promise<void> {
  const csv = 'tracking_id,isi_laporan,status,dinas_tujuan,tanggal\n9165816,"Sampah menumpuk di belakang Warung Mak Itam, mohon diangkut",Belum Terverifikasi,Dinas PUPR,01/09/2026';
  const file = await calls['import.read']({ name: 'unduhan.csv', bytes: new TextEncoder().encode(csv) });
  const { importId } = file;
  await calls['import.savePreset']({ importId, name: 'Preset Contoh', mapping: file.mapping });
  await calls['import.preview']({ importId, mapping: file.mapping, meanings: [] });
  expect((await calls['import.run']({ importId })).counts.new).toBe(1);
}

/** A day at the desk: every room of the store gets something that must not lie open. */
async function workADay(desk: GuardedDesk): Promise<string> {
  const calls = desk.handlers;
  const office = await setUpOffice(desk);
  const seat = (role: string) => calls['session.start']({ officerId: office.officers.find((one) => one.role === role)?.id ?? '', pin: null });
  await seat('coordinator');
  await calls['pin.set']({ current: null, pin: '271828' });
  const { reporter, ...facts } = newReport();
  const registration = { ...facts, channelId: office.channels[0]?.id ?? '' };
  const { id } = await calls['ticket.register']({ registration, reporter });
  await attach(calls, id);
  await calls['ticket.command']({ id, command: { kind: 'note', text: 'catatan antarpetugas' } });
  const { title, anonymous, confidential } = registration;
  await calls['ticket.command']({ id, command: { kind: 'verify', title, classification: 'complaint', categoryId: office.categories[0]?.id ?? '', anonymous, confidential } });
  await calls['ticket.command']({ id, command: { kind: 'dispose', unitId: office.coordinatingUnitId, note: null } });
  await calls['ticket.command']({ id, command: { kind: 'followUp', text: 'Sudah ditambal tadi pagi.' } });
  const { letter } = await calls['letter.compose']({ ticketId: id, variant: null });
  await calls['letter.save']({ ticketId: id, letterId: letter.id, fields: { ...fieldsOf(letter), addressee: 'Yth. Saudari Bulan' } });
  await importOne(calls);
  return id;
}

it('nothing that was entered lies open on the disk: not while the desk works, not after it was closed', async () => {
  const folder = await newFolder();
  const data = join(folder, 'data');
  const opened: OpenDesk[] = [];
  const first = await openAt({ folder, onOpen: (open) => opened.push(open) });
  await setUp(first, PASSPHRASE);
  const id = await workADay(first);
  expect(await openTexts(folder, ENTERED)).toEqual([]);
  await opened[0]?.desk.store.flush();
  await first.close();
  expect(await openTexts(folder, ENTERED)).toEqual([]);
  expect((await readdir(data)).sort()).toEqual(expect.arrayContaining(['files', 'journal', 'keys.json', 'records.json', 'segments']));

  const again = await openAt({ folder });
  await again.handlers['access.unlock']({ by: 'passphrase', secret: PASSPHRASE });
  const officerId = (await again.handlers['office.read']({})).office?.officers.find((one) => one.role === 'coordinator')?.id ?? '';
  await again.handlers['session.start']({ officerId, pin: '271828' });
  const { ticket, reporter } = await again.handlers['ticket.read']({ id });
  expect([reporter.reporter?.name, ticket.attachments[0]?.name]).toEqual(['Bulan Kartika Sari', 'KTP Bulan Contoh.jpg']);
  await again.close();
  await rm(folder, { recursive: true, force: true });
});

it('what lies open is found, be it written as UTF-8 or as UTF-16', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, 'a'), { recursive: true });
  await writeFile(join(folder, 'a', 'one'), 'xx Bulan Kartika Sari xx');
  await writeFile(join(folder, 'two'), Buffer.from('xx Bulan Kartika Sari xx', 'utf16le'));
  await writeFile(join(folder, 'three'), 'Rembulan');
  expect((await openTexts(folder, ['Bulan Kartika Sari'])).map(({ file }) => file).sort()).toEqual([join('a', 'one'), 'two']);
  await rm(folder, { recursive: true, force: true });
});

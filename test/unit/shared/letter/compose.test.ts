import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../../../src/shared/letter/check.ts';
import { composeLetter, letterUnit, signerOf, variantOf } from '../../../../src/shared/letter/compose.ts';
import { VARIANTS } from '../../../../src/shared/letter/letter.ts';
import { answer, composeInput, director, letterOffice, reply, waterUnit } from './made-ticket.ts';

describe('a surat tanggapan from a ticket', () => {
  it('opens with thanks, channel, date, number and subject of the report', () => {
    expect(composeLetter(composeInput()).opening).toBe(
      'Terima kasih atas pengaduan yang Saudara sampaikan melalui situs lapor.go.id pada tanggal 12 November 2026 '
      + 'dengan nomor 9165816 mengenai “Air keruh sejak tiga hari di Kel. Roban”. '
      + 'Menindaklanjuti pengaduan tersebut, bersama ini kami sampaikan hal-hal sebagai berikut:',
    );
  });

  it('dates the report in the office\'s time zone', () => {
    const { opening } = composeLetter(composeInput({ registeredAt: '2026-11-12T18:30:00.000Z' }));
    expect(opening).toContain('pada tanggal 13 November 2026');
  });

  it.each([
    ['information', 'permintaan informasi'], ['aspiration', 'aspirasi'], ['misconduct', 'pengaduan'], [null, 'laporan'],
  ] as const)('calls a report of classification %s what its citizen meant', (classification, word) => {
    expect(composeLetter(composeInput({ classification })).opening).toContain(`Terima kasih atas ${word} yang`);
  });

  it.each([
    ['whatsapp', 'sampaikan melalui WhatsApp pada'], ['counter', 'sampaikan melalui tatap muka pada'], ['other', 'sampaikan pada'],
  ])('names the channel %s as a sentence does', (channelId, words) => {
    expect(composeLetter(composeInput({ channelId })).opening).toContain(words);
  });

  it('tells verification, disposition, answers and replies with their dates', () => {
    const { points } = composeLetter(composeInput({ exchanges: [
      answer('2026-11-18T07:20:00.000Z', 'petugas memeriksa jaringan'),
      reply('2026-11-19T01:05:00.000Z', 'terima kasih, kami tunggu'),
      answer('2026-11-20T02:00:00.000Z', 'pipa diganti.'),
    ] }));
    expect(points).toEqual([
      'Pengaduan Saudara telah diverifikasi pada tanggal 13 November 2026 dan diteruskan kepada kami pada hari yang sama untuk ditindaklanjuti.',
      'Pada tanggal 18 November 2026 kami menindaklanjuti pengaduan Saudara dengan hasil sebagai berikut: petugas memeriksa jaringan.',
      'Keterangan tambahan dari Saudara tanggal 19 November 2026 telah kami terima.',
      'Selanjutnya, pada tanggal 20 November 2026 kami sampaikan perkembangan sebagai berikut: pipa diganti.',
      'Saat ini pengaduan Saudara masih kami tangani. Hasilnya akan kami sampaikan kepada Saudara paling lambat tanggal 1 Desember 2026.',
    ]);
  });

  it('promises no day that is already past', () => {
    const points = composeLetter(composeInput({}, { answerDueOn: '2026-11-23' })).points.join(' ');
    expect(points).toContain('segera setelah penanganannya selesai');
    expect(points).not.toContain('23 November');
  });

  it('says what a suspended report lacks', () => {
    const { points, closing } = composeLetter(composeInput({ status: 'suspended', missing: ['when', 'where', 'evidence'] }));
    expect(points.join(' ')).toContain('yaitu waktu kejadian, lokasi kejadian, dan bukti pendukung');
    expect(closing).not.toContain('kesabaran');
  });

  it('closes a finished report with its day and the way back', () => {
    const { points, closing } = composeLetter(composeInput({ status: 'done', closedAt: '2026-11-23T02:00:00.000Z' }));
    expect(points.at(-2)).toBe('Dengan tindak lanjut tersebut, pengaduan Saudara kami nyatakan selesai pada tanggal 23 November 2026.');
    expect(points.at(-1)).toContain('atau kepada Perumda Air Minum Gunung Poteng dengan menyebutkan nomor 9165816');
    expect(closing).toContain('Kami mohon maaf');
    expect(closing).toContain('di Kota Singkawang, kami ucapkan terima kasih.');
  });

  it('sends a report that is not ours where it belongs', () => {
    const letter = composeLetter(composeInput({ status: 'notOurs', unitId: null, disposedAt: null }, { returnReason: 'jaringan listrik dikelola PLN' }));
    expect(letter.points[1]).toBe('Setelah kami pelajari, hal yang Saudara sampaikan bukan merupakan kewenangan Pemerintah Kota Singkawang, '
      + 'dengan penjelasan sebagai berikut: jaringan listrik dikelola PLN.');
    expect(letter.points[2]).toContain('Saudara tidak perlu melapor ulang');
  });

  it('points to SP4N-LAPOR! where a report from the counter is not ours', () => {
    const { points } = composeLetter(composeInput({ trackingId: null, status: 'notOurs' }, { returnReason: 'milik provinsi' }));
    expect(points.at(-1)).toContain('kepada instansi yang berwenang atau melalui SP4N-LAPOR!');
  });

  it('is kind where nothing could be proven', () => {
    const { points, closing } = composeLetter(composeInput({}, { variant: 'unproven' }));
    expect(points.at(-2)).toContain('belum dapat dibuktikan');
    expect(points.at(-1)).toContain('kami akan memeriksanya kembali');
    expect(closing).toContain('Kami menghargai kepedulian Saudara');
  });
});

describe('the head of the letter', () => {
  it('addresses the reporter by name, with capitals where the spreadsheet shouts', () => {
    const letter = composeLetter(composeInput());
    expect(letter.addressee).toBe('Yth. Saudara Budi Santoso');
    expect(letter.addresseePlace).toBe('Singkawang');
  });

  it('addresses by number where no name is known', () => {
    expect(composeLetter(composeInput({}, { reporter: null })).addressee).toBe('Yth. Saudara Pelapor SP4N-LAPOR! #9165816');
    expect(composeLetter(composeInput({ trackingId: null }, { reporter: null })).addressee).toBe('Yth. Saudara Pelapor Nomor SKW-2026-000427');
  });

  it('takes the archive code of the category, of its parents, or of the office', () => {
    const classification = (categoryId: string | null): string => composeLetter(composeInput({ categoryId })).classification;
    expect(classification('sampah')).toBe('600.4.15');
    expect(classification('air')).toBe('600.1');
    expect(classification('lainnya')).toBe('700.1.2.4');
    expect(classification(null)).toBe('700.1.2.4');
  });

  it.each([
    ['air', 'Tanggapan atas Pengaduan Gangguan Layanan Air'], ['pu', 'Tanggapan atas Pengaduan Bidang Pekerjaan Umum dan Penataan Ruang'],
    ['lainnya', 'Tanggapan atas Pengaduan Nomor 9165816'],
  ])('says the matter for category %s', (categoryId, subject) => {
    expect(composeLetter(composeInput({ categoryId })).subject).toBe(subject);
  });

  it('is signed by the head of the unit and known to the head of the coordinating one', () => {
    const { signer, copies } = composeLetter(composeInput());
    expect(signer).toEqual({
      mode: 'own', superiorPosition: null, middlePosition: null, position: director.position, name: director.name, rank: null, nip: null,
    });
    expect(copies).toEqual(['Kepala Dinas Komunikasi dan Informatika']);
  });

  it('leaves the name open where nobody heads the unit', () => {
    const { signer } = composeLetter(composeInput({}, { signer: null }));
    expect(signer).toMatchObject({ position: 'Kepala Perumda Air Minum Gunung Poteng', name: '' });
  });

  it('is restricted where the report is confidential', () => {
    expect(composeLetter(composeInput({ confidential: true })).security).toBe('restricted');
  });
});

describe('what a ticket suggests', () => {
  it('is a variant for each status', () => {
    expect(['done', 'notOurs', 'inProgress', 'suspended', 'archived'].map((status) => variantOf(status as 'done')))
      .toEqual(['done', 'notOurs', 'inProgress', 'inProgress', 'unproven']);
  });

  it('is the letterhead of the unit that has it, else of the coordinating one', () => {
    expect(letterUnit({ unitId: 'perumda-air' }, letterOffice)).toBe(waterUnit);
    expect(letterUnit({ unitId: null }, letterOffice)?.id).toBe('diskominfo');
    expect(signerOf(letterOffice, waterUnit)).toBe(director);
  });

  it.each(VARIANTS)('passes the check as it is, once the facts are there (%s)', (variant) => {
    const input = composeInput({}, { variant, returnReason: 'wewenang provinsi' });
    expect(checkLetter(composeLetter(input), { isHidden: false, reporter: input.reporter, today: input.today })).toEqual([]);
  });

  it.each(['done', 'unproven', 'notOurs'] as const)('shows by a bracket what the officer must still write (%s)', (variant) => {
    const input = composeInput({ exchanges: [] }, { variant });
    expect(checkLetter(composeLetter(input), { isHidden: false, reporter: null, today: input.today })).toEqual(['hasPlaceholder']);
  });
});

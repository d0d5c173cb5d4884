import { describe, expect, it } from 'vitest';
import { formatNip, glue } from '../../../../src/shared/letter/glue.ts';
import { channelPhrase, personName, quotedTitle, runningText } from '../../../../src/shared/letter/tidy.ts';

/** Hard spaces as `_`, hard hyphens as `=`. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u2011', '=');

describe('what no line may break', () => {
  it.each([
    ['tanggal 12 November 2026', 'tanggal 12_November_2026'],
    ['SKW-2026-000427', 'SKW=2026=000427'],
    ['Pelapor SP4N-LAPOR! #9165816', 'Pelapor SP4N=LAPOR!_#9165816'],
    ['dengan nomor 9165816 dan', 'dengan nomor 9165816 dan'],
    ['Penanganan Pengaduan Nomor 9165816', 'Penanganan Pengaduan Nomor_9165816'],
    ['surat kami Nomor 700.1.2.4/1/PUPR/2026', 'surat kami Nomor 700.1.2.4/1/PUPR/2026'],
    ['di RT 03 RW 07, Jl. Melati', 'di RT_03 RW_07, Jl._Melati'],
    ['pukul 09.00 WIB, 5 hari kerja', 'pukul_09.00_WIB, 5_hari kerja'],
    ['jalan-jalan di kota', 'jalan-jalan di kota'],
  ])('%s', (text, glued) => {
    expect(seen(glue(text))).toBe(glued);
  });

  it('a NIP, in its four parts', () => {
    expect(seen(formatNip('197003031995031003'))).toBe('19700303_199503_1_003');
    expect(seen(formatNip('19700303 199503 1 003'))).toBe('19700303_199503_1_003');
    expect(formatNip('belum ada')).toBe('belum ada');
  });
});

describe('words of the desk in a letter', () => {
  it('a title is quoted on one line, without quotes and full stop', () => {
    expect(quotedTitle('  Air "keruh"\n sejak  tiga hari!!. ')).toBe('Air keruh sejak tiga hari');
    expect(quotedTitle(' ... ')).toBeNull();
  });

  it('a very long title ends at a word', () => {
    const title = quotedTitle('jalan rusak parah '.repeat(20)) ?? '';
    expect(title.length).toBeLessThanOrEqual(160);
    expect(title).toMatch(/(jalan|rusak|parah)…$/);
  });

  it.each([
    ['petugas memeriksa jaringan', 'petugas memeriksa jaringan.'],
    ['Sudah diperbaiki!', 'Sudah diperbaiki!'],
    ['Hasil:\n- pipa diganti;\n- air diuji', 'Hasil: pipa diganti; air diuji.'],
    ['baris satu\nbaris dua,', 'baris satu baris dua.'],
    ['  ', ''],
  ])('a note %j runs on as a sentence', (text, sentence) => {
    expect(runningText(text)).toBe(sentence);
  });

  it.each([['BUDI SANTOSO', 'Budi Santoso'], ['siti nur-aini', 'Siti Nur-Aini'], ['Dr. Ir. Ali McKay', 'Dr. Ir. Ali McKay'], ['  ', '']])(
    'a name %j gets its capitals', (name, expected) => {
      expect(personName(name)).toBe(expected);
    });

  it.each([['Situs lapor.go.id', 'situs lapor.go.id'], ['Pos-el', 'pos-el'], ['SMS 1708', 'SMS 1708'], ['Kanal lain', null]])(
    'a channel %j stands in a sentence', (name, phrase) => {
      expect(channelPhrase(name)).toBe(phrase);
    });
});

/** Words of the page with the recovery key that an office prints and puts away. */
export const recoveryPage = {
  title: 'Kunci pemulihan Tanggap',
  purpose: 'Dua puluh empat kata ini membuka data pengaduan di komputer kantor bila kata sandi terlupa, Windows dipasang ulang, atau data dipindahkan ke komputer lain.',
  keep: 'Simpan lembar ini di brankas kantor. Siapa pun yang memegangnya dapat membuka semua data. Jangan difoto dan jangan dikirim lewat pesan.',
  lost: 'Tanpa kata sandi dan tanpa lembar ini, data tidak dapat dibuka oleh siapa pun.',
  made: (date: string) => `Dibuat ${date}. Lembar yang lebih lama tidak berlaku lagi setelah kunci ini dipastikan.`,
  key: (id: string) => `Nomor kunci: ${id}`,
  holder: 'Disimpan oleh',
  place: 'Tempat penyimpanan',
};

/** Words that say nothing about what a report is about. */
const STOP_WORDS = new Set((
  'ada adalah agar akan aku anda apa apakah atas atau bagaimana bagi bahwa banyak baru belum bisa bpk bapak dalam dan dapat dari '
  + 'dengan di dimana dong dg dgn harap hal hanya hari ini itu jadi jangan jika juga kalau kami kapan karena kasih kata ke kenapa '
  + 'kepada kita lagi laporan lapor lebih lah maaf mana masih mau melalui memohon mereka min mohon nya oleh pada pak para perlu '
  + 'pun saat sampai sangat saya sebagai sebelum sekali selalu semua seperti sering sudah supaya tapi telah tentang terima terimakasih '
  + 'tersebut tetapi tidak tlg tolong untuk utk yang yg'
).split(' '));

/** The words that carry a text's matter, without endings such as -nya, so that "jalannya" meets "jalan". */
function matterOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words
    .map((word) => (word.length > 6 ? word.replace(/(?:nya|lah|kah)$/, '') : word))
    .filter((word) => word.length > 1 && !STOP_WORDS.has(word)));
}

/** How alike two short texts are in the words they share, 0 to 1 (Dice); 0 where one has no words of matter. */
export function likeness(a: string, b: string): number {
  const [wordsA, wordsB] = [matterOf(a), matterOf(b)];
  if (wordsA.size === 0 || wordsB.size === 0) return 0;
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared += 1;
  return (2 * shared) / (wordsA.size + wordsB.size);
}

/** Fields of an office's own form that hold one text each. */
export const TEMPLATE_TEXTS = [
  'nomor', 'tanggal', 'tempat', 'sifat', 'lampiran', 'hal', 'kepada', 'di', 'dari', 'pembuka', 'penutup',
  'jabatan', 'nama', 'pangkat', 'nip', 'kop_pemerintah', 'kop_unit', 'kop_alamat', 'kop_kontak', 'judul', 'nomor_laporan', 'kaki_surat', 'tanda',
] as const;
export type TemplateText = (typeof TEMPLATE_TEXTS)[number];

/** Fields that are repeated, with what each of their entries holds. */
export const TEMPLATE_LISTS = {
  paragraf: ['teks'], butir: ['nomor', 'teks'], data: ['label', 'nilai'], tembusan: ['nomor', 'teks'], pihak: ['peran', 'nama', 'jabatan', 'nip'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type TemplateList = keyof typeof TEMPLATE_LISTS;

/** What a form is filled with. */
export type TemplateData = Readonly<Record<TemplateText, string>> & {
  readonly [L in TemplateList]: readonly Readonly<Record<(typeof TEMPLATE_LISTS)[L][number], string>>[];
};

/** Whether a field is repeated. */
export function isTemplateList(name: string): name is TemplateList {
  return Object.hasOwn(TEMPLATE_LISTS, name);
}

/** Whether a field holds one text. */
export function isTemplateText(name: string): name is TemplateText {
  return TEMPLATE_TEXTS.some((known) => known === name);
}

/** What the entries of a repeated field hold. */
export function itemsOf(list: TemplateList): readonly string[] {
  return TEMPLATE_LISTS[list];
}

/** The known field that a mistyped one is most like; null where none is near. */
export function nearestField(name: string, alsoKnown: readonly string[] = []): string | null {
  const typed = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  let best: { readonly name: string; readonly steps: number } | null = null;
  for (const known of [...alsoKnown, ...TEMPLATE_TEXTS, ...Object.keys(TEMPLATE_LISTS)]) {
    const steps = distance(typed, known);
    if (steps <= Math.max(1, Math.floor(known.length / 3)) && steps < (best?.steps ?? Infinity)) best = { name: known, steps };
  }
  return best?.name ?? null;
}

/** How many letters have to be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of a.split('').entries()) {
    const next = [index + 1];
    for (const [at, other] of b.split('').entries()) {
      next.push(Math.min((row[at] ?? 0) + (letter === other ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

import type { ColumnMapping, ImportPreset, WordMeaning } from '../../shared/contract/import-views.ts';
import { keyOf } from '../exchange/dictionary.ts';
import type { Desk } from './desk.ts';

/** Key of the record with the office's saved column presets. */
const PRESETS = 'import-presets';
/** Key of the record with what officers said that words mean. */
const WORDS = 'import-words';
const PRESET_LIMIT = 50;

type Store = Pick<Desk, 'store'>;

/** The presets that were saved at this desk. */
export function savedPresets({ store }: Store): readonly ImportPreset[] {
  return (store.record(PRESETS) as { readonly presets: readonly ImportPreset[] } | undefined)?.presets ?? [];
}

/** What earlier imports were told of words. */
export function rememberedWords({ store }: Store): readonly WordMeaning[] {
  return (store.record(WORDS) as { readonly words: readonly WordMeaning[] } | undefined)?.words ?? [];
}

/** Saves a preset; one of the same name makes way. */
export async function savePreset({ store }: Store, name: string, headers: readonly string[], mapping: ColumnMapping): Promise<void> {
  await store.transact({ records: [PRESETS] }, ({ records }) => {
    const known = (records.get(PRESETS) as { readonly presets: readonly ImportPreset[] } | undefined)?.presets ?? [];
    const others = known.filter((preset) => preset.name !== name);
    const presets = [{ name, headers, mapping, builtIn: false }, ...others].slice(0, PRESET_LIMIT);
    return { records: new Map([[PRESETS, { presets }]]), result: null };
  });
}

/** Remembers what words mean; what was said last counts. */
export async function rememberWords({ store }: Store, meanings: readonly WordMeaning[]): Promise<void> {
  if (meanings.length === 0) return;
  await store.transact({ records: [WORDS] }, ({ records }) => {
    const known = (records.get(WORDS) as { readonly words: readonly WordMeaning[] } | undefined)?.words ?? [];
    const all = new Map([...known, ...meanings].map((meaning) => [keyOf(meaning.kind, meaning.word), meaning]));
    return { records: new Map([[WORDS, { words: [...all.values()] }]]), result: null };
  });
}

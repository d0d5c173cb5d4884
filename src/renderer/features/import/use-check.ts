import type { ColumnMapping, WordMeaning } from '../../../shared/contract/import-views.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useWizard } from './wizard.ts';

/** Has the desk look at every row: after the columns, and again after the words. */
export function useCheck() {
  const { value, set } = useWizard();
  const preview = useDeskCall('import.preview');
  const ask = (mapping: ColumnMapping, meanings: readonly WordMeaning[]) => preview.mutateAsync({
    importId: value.file?.importId ?? '', mapping, meanings: [...meanings],
  });
  /** After the columns: goes to the words where some are unknown, else straight to the preview. */
  const checkColumns = async (): Promise<void> => {
    const answer = await ask(value.mapping, []);
    const { unknownWords, rememberedWords } = answer;
    set({
      asked: { unknownWords, rememberedWords }, meanings: [], preview: answer, version: value.version + 1,
      step: unknownWords.length > 0 ? 'words' : 'preview',
    });
  };
  const checkWords = async (): Promise<void> => {
    const answer = await ask(value.mapping, value.meanings);
    set({ preview: answer, version: value.version + 1, step: 'preview' });
  };
  // A refusal is kept in `error`.
  const quietly = (check: () => Promise<void>) => () => void check().catch(() => undefined);
  return { checkColumns: quietly(checkColumns), checkWords: quietly(checkWords), isChecking: preview.isPending, error: preview.error };
}

import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import type { In } from '../../../shared/contract/calls.ts';
import type { LetterView } from '../../../shared/contract/views.ts';
import type { LetterKind, Variant } from '../../../shared/letter/letter.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import type { LetterAct } from '../../../shared/letter/states.ts';
import type { LetterDraft } from './use-letter-draft.ts';
import { usePerform } from './use-perform.ts';
import type { Perform } from './use-perform.ts';

const words = letterText.page;

type Act = 'docx' | 'pdf' | 'print' | 'number' | 'compose' | 'act' | 'correct' | 'final';

/** What an officer may do with an open letter; what was typed is saved first. */
export interface LetterActs {
  readonly busy: Act | null;
  readonly saveDocx: () => void;
  readonly saveFilled: (templateId: string) => void;
  readonly savePdf: () => void;
  readonly print: () => void;
  readonly number: () => void;
  readonly act: (act: LetterAct, remark: string | null) => void;
  readonly correct: () => void;
  readonly attachFinal: (from: 'known' | 'choose') => void;
  readonly saveFinal: () => void;
  readonly compose: (kind: LetterKind, variant: Variant | null) => void;
}

/** Acts with the Word file that comes back. */
function useFinals(key: In<'letter.saveFinal'>, perform: Perform<'final'>): Pick<LetterActs, 'attachFinal' | 'saveFinal'> {
  const attach = useDeskCall('letter.attachFinal');
  const save = useDeskCall('letter.saveFinal');
  return {
    attachFinal: (from) => void perform('final', async () => ((await attach.mutateAsync({ ...key, from })) ? letterText.outside.attached : null)),
    saveFinal: () => void perform('final', async () => {
      const { fileName } = await save.mutateAsync(key);
      return fileName && common.savedTo(fileName);
    }),
  };
}

/** The acts of one letter. Refusals are told in a toast; the fields stay as they are. */
export function useLetterActs({ letter }: LetterView, draft: LetterDraft): LetterActs {
  const { busy, perform } = usePerform<Act>();
  const saveDocx = useDeskCall('letter.saveDocx');
  const saveFilled = useDeskCall('letter.saveFilled');
  const savePdf = useDeskCall('letter.savePdf');
  const print = useDeskCall('letter.print');
  const number = useDeskCall('letter.number');
  const compose = useDeskCall('letter.compose');
  const act = useDeskCall('letter.act');
  const correct = useDeskCall('letter.correct');
  const key = { ticketId: letter.ticketId, letterId: letter.id };
  // Where saving fails, its own message stands above the fields, and the paper must not lack what was typed.
  const saved = (act: Act, work: () => Promise<string | null>) => (): void => {
    void draft.flush().then((isSaved) => (isSaved ? perform(act, work) : undefined));
  };
  const finals = useFinals(key, perform);
  const told = ({ fileName }: { readonly fileName: string | null }): string | null => fileName && common.savedTo(fileName);
  return {
    busy,
    saveDocx: saved('docx', async () => told(await saveDocx.mutateAsync(key))),
    saveFilled: (templateId) => saved('docx', async () => told(await saveFilled.mutateAsync({ ...key, templateId })))(),
    savePdf: saved('pdf', async () => told(await savePdf.mutateAsync(key))),
    print: saved('print', async () => ((await print.mutateAsync(key)).printed ? words.printed : null)),
    number: saved('number', async () => words.numbered((await number.mutateAsync(key)).letter.number ?? '')),
    act: (which, remark) => saved('act', async () => {
      await act.mutateAsync({ ...key, act: which, remark });
      return letterText.acts.done[which];
    })(),
    correct: () => void perform('correct', async () => {
      await correct.mutateAsync(key);
      return letterText.acts.correction;
    }),
    ...finals,
    compose: (kind, variant) => void perform('compose', async () => {
      await compose.mutateAsync({ ...key, kind, variant });
      draft.drop();
      return null;
    }),
  };
}

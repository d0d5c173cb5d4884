import type { In } from '../../../shared/contract/calls.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import type { RecapStep } from '../../../shared/recap/recap-letter.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { usePerform } from './use-perform.ts';

type CopyForm = In<'recap.copy'>['form'];

/** What an officer may do with a proposed recap. Refusals are told in a toast. */
export interface RecapActs {
  readonly busy: CopyForm | 'act' | 'final' | null;
  readonly copy: (form: CopyForm) => void;
  readonly act: (act: RecapStep['act'], remark: string | null) => void;
  readonly attachFinal: (from: 'known' | 'choose') => void;
  readonly saveFinal: () => void;
}

/** The acts of one proposed recap. */
export function useRecapActs(letterId: string): RecapActs {
  const { busy, perform } = usePerform<CopyForm | 'act' | 'final'>();
  const copy = useDeskCall('recap.copy');
  const act = useDeskCall('recap.act');
  const attach = useDeskCall('recap.attachFinal');
  const save = useDeskCall('recap.saveFinal');
  const told = ({ fileName }: { readonly fileName: string | null }): string | null => fileName && common.savedTo(fileName);
  return {
    busy,
    copy: (form) => void perform(form, async () => {
      const made = await copy.mutateAsync({ letterId, form });
      if (form === 'print') return made.count > 0 ? recapLetterText.page.printed : null;
      return told(made);
    }),
    act: (which, remark) => void perform('act', async () => {
      const { letter } = await act.mutateAsync({ letterId, act: which, remark });
      return which === 'number' ? recapLetterText.numbered(letter.number ?? '') : recapLetterText.done[which];
    }),
    attachFinal: (from) => void perform('final', async () => ((await attach.mutateAsync({ letterId, from })) ? recapLetterText.page.attached : null)),
    saveFinal: () => void perform('final', async () => told(await save.mutateAsync({ letterId }))),
  };
}

import { IconFileDiff, IconInfoCircle, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecapLetterView } from '../../../shared/contract/recap-views.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { periodName } from '../../../shared/messages/id/period.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import type { RecapKey } from '../../../shared/recap/recap.ts';
import type { RecapStep } from '../../../shared/recap/recap-letter.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { recapApproval } from './approval-words.ts';
import { AskDialog } from './ask-dialog.tsx';
import { Back } from './back.tsx';
import { OutsideNotice } from './outside-notice.tsx';
import { RecapHead } from './recap-head.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { useRecapActs } from './use-recap-acts.ts';
import type { RecapActs } from './use-recap-acts.ts';
import classes from './letter.module.css';

const words = recapLetterText.page;

interface RecapLetterPageProps {
  readonly letterId: string;
  readonly onBack: () => void;
  /** To the page on which the recap is written. */
  readonly onRevise: (key: RecapKey) => void;
}

/** One proposed recap: how it stands, and its sheets as they will leave the desk. */
export function RecapLetterPage({ letterId, onBack, onRevise }: RecapLetterPageProps) {
  // also asked again when the officer comes back from Word: the file may have been changed there
  const query = useDeskQuery('recap.readLetter', { letterId }, { refetchOnMount: 'always', refetchOnWindowFocus: 'always' });
  useShortcuts({ escape: onBack });
  if (query.data) return <Letter key={letterId} view={query.data} onBack={onBack} onRevise={onRevise} />;
  return (
    <Page title={recapLetterText.title} before={<Back onBack={onBack} />}>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingLines lines={10} />}
    </Page>
  );
}

function Letter({ view, onBack, onRevise }: { readonly view: RecapLetterView } & Omit<RecapLetterPageProps, 'letterId'>) {
  const { letter, html, mayPrint } = view;
  const { period, isPublic } = letter;
  const acts = useRecapActs(letter.id);
  const [asked, setAsked] = useState<'number' | 'sendBack' | 'void' | null>(null);
  const close = (): void => setAsked(null);
  const start = (act: RecapStep['act']): void => {
    if (act === 'approve' || act === 'send') acts.act(act, null);
    else setAsked(act);
  };
  const answer = (remark: string): void => {
    if (asked) acts.act(asked, remark === '' ? null : remark);
    close();
  };
  const remarked = asked === 'number' ? null : asked;
  return (
    <Page
      layout="fill" title={recapLetterText.title} note={recapLetterText.of(periodName(period), isPublic)} before={<Back onBack={onBack} />}
      actions={<RecapHead view={view} acts={acts} onAct={start} onRevise={() => onRevise({ period, isPublic })} />}
    >
      <div className={classes.beside}>
        <div className={classes.side}>
          <div className={classes.notices}><Notices view={view} acts={acts} /></div>
          {mayPrint && letter.finals.length === 0 && <p className={classes.hint}>{letterText.page.printHint(letter.paper)}</p>}
        </div>
        <div className={classes.right}><LetterFrame label={recapLetterText.sheets} html={html} paper={letter.paper} /></div>
      </div>
      <AskDialog question={asked === 'number' ? recapApproval(letter.date).number : null} onClose={close} onConfirm={() => answer('')} />
      {remarked && <RemarkDialog key={remarked} isOpen question={recapLetterText.ask[remarked]} isNeeded={remarked === 'sendBack' || letter.number !== null} onClose={close} onConfirm={answer} />}
    </Page>
  );
}

/** What may keep a proposed recap from its number. */
const WARNED = ['wrongYear', 'noPictures', 'otherNumbered'] as const;

/** Who proposed it, how it stands, and what became of it outside. */
function Notices({ view, acts }: { readonly view: RecapLetterView; readonly acts: RecapActs }) {
  const { letter, byName, problems, correctedBy, outside, mayAttachFinal } = view;
  const format = useFormat();
  const standing = standingOf(letter);
  return (
    <>
      <p className={classes.notice}><IconSend size={16} aria-hidden />{words.proposed(format.instant(letter.createdAt), byName)}</p>
      {letter.corrects && <p className={classes.notice}><IconFileDiff size={16} aria-hidden />{words.corrects(letter.corrects.number)}</p>}
      {standing !== null && <p className={classes.notice} role="status"><IconInfoCircle size={16} aria-hidden />{standing}</p>}
      {correctedBy !== null && <p className={classes.notice}><IconFileDiff size={16} aria-hidden />{words.correctedBy(correctedBy)}</p>}
      {letter.state !== 'void' && letter.state !== 'draft' && WARNED.filter((problem) => problems.includes(problem)).map((problem) => <p key={problem} className={classes.notice}><IconInfoCircle size={16} aria-hidden />{words[problem]}</p>)}
      <OutsideNotice
        copies={letter.copies} finals={letter.finals} outside={outside} hint={letter.number === null ? words.outside : null} mayAttachFinal={mayAttachFinal}
        isBusy={acts.busy === 'final'} onSaveFinal={acts.saveFinal} onAttachFinal={() => acts.attachFinal('known')}
      />
    </>
  );
}

function standingOf({ state, number, remark = '' }: RecapLetterView['letter']): string | null {
  if (state === 'void') return words.voided(remark);
  if (number !== null) return words.locked(number);
  return state === 'draft' ? words.returned(remark) : null;
}

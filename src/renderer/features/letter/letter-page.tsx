import { Button } from '@mantine/core';
import { IconInfoCircle, IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { conflictText } from '../../../shared/messages/id/conflicts.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import type { LetterView } from '../../../shared/contract/views.ts';
import { letterKind } from '../../../shared/letter/letter.ts';
import type { LetterAct } from '../../../shared/letter/states.ts';
import type { LetterKind, Variant } from '../../../shared/letter/letter.ts';
import { longDate } from '../../../shared/letter/dates.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { CheckList } from '../../ui/letter-checks.tsx';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, FormError, LoadingLines } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { AskDialog } from './ask-dialog.tsx';
import type { Question as Asked } from './ask-dialog.tsx';
import { Back } from './back.tsx';
import { LetterForm } from './letter-form.tsx';
import { HeadActions } from './letter-head.tsx';
import { OutsideNotice } from './outside-notice.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { useLetterActs } from './use-letter-acts.ts';
import { useLetterDraft } from './use-letter-draft.ts';
import type { LetterDraft } from './use-letter-draft.ts';
import { usePreview } from './use-preview.ts';
import classes from './letter.module.css';

const words = letterText.page;

interface LetterPageProps {
  readonly ticketId: string;
  readonly letterId: string;
  readonly onBack: () => void;
  /** To the versions between which somebody has to decide. */
  readonly onDecide: () => void;
}

/** One letter: its parts at the left, its sheets at the right. */
export function LetterPage({ ticketId, letterId, onBack, onDecide }: LetterPageProps) {
  // also asked again when the officer comes back from Word: the file may have been changed there
  const query = useDeskQuery('letter.read', { ticketId, letterId }, { refetchOnMount: 'always', refetchOnWindowFocus: 'always' });
  useShortcuts({ escape: onBack });
  if (query.data) return <Letter key={letterId} view={query.data} onBack={onBack} onDecide={onDecide} />;
  return (
    <Page title={words.title} before={<Back onBack={onBack} />}>
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingLines lines={10} />}
    </Page>
  );
}

type Question = { readonly kind: 'number' } | { readonly kind: 'act'; readonly act: 'sendBack' | 'void' } | { readonly kind: 'compose'; readonly form: LetterKind; readonly variant: Variant | null };

function Letter({ view, onBack, onDecide }: { readonly view: LetterView; readonly onBack: () => void; readonly onDecide: () => void }) {
  const { letter, mayEdit } = view;
  const draft = useLetterDraft(view);
  const preview = usePreview(view, draft);
  const acts = useLetterActs(view, draft);
  const [question, setQuestion] = useState<Question | null>(null);
  const askCompose = (form: LetterKind, variant: Variant | null): void => {
    const isUntouched = !draft.isChanged && letter.updatedAt === letter.createdAt;
    if (isUntouched) acts.compose(form, variant);
    else setQuestion({ kind: 'compose', form, variant });
  };
  const askAct = (act: LetterAct): void => {
    if (act === 'sendBack' || act === 'void') setQuestion({ kind: 'act', act });
    else acts.act(act, null);
  };
  const close = (): void => setQuestion(null);
  const answer = (): void => {
    if (question?.kind === 'number') acts.number();
    if (question?.kind === 'compose') acts.compose(question.form, question.variant);
    close();
  };
  const remarked = question?.kind === 'act' ? question.act : null;
  const answerAct = (remark: string): void => {
    if (remarked) acts.act(remarked, remark === '' ? null : remark);
    close();
  };
  useShortcuts({ 'ctrl+s': () => void draft.flush() });
  const actions = <HeadActions view={view} acts={acts} saving={draft.state} problems={preview.problems} onNumber={() => setQuestion({ kind: 'number' })} onAct={askAct} />;
  return (
    <Page layout="fill" title={letterText.kinds[letterKind(letter)]} note={words.forTicket(view.ticketNumber)} before={<Back onBack={onBack} />} actions={actions}>
      <div className={classes.columns}>
        <div className={classes.left}>
          {view.isUndecided && <Undecided onDecide={onDecide} />}
          <Notice view={view} draft={draft} />
          <OutsideNotice
            copies={letter.copiesMade ?? []} finals={letter.finals ?? []} outside={view.outside} hint={letter.number === null ? letterText.outside.draft : null}
            mayAttachFinal={view.mayAttachFinal} isBusy={acts.busy === 'final'} onSaveFinal={acts.saveFinal} onAttachFinal={() => acts.attachFinal('known')}
          />
          <div className={classes.scroll} role="region" aria-label={words.fields} tabIndex={-1}>
            <LetterForm fields={draft.fields} isReadOnly={!mayEdit} onEdit={draft.edit} onCompose={askCompose} />
          </div>
          {(mayEdit || view.mayNumber) && <CheckList problems={preview.problems} />}
        </div>
        <div className={classes.right}>
          <LetterFrame label={letterText.page.preview} html={preview.html} paper={draft.fields.paper} />
          {view.mayPrint && (letter.finals ?? []).length === 0 && <p className={classes.hint}>{words.printHint(draft.fields.paper)}</p>}
        </div>
      </div>
      <AskDialog question={wordsOf(question, longDate(draft.fields.date))} onClose={close} onConfirm={answer} />
      {remarked && <RemarkDialog key={remarked} isOpen question={letterText.acts.ask[remarked]} isNeeded={remarked === 'sendBack' || letter.number !== null} onClose={close} onConfirm={answerAct} />}
    </Page>
  );
}

function Undecided({ onDecide }: { readonly onDecide: () => void }) {
  return (
    <div className={classes.outside} role="status">
      <p className={classes.notice}><IconScale size={16} aria-hidden />{conflictText.letterNotice}</p>
      <Button variant="default" size="compact-sm" onClick={onDecide}>{conflictText.decide}</Button>
    </div>
  );
}

/** Why the letter cannot be changed, or that saving failed. */
function Notice({ view: { letter, mayEdit }, draft }: { readonly view: LetterView; readonly draft: LetterDraft }) {
  if (draft.state === 'failed' && mayEdit) {
    return (
      <div className={classes.failed}>
        <FormError error={draft.error} />
        <Button variant="default" onClick={() => void draft.flush()}>{letterText.saving.retry}</Button>
      </div>
    );
  }
  const text = noticeOf(letter, mayEdit);
  return text === null ? null : <p className={classes.notice}><IconInfoCircle size={16} aria-hidden />{text}</p>;
}

function noticeOf({ state, number, remark, corrects }: LetterView['letter'], mayEdit: boolean): string | null {
  if (state === 'void') return letterText.acts.voided(remark ?? '');
  if (number !== null) return words.locked(number);
  if (state === 'draft' && remark !== undefined) return letterText.acts.returned(remark);
  if (mayEdit) return corrects ? letterText.acts.corrects(corrects.number) : null;
  return words.readOnly;
}

function wordsOf(question: Question | null, date: string): Asked | null {
  const { numbering, recompose } = letterText;
  if (question?.kind === 'compose') {
    const name = question.variant === null ? letterText.kinds[question.form] : letterText.variants[question.variant];
    return { title: recompose.title(name), text: recompose.text, confirm: recompose.confirm };
  }
  return question?.kind === 'number' ? { title: numbering.title, text: numbering.text(date), confirm: words.number } : null;
}

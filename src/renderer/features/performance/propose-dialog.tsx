import { Button, Checkbox } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { SECURITIES } from '../../../shared/letter/letter.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { rangeText } from '../../../shared/messages/id/period.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import { checkRecap } from '../../../shared/recap/check.ts';
import type { RecapForm } from '../../../shared/recap/recap-letter.ts';
import type { RecapView } from '../../../shared/contract/recap-views.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskCall } from '../../desk/use-desk.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Choice, Group, Line } from '../../ui/form-fields.tsx';
import { CheckList, focusField } from '../../ui/letter-checks.tsx';
import { SignerFields } from '../../ui/signer-fields.tsx';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { Format } from '../../ui/use-format.tsx';
import { numberedLetter, openLetter } from './recap-standing.tsx';
import type { RecapDraft } from './use-recap-draft.ts';
import type { DrawPictures } from './use-recap-pictures.ts';
import classes from './recap.module.css';

const words = recapLetterText.propose;
const labels = letterText.fields;

interface ProposeDialogProps {
  readonly view: RecapView;
  readonly draft: RecapDraft;
  readonly pictures: DrawPictures;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onProposed: (letterId: string) => void;
}

/** What is set before a recap is frozen and put before whoever approves it, and what is still missing. */
export function ProposeDialog({ view, draft, pictures, isOpen, onClose, onProposed }: ProposeDialogProps) {
  const { today } = useSeat();
  const format = useFormat();
  const { value, set, clear } = useDraft<RecapForm>(`recap-form:${JSON.stringify([view.period, view.isPublic])}`, view.form);
  const { isBusy, error, propose } = usePropose(view, draft, pictures);
  // A field of the page lies behind this window, which has to be gone first.
  const next = useRef<string | null>(null);
  const fix = (field: string): void => {
    if (field !== 'opening' && field !== 'suggestions') return focusField(field);
    next.current = field;
    onClose();
  };
  const closed = (): void => {
    if (next.current !== null) focusField(next.current);
    next.current = null;
  };
  const problems = checkRecap(draft.texts, value, { today, days: rangeText(view.performance.days) });
  const isIncomplete = problems.length > 0 || value.classification.trim() === '';
  const submit = async (): Promise<void> => {
    const letterId = isIncomplete ? null : await propose(formOf(value));
    if (letterId === null) return;
    clear();
    draft.clear();
    onProposed(letterId);
  };
  return (
    <Dialog isOpen={isOpen} onClose={onClose} onClosed={closed} label={words.title} size={680}>
      <form className={classes.propose} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        {tellOf(view, today, format).map((sentence) => <p key={sentence}>{sentence}</p>)}
        <FormFields form={value} onEdit={set} />
        <CheckList problems={problems} words={recapLetterText} onFix={fix} />
        <FormError error={error} />
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" leftSection={<IconSend size={16} aria-hidden />} disabled={isIncomplete} loading={isBusy}>{words.submit}</Button>
        </div>
      </form>
    </Dialog>
  );
}

function FormFields({ form, onEdit }: { readonly form: RecapForm; readonly onEdit: (patch: Partial<RecapForm>) => void }) {
  const { date, classification, security, signer, electronic } = form;
  return (
    <>
      <div className={classes.three}>
        <div id="field-date"><DateField label={labels.date} value={date} onChange={(next) => next !== null && onEdit({ date: next })} /></div>
        <Line label={labels.classification} value={classification} isReadOnly={false} error={classification.trim() === '' ? words.noClassification : undefined} onChange={(next) => onEdit({ classification: next.slice(0, 40) })} />
        <Choice label={labels.security} options={SECURITIES} labels={letterText.securities} value={security} isReadOnly={false} onChange={(next) => onEdit({ security: next })} />
      </div>
      <Group title={labels.signer}><SignerFields signer={signer} onChange={(next) => onEdit({ signer: next })} /></Group>
      <Checkbox size="sm" label={labels.electronic} description={labels.electronicHint} checked={electronic} onChange={(event) => onEdit({ electronic: event.currentTarget.checked })} />
    </>
  );
}

/** Draws the pictures and proposes; answers the letter's id, or null where it was refused, which stands in `error`. */
function usePropose({ period, isPublic, dataAt, figuresId }: RecapView, { texts }: RecapDraft, pictures: DrawPictures) {
  const call = useDeskCall('recap.propose');
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const propose = async (form: RecapForm): Promise<string | null> => {
    setIsBusy(true);
    setError(null);
    try {
      const { letter } = await call.mutateAsync({ period, isPublic, texts, form, dataAt, figuresId, pictures: await pictures() });
      toast({ text: words.done });
      return letter.id;
    } catch (refused) {
      setError(refused);
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, error, propose };
}

function formOf({ date, classification, security, signer, electronic }: RecapForm): RecapForm {
  return { date, classification: classification.trim(), security, signer, electronic };
}

/** What will happen. */
function tellOf(view: RecapView, today: LocalDate, format: Format): readonly string[] {
  const [replaced, corrected] = [openLetter(view.letters), numberedLetter(view.letters)];
  return [
    words.frozen,
    ...(view.period.to >= today ? [words.running] : []),
    ...(replaced ? [words.replaces(format.day(replaced.createdAt))] : []),
    ...(corrected ? [words.corrects(corrected.number ?? '')] : []),
  ];
}

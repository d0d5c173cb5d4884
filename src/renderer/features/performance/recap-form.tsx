import { Button, Textarea, TextInput } from '@mantine/core';
import { recapText } from '../../../shared/messages/id/recap.ts';
import type { RecapView } from '../../../shared/contract/recap-views.ts';
import { GENERATED } from '../../../shared/recap/recap.ts';
import type { RecapRow } from '../../../shared/recap/recap.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import type { RecapDraft } from './use-recap-draft.ts';
import plain from '../../ui/plain-table.module.css';
import classes from './recap.module.css';

const words = recapText.page;
const [NAME = '', VALUE = '', FROM = '', , , CORRECTION = ''] = recapText.tables.summaryHead;

/** What an officer writes into the recap; a figure stays as it was computed, a correction stands beside it. */
export function RecapForm({ view, draft }: { readonly view: RecapView; readonly draft: RecapDraft }) {
  const { texts, isKept, edit } = draft;
  const toast = useToast();
  const isOwn = GENERATED.some((name) => texts[name] !== view.generated[name]);
  const format = useFormat();
  // Where it is refused, `draft.error` says so.
  const submit = (): void => void draft.save().then(() => toast({ text: words.saved }), () => undefined);
  const correct = (row: RecapRow, text: string): void => {
    const others = texts.corrections.filter((one) => one.row !== row);
    edit({ corrections: text.trim() === '' ? others : [...others, { row, text }] });
  };
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <h2>{words.texts}</h2>
      <Textarea id="field-opening" label={words.opening} autosize minRows={3} maxLength={6000} value={texts.opening} onChange={(event) => edit({ opening: event.currentTarget.value })} />
      <Textarea label={words.note} autosize minRows={2} maxLength={6000} value={texts.note} onChange={(event) => edit({ note: event.currentTarget.value })} />
      <Textarea id="field-suggestions" label={words.suggestions} autosize minRows={3} maxLength={6000} value={texts.suggestions} onChange={(event) => edit({ suggestions: event.currentTarget.value })} />
      <h2>{words.corrections}</h2>
      <p className={classes.hint}>{words.correctionsHint}</p>
      <table className={`${plain.table} ${classes.summary}`} aria-label={words.corrections}>
        <thead><tr>{[NAME, VALUE, FROM, CORRECTION].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {view.summary.map((line) => (
            <tr key={line.row}>
              <th scope="row">{line.name}</th><td>{line.value}</td><td>{line.from}</td>
              <td><TextInput size="xs" aria-label={words.correction(line.name)} maxLength={300} value={texts.corrections.find(({ row }) => row === line.row)?.text ?? ''} onChange={(event) => correct(line.row, event.currentTarget.value)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <FormError error={draft.error} />
      <div className={classes.acts}>
        <Button type="submit" variant="default" disabled={!isKept} loading={draft.isSaving}>{words.save}</Button>
        {isKept && <Button variant="subtle" onClick={draft.clear}>{words.undo}</Button>}
        {isOwn && <Button variant="subtle" onClick={() => edit(view.generated)}>{words.restore}</Button>}
        <span className={classes.hint} role="status">{isKept || view.updatedAt === null ? words.unsaved : words.savedAt(format.instant(view.updatedAt))}</span>
      </div>
    </form>
  );
}

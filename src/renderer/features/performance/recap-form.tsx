import { Button, Textarea, TextInput } from '@mantine/core';
import { recapText } from '../../../shared/messages/id/recap.ts';
import type { RecapRow, RecapTexts, RecapView } from '../../../shared/recap/recap.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import plain from '../../ui/plain-table.module.css';
import classes from './recap.module.css';

const words = recapText.page;
const [NAME = '', VALUE = '', FROM = '', , , CORRECTION = ''] = recapText.tables.summaryHead;

/** What an officer writes into the recap; a figure stays as it was computed, a correction stands beside it. */
export function RecapForm({ view }: { readonly view: RecapView }) {
  const { period, isPublic } = view;
  const { value, isKept, set, clear } = useDraft<RecapTexts>(`recap:${JSON.stringify([period, isPublic])}`, view.texts);
  const save = useDeskCall('recap.save');
  const toast = useToast();
  const format = useFormat();
  const texts: RecapTexts = { opening: value.opening, note: value.note, suggestions: value.suggestions, corrections: value.corrections };
  const submit = (): void => save.mutate({ period, isPublic, texts: { ...texts, corrections: [...texts.corrections] } }, { onSuccess: () => { clear(); toast({ text: words.saved }); } });
  const correct = (row: RecapRow, text: string): void => {
    const others = value.corrections.filter((one) => one.row !== row);
    set({ corrections: text.trim() === '' ? others : [...others, { row, text }] });
  };
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <h2>{words.texts}</h2>
      <Textarea label={words.opening} autosize minRows={3} maxLength={6000} value={value.opening} onChange={(event) => set({ opening: event.currentTarget.value })} />
      <Textarea label={words.note} autosize minRows={2} maxLength={6000} value={value.note} onChange={(event) => set({ note: event.currentTarget.value })} />
      <Textarea label={words.suggestions} autosize minRows={3} maxLength={6000} value={value.suggestions} onChange={(event) => set({ suggestions: event.currentTarget.value })} />
      <h2>{words.corrections}</h2>
      <p className={classes.hint}>{words.correctionsHint}</p>
      <table className={`${plain.table} ${classes.summary}`} aria-label={words.corrections}>
        <thead><tr>{[NAME, VALUE, FROM, CORRECTION].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {view.summary.map((line) => (
            <tr key={line.row}>
              <th scope="row">{line.name}</th><td>{line.value}</td><td>{line.from}</td>
              <td><TextInput size="xs" aria-label={words.correction(line.name)} maxLength={300} value={value.corrections.find(({ row }) => row === line.row)?.text ?? ''} onChange={(event) => correct(line.row, event.currentTarget.value)} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <FormError error={save.error} />
      <div className={classes.acts}>
        <Button type="submit" variant="default" disabled={!isKept} loading={save.isPending}>{words.save}</Button>
        {isKept && <Button variant="subtle" onClick={clear}>{words.restore}</Button>}
        <span className={classes.hint} role="status">{isKept || view.updatedAt === null ? words.unsaved : words.savedAt(format.instant(view.updatedAt))}</span>
      </div>
    </form>
  );
}

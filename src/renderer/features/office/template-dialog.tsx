import { Button, Checkbox, FileButton, Modal, TextInput } from '@mantine/core';
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCircleCheckFilled, IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { isTemplateWarning, TEMPLATE_BYTES } from '../../../shared/contract/template-views.ts';
import type { TemplateReport, TemplateView } from '../../../shared/contract/template-views.ts';
import { LETTER_KINDS } from '../../../shared/letter/letter.ts';
import type { LetterKind } from '../../../shared/letter/letter.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { problemWords, templateText } from '../../../shared/messages/id/template.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { FormError } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import classes from './templates-part.module.css';

const words = templateText.dialog;
/** A disposition is a form of boxes, of which no text template can be made. */
const KINDS = LETTER_KINDS.filter((kind) => kind !== 'disposition');
const TOO_LARGE: TemplateReport = { problems: [{ code: 'tooLarge', place: null, subject: '', suggestion: null }], fields: [], preview: [] };

/** A chosen file, read and looked through. */
interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly report: TemplateReport;
}

function useChosen(onName: (name: string) => void) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const check = useDeskCall('template.check');
  const choose = async (file: File | null): Promise<void> => {
    if (file === null) return;
    onName(file.name.replace(/\.docx$/i, '').slice(0, 100));
    if (file.size > TEMPLATE_BYTES) {
      setChosen({ name: file.name, bytes: null, report: TOO_LARGE });
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    setChosen({ name: file.name, bytes, report: await check.mutateAsync({ bytes }) });
  };
  return { chosen, isChecking: check.isPending, error: check.error, choose: (file: File | null) => void choose(file).catch(() => setChosen(null)) };
}

/** Brings a form in, or changes one: what it is called, for which letters, and whether the file can be used. */
export function TemplateDialog({ template, onClose }: { readonly template: TemplateView | null; readonly onClose: () => void }) {
  const [name, setName] = useState(template?.name ?? '');
  const [kinds, setKinds] = useState<readonly LetterKind[]>(template?.kinds ?? ['response']);
  const [isTried, setIsTried] = useState(false);
  const [fileName, setFileName] = useState('');
  const { chosen, isChecking, error, choose } = useChosen((found) => {
    // A name that came from the file before goes with it; one that was typed stays.
    setName((before) => (before === '' || before === fileName ? found : before));
    setFileName(found);
  });
  const hasPreview = chosen !== null && chosen.report.preview.length > 0;
  const toast = useToast();
  const save = useDeskCall('template.save', () => {
    toast({ text: templateText.saved });
    onClose();
  });
  const isSound = chosen === null ? template !== null : chosen.bytes !== null && chosen.report.problems.every(isTemplateWarning);
  const submit = (): void => {
    setIsTried(true);
    if (!isSound || name.trim() === '' || kinds.length === 0) return;
    save.mutate({ id: template?.id ?? null, name: name.trim(), kinds: [...kinds], bytes: chosen?.bytes ?? null });
  };
  const toggle = (kind: LetterKind): void => setKinds(KINDS.filter((one) => kinds.includes(one) !== (one === kind)));
  return (
    <Modal opened onClose={onClose} title={template === null ? words.add : words.edit} size={hasPreview ? 940 : 640} closeButtonProps={{ 'aria-label': common.close }}>
      <div className={hasPreview ? classes.columns : undefined}><div className={classes.form}>
        <div className={classes.file}>
          <FileButton accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" onChange={choose}>
            {(props) => (
              <Button variant="default" loading={isChecking} leftSection={<IconFileTypeDocx size={16} aria-hidden />} {...props}>{template === null && chosen === null ? words.choose : words.replace}</Button>
            )}
          </FileButton>
          <span className={classes.fileName} title={chosen?.name}>{isChecking ? words.checking : chosen?.name}</span>
        </div>
        {chosen !== null && <Findings report={chosen.report} />}
        <TextInput
          label={words.name} value={name} maxLength={100} error={isTried && name.trim() === '' ? words.noName : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className={classes.kinds}>
          <legend>{words.kinds}</legend>
          {KINDS.map((kind) => <Checkbox key={kind} size="sm" label={letterText.kinds[kind]} checked={kinds.includes(kind)} onChange={() => toggle(kind)} />)}
          {kinds.length === 0 && <p className={classes.wrong}>{words.noKind}</p>}
        </fieldset>
      </div>
      {hasPreview && <Preview report={chosen.report} />}</div>
      <FormError error={error ?? save.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>{common.cancel}</Button>
        <Button disabled={!isSound} loading={save.isPending} onClick={submit}>{words.save}</Button>
      </div>
    </Modal>
  );
}

/** What was found in the file: that it is sound, or what has to be put right, each with its place. */
function Findings({ report: { problems, fields } }: { readonly report: TemplateReport }) {
  const found = problems.map(problemWords).sort((a, b) => Number(a.isWarning) - Number(b.isWarning));
  const errors = found.filter(({ isWarning }) => !isWarning).length;
  if (found.length === 0) {
    return <p className={classes.sound} role="status"><IconCircleCheckFilled size={16} aria-hidden /> {words.sound(fields.length)}</p>;
  }
  return (
    <div className={classes.findings} role={errors > 0 ? 'alert' : 'status'}>
      <p>{errors > 0 ? words.unsound(errors) : words.warned}</p>
      <ul>
        {found.map(({ text, place, isWarning }) => (
          <li key={`${text} ${place ?? ''}`} data-warning={isWarning || undefined}>
            {isWarning ? <IconAlertTriangleFilled size={16} aria-hidden /> : <IconAlertCircleFilled size={16} aria-hidden />}
            <span>{text}{place !== null && <span className={classes.place}>{place}</span>}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Preview({ report }: { readonly report: TemplateReport }) {
  return (
    <section aria-label={words.preview}>
      <h3 className={classes.previewTitle}>{words.preview}</h3>
      <p className={classes.quiet}>{words.previewHint}</p>
      <div className={classes.preview} tabIndex={0}>
        {report.preview.map(({ part, text }, index) => <p key={index} data-part={part}>{text === '' ? '\u00a0' : text}</p>)}
      </div>
    </section>
  );
}

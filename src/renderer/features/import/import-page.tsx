import { importText as words } from '../../../shared/messages/id/import.ts';
import { formatNumber } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { FinishStep } from './finish-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { StepsBar } from './steps-bar.tsx';
import { useWizard } from './wizard.ts';
import { WordsStep } from './words-step.tsx';
import classes from './import.module.css';

/** Imports a spreadsheet step by step. `onDone`: the officer wants to see the reports. */
export function ImportPage({ onDone }: { readonly onDone: () => void }) {
  const { value: { step, file } } = useWizard();
  const note = file ? words.columns.summary(file.fileName, formatNumber(file.rowCount)) : undefined;
  return (
    <Page layout="fill" title={words.title} note={note}>
      <div className={classes.wizard}>
        <StepsBar />
        {step === 'file' && <FileStep />}
        {step === 'columns' && <ColumnsStep />}
        {step === 'words' && <WordsStep />}
        {step === 'preview' && <PreviewStep />}
        {step === 'finish' && <FinishStep onDone={onDone} />}
      </div>
    </Page>
  );
}

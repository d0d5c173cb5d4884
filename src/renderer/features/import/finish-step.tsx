import { Button, Progress } from '@mantine/core';
import { IconCircleCheck, IconPlayerStop } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { VERDICTS } from '../../../shared/contract/import-views.ts';
import type { ImportResult } from '../../../shared/contract/import-views.ts';
import { importText } from '../../../shared/messages/id/import.ts';
import { useDeskCall, useDeskEvent } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { useToast } from '../../ui/toast.tsx';
import { Foot } from './foot.tsx';
import { VerdictBadge } from './verdict-badge.tsx';
import { useWizard } from './wizard.ts';
import classes from './import.module.css';

const words = importText.running;
const done = importText.result;

/** The last step: the import as it goes on, then what came of it. */
export function FinishStep({ onDone }: { readonly onDone: () => void }) {
  const { value: { result } } = useWizard();
  return result ? <Result result={result} onDone={onDone} /> : <Running />;
}

/** Asks for the import on coming here; on coming back the desk answers with the one that is under way. */
function useRun() {
  const { value: { file, preview }, set } = useWizard();
  const run = useDeskCall('import.run');
  const importId = file?.importId ?? '';
  const [progress, setProgress] = useState({ done: 0, total: preview ? preview.counts.new + preview.counts.update : 0 });
  useDeskEvent((event) => {
    if (event.type === 'import.progress' && event.importId === importId) setProgress(event);
  });
  const start = useEffectEvent(() => {
    // The answer is kept also when the officer has gone to another page meanwhile; a refusal is shown here.
    run.mutateAsync({ importId }).then((result) => set({ result }), () => undefined);
  });
  useEffect(() => start(), []);
  return { importId, progress, error: run.error, goBack: () => set({ step: 'preview' }) };
}

function Running() {
  const { importId, progress, error, goBack } = useRun();
  const cancel = useDeskCall('import.cancel');
  const isStopping = cancel.isPending || cancel.isSuccess;
  const share = progress.total === 0 ? 0 : (progress.done / progress.total) * 100;
  const text = words.progress(formatNumber(progress.done), formatNumber(progress.total));
  return (
    <>
      <div className={classes.center}>
        <h2 className={classes.heading}>{words.heading}</h2>
        <Progress className={classes.bar} value={share} size="lg" transitionDuration={0} aria-label={words.heading} />
        <span className={classes.numbers} role="status">{text}</span>
        <p className={classes.hint}>{words.hint}</p>
        {error === null && (
          <Button variant="default" leftSection={<IconPlayerStop size={16} aria-hidden />} disabled={isStopping} onClick={() => cancel.mutate({ importId })}>
            {isStopping ? words.cancelling : words.cancel}
          </Button>
        )}
      </div>
      {error !== null && <Foot error={error} onBack={goBack}>{null}</Foot>}
    </>
  );
}

function Result({ result, onDone }: { readonly result: ImportResult; readonly onDone: () => void }) {
  const { clear, set } = useWizard();
  const { counts, cancelled } = result;
  return (
    <>
      <div className={classes.center}>
        <IconCircleCheck size={40} stroke={1.5} className={classes.good} aria-hidden />
        <h2 className={classes.heading}>{cancelled ? done.cancelledHeading : done.heading}</h2>
        {cancelled && <p className={classes.hint}>{done.cancelledHint}</p>}
        <dl className={classes.counts}>
          {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
            <div key={verdict} title={importText.verdictHints[verdict]}>
              <dt><VerdictBadge verdict={verdict} /></dt>
              <dd>{formatNumber(counts[verdict])}</dd>
            </div>
          ))}
        </dl>
        {counts.rejected > 0 ? <SaveRejected /> : <p className={classes.hint}>{done.nothingRejected}</p>}
      </div>
      <Foot error={null}>
        {cancelled && <Button variant="default" onClick={() => set({ result: null })}>{done.resume}</Button>}
        <Button variant="default" onClick={clear}>{done.another}</Button>
        <Button onClick={() => { clear(); onDone(); }}>{done.openInbox}</Button>
      </Foot>
    </>
  );
}

function SaveRejected() {
  const { value: { file } } = useWizard();
  const save = useDeskCall('import.saveRejected');
  const toast = useToast();
  const run = (): void => save.mutate({ importId: file?.importId ?? '' }, {
    onSuccess: ({ fileName }) => {
      if (fileName !== null) toast({ text: done.savedRejected(fileName) });
    },
    onError: () => toast({ text: done.notSaved, tone: 'error' }),
  });
  return <Button variant="default" loading={save.isPending} onClick={run}>{done.saveRejected}</Button>;
}

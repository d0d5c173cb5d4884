import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconFileTypeDocx, IconFileTypePdf, IconPrinter, IconSend, IconTable } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState } from 'react';
import { groupNames } from '../../../shared/messages/id/group-names.ts';
import { periodName } from '../../../shared/messages/id/period.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { recapText } from '../../../shared/messages/id/recap.ts';
import { recapLetterText } from '../../../shared/messages/id/recap-letter.ts';
import type { RecapView } from '../../../shared/contract/recap-views.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { Legend } from './chart-card.tsx';
import type { ChartModel } from './chart-model.ts';
import { chartsOf } from './charts.tsx';
import { FigureProvider } from './figure-context.tsx';
import type { FigurePage } from './figure-context.tsx';
import { Patterns } from './patterns.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import { RecapForm } from './recap-form.tsx';
import { RecapStanding } from './recap-standing.tsx';
import { useRecapChoice } from './use-recap-choice.ts';
import { useRecapDraft } from './use-recap-draft.ts';
import { useRecapPictures } from './use-recap-pictures.ts';
import { useRecapUse } from './use-recap-use.ts';
import type { RecapUse } from './use-recap-use.ts';
import classes from './recap.module.css';

const words = recapText.page;
const AUDIENCES = [{ value: 'office', label: words.office }, { value: 'public', label: words.everybody }];

/** The recap of a period: what an officer writes into it, the figures' own sentences, and the charts as they will be printed. */
export function RecapPage({ onBack, onOpenLetter }: { readonly onBack: () => void; readonly onOpenLetter: (letterId: string) => void }) {
  const { today } = useSeat();
  const { chosen: { period, isPublic }, choose } = useRecapChoice();
  const answer = useDeskQuery('recap.read', { period, isPublic });
  return (
    <Page
      title={words.title} note={periodName(period)} before={<Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>{words.back}</Button>}
      actions={<>
        <PeriodPicker period={period} today={today} onChange={(next) => choose({ period: next })} />
        <SegmentedControl aria-label={words.audience} data={AUDIENCES} value={isPublic ? 'public' : 'office'} onChange={(value) => choose({ isPublic: value === 'public' })} />
      </>}
    >
      {answer.error ? <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        : !answer.data ? <LoadingLines lines={10} />
          : <Recap key={JSON.stringify([period, isPublic])} view={answer.data} onOpenLetter={onOpenLetter} />}
    </Page>
  );
}

function Recap({ view, onOpenLetter }: { readonly view: RecapView; readonly onOpenLetter: (letterId: string) => void }) {
  const { office } = useSeat();
  const format = useFormat();
  const prefix = useId();
  const drawings = useRef<HTMLDivElement>(null);
  const [isProposing, setIsProposing] = useState(false);
  const page = useMemo<FigurePage>(() => {
    const dataTime = format.instant(view.dataAt);
    return { performance: view.performance, nameOf: groupNames(office), prefix, dataTime, dataAt: performanceText.dataAt(dataTime), officeName: office.name, onTickets: () => undefined, onExplain: () => undefined };
  }, [view, office, prefix, format]);
  const charts = useMemo(() => chartsOf(page), [page]);
  const draft = useRecapDraft(view);
  const pictures = useRecapPictures(charts, page, drawings);
  const use = useRecapUse(view, draft, pictures);
  return (
    <FigureProvider value={page}>
      <Patterns prefix={prefix} />
      <Acts use={use} onPropose={() => setIsProposing(true)} />
      <RecapStanding letters={view.letters} onOpen={onOpenLetter} />
      {view.isPublic && <p className={classes.hint}>{words.publicHint}</p>}
      <div className={classes.two}>
        <RecapForm view={view} draft={draft} />
        <section className={classes.side} aria-label={words.charts}>
          <h2>{words.analysis}</h2>
          <ol>{view.analysis.map((sentence) => <li key={sentence}>{sentence}</li>)}</ol>
          <h2>{words.charts}</h2>
          <div ref={drawings}>{charts.map((chart) => <Drawing key={chart.id} chart={chart} />)}</div>
        </section>
      </div>
      <ProposeDialog view={view} draft={draft} pictures={pictures} isOpen={isProposing} onClose={() => setIsProposing(false)} onProposed={onOpenLetter} />
    </FigureProvider>
  );
}

/** The next step of the recap, and copies of it as it is now. */
function Acts({ use, onPropose }: { readonly use: RecapUse; readonly onPropose: () => void }) {
  const copy = { variant: 'default', disabled: use.isBusy } as const;
  return (
    <div className={classes.acts}>
      <Button leftSection={<IconSend size={16} aria-hidden />} onClick={onPropose}>{recapLetterText.propose.open}</Button>
      <Button {...copy} leftSection={<IconFileTypeDocx size={16} aria-hidden />} onClick={use.saveDocx}>{words.docx}</Button>
      <Button {...copy} leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={use.savePdf}>{words.pdf}</Button>
      <Button {...copy} leftSection={<IconPrinter size={16} aria-hidden />} onClick={use.print}>{words.print}</Button>
      <Button {...copy} leftSection={<IconTable size={16} aria-hidden />} onClick={use.saveSheet}>{words.sheet}</Button>
    </div>
  );
}

/** A chart as the recap prints it. */
function Drawing({ chart }: { readonly chart: ChartModel }) {
  if (chart.drawing === false) return null;
  return (
    <figure className={classes.figure} data-chart={chart.id}>
      <figcaption>{chart.title}</figcaption>
      <div className={classes.drawing} style={{ height: chart.height }}>{chart.drawing}</div>
      <Legend chart={chart} />
    </figure>
  );
}

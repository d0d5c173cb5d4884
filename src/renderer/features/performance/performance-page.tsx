import { Button } from '@mantine/core';
import { IconChartBar, IconFileText, IconPresentation } from '@tabler/icons-react';
import { useCallback, useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { FigureFilter } from '../../../shared/contract/calls/performance-calls.ts';
import { scopeText } from '../../../shared/messages/id/figure.ts';
import { groupNames } from '../../../shared/messages/id/group-names.ts';
import { periodName } from '../../../shared/messages/id/period.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Dimension } from '../../../shared/performance/fact-table.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import { periodAt } from '../../../shared/performance/period.ts';
import { EVERYWHERE } from '../../../shared/performance/selection.ts';
import type { Where } from '../../../shared/performance/selection.ts';
import { useSeat } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { ChartCard } from './chart-card.tsx';
import { chartsOf } from './charts.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { FigureFilters } from './figure-filters.tsx';
import { FigureProvider } from './figure-context.tsx';
import type { FigurePage } from './figure-context.tsx';
import { GroupTable } from './group-table.tsx';
import { InsightCard } from './insight-card.tsx';
import { KpiRow } from './kpi-row.tsx';
import { Patterns } from './patterns.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { Slides } from './slides.tsx';
import { useChoice } from './use-choice.ts';
import { useInTurn } from './use-in-turn.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import type { Choice } from './use-choice.ts';
import type { ChartModel } from './chart-model.ts';
import classes from './performance.module.css';

const WHERE_KEYS: Readonly<Record<Dimension, keyof Where>> = { unit: 'unitId', category: 'categoryId', channel: 'channelId', district: 'districtId', classification: 'classification', officer: 'officerId' };

interface PerformancePageProps {
  /** Shows the tickets behind a figure. */
  readonly onTickets: (figure: FigureFilter) => void;
  /** null where this officer makes no recap. */
  readonly onRecap: (() => void) | null;
}

/** How the units do: figures with what they are computed from, charts with their tables, and what stands out. */
export function PerformancePage({ onTickets, onRecap }: PerformancePageProps) {
  const { office, today } = useSeat();
  const { choice, choose } = useChoice();
  const { period, where } = choice;
  const format = useFormat();
  const prefix = useId();
  const [slide, setSlide] = useState<number | null>(null);
  const [explained, setExplained] = useState<Measure | null>(null);
  const answer = useDeskQuery('performance.read', { period, where, isPublic: false }, { placeholderData: (before) => before });
  const nameOf = useMemo(() => groupNames(office), [office]);
  // While other figures are on their way these stay those of before, with their time: nothing is drawn twice.
  const [shownAt, setShownAt] = useState(answer.dataUpdatedAt);
  if (!answer.isPlaceholderData && answer.dataUpdatedAt !== shownAt) setShownAt(answer.dataUpdatedAt);
  const dataTime = format.instant(new Date(shownAt).toISOString());
  const dataAt = performanceText.dataAt(dataTime);
  const page = useMemo<FigurePage | null>(() => answer.data ? { performance: answer.data, nameOf, prefix, dataAt, dataTime, officeName: office.name, onTickets, onExplain: setExplained } : null,
    [answer.data, nameOf, prefix, dataAt, dataTime, office.name, onTickets]);
  return (
    <Page
      title={performanceText.title} note={answer.data && <span className={classes.dataHead}>{dataAt}</span>}
      actions={<>
        <PeriodPicker period={period} today={today} onChange={(next) => choose({ period: next })} />
        <Button variant="default" leftSection={<IconPresentation size={16} aria-hidden />} disabled={!answer.data?.overall.total} onClick={() => setSlide(0)}>{performanceText.slides.open}</Button>
        {onRecap && <Button leftSection={<IconFileText size={16} aria-hidden />} onClick={onRecap}>{performanceText.recap}</Button>}
      </>}
    >
      <FigureFilters where={where} onChange={(next) => choose({ where: next })} />
      {answer.error && !answer.data ? <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        : !page ? <LoadingLines lines={10} />
          : (
            <FigureProvider value={page}>
              <Patterns prefix={prefix} />
              {page.performance.overall.total === 0 && !answer.isPlaceholderData
                ? <Whole isStale={false} dataAt={dataAt}><NoReports choice={choice} onChange={choose} /></Whole>
                : <Content page={page} isStale={answer.isPlaceholderData} slide={slide} onSlide={setSlide} choose={choose} />}
              <ExplainPanel measure={explained} onClose={() => setExplained(null)} />
            </FigureProvider>
          )}
    </Page>
  );
}

interface WholeProps {
  readonly isStale: boolean;
  readonly dataAt: string;
  readonly children: ReactNode;
}

/** All below the filters; paler while it does not yet show what they say. */
function Whole({ isStale, dataAt, children }: WholeProps) {
  return (
    <div className={classes.content} aria-busy={isStale} data-stale={isStale || undefined}>
      {children}
      <p className={classes.dataFoot}>{dataAt}</p>
    </div>
  );
}

interface ContentProps {
  readonly page: FigurePage;
  /** Other figures are on their way. */
  readonly isStale: boolean;
  readonly slide: number | null;
  readonly onSlide: (slide: number | null) => void;
  readonly choose: (change: Partial<Choice>) => void;
}

/** The charts in their rows, by their place in `CHART_IDS`. */
const ROWS = [[0, 1], [2], [3, 4], [5, 6], [7]] as const;

/** Cards, rows of charts and the table: each draws other figures in its turn. */
function Content({ page, isStale, slide, onSlide, choose }: ContentProps) {
  const latest = useMemo(() => ({ page, charts: chartsOf(page) }), [page]);
  const { shown, isDone } = useInTurn(latest, ROWS.length + 2);
  const { where } = page.performance;
  const pick = useCallback((dimension: Dimension, id: string) => choose({ where: { ...where, [WHERE_KEYS[dimension]]: id } }), [choose, where]);
  const part = (turn: number, content: (charts: readonly ChartModel[]) => ReactNode) => {
    const own = shown[turn] ?? latest;
    return <FigureProvider key={turn} value={own.page}>{content(own.charts)}</FigureProvider>;
  };
  const card = (charts: readonly ChartModel[], index: number) => charts[index] && <ChartCard key={index} chart={charts[index]} index={index} onFull={onSlide} />;
  const kept = useKeptScroll('view:performance-scroll');
  return (
    <Whole isStale={isStale || !isDone} dataAt={page.dataAt}>
      {part(0, () => <><div ref={kept}><KpiRow /></div><InsightCard /></>)}
      {ROWS.map((row, turn) => part(turn + 1, (charts) => (row.length === 1 ? card(charts, row[0]) : <div className={classes.two}>{row.map((index) => card(charts, index))}</div>)))}
      {part(ROWS.length + 1, () => <GroupTable onPick={pick} />)}
      {slide !== null && <Slides charts={latest.charts} heading={`${performanceText.title} · ${scopeText(page.performance, page.nameOf)}`} at={slide} onAt={onSlide} onClose={() => onSlide(null)} />}
    </Whole>
  );
}

interface NoReportsProps {
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
}

function NoReports({ choice: { period, where }, onChange }: NoReportsProps) {
  const isNarrowed = Object.values(where).some((value) => value !== null);
  const before = String(Number(period.from.slice(0, 4)) - 1);
  return (
    <EmptyState
      icon={<IconChartBar size={28} />} title={performanceText.empty.title(periodName(period))} text={isNarrowed ? performanceText.empty.textFiltered : performanceText.empty.text}
      action={isNarrowed
        ? <Button variant="default" onClick={() => onChange({ where: EVERYWHERE })}>{performanceText.empty.clear}</Button>
        : <Button variant="default" onClick={() => onChange({ period: periodAt('year', `${before}-01-01`) })}>{performanceText.empty.before(before)}</Button>}
    />
  );
}

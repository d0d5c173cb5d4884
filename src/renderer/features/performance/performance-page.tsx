import { Button } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useId, useMemo } from 'react';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Performance } from '../../../shared/performance/indicators.ts';
import { seesTicket } from '../../../shared/ticket/privacy.ts';
import { useNames, useSeat } from '../../desk/office.tsx';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useDraft } from '../../ui/use-draft.tsx';
import { useFormat } from '../../ui/use-format.tsx';
import { CHART_UNITS, namedUnits } from './figures.ts';
import { KpiRow } from './kpi-row.tsx';
import { MonthChart } from './month-chart.tsx';
import { OnTimeChart } from './on-time-chart.tsx';
import { Patterns } from './patterns.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { rangeName, rangeOf } from './period.ts';
import type { Choice } from './period.ts';
import { StatusChart } from './status-chart.tsx';
import { UnitTable } from './unit-table.tsx';
import classes from './performance.module.css';

/** What the page is about stays chosen while one looks elsewhere. */
function useChoice(): { readonly choice: Choice; readonly choose: (change: Partial<Choice>) => void } {
  const { today } = useSeat();
  const initial = useMemo<Choice>(() => ({ year: Number(today.slice(0, 4)), span: 'year', unitId: null }), [today]);
  const { value, set } = useDraft<Choice>('view:performance', initial);
  return { choice: value, choose: set };
}

/** How the units do: figures, charts with their tables, and all figures by unit. */
export function PerformancePage() {
  const { office, me, today } = useSeat();
  const { choice, choose } = useChoice();
  const format = useFormat();
  const range = rangeOf(choice, today);
  const answer = useDeskQuery('performance.read', { ...range, unitId: choice.unitId }, { placeholderData: (before) => before });
  // Who may see what no unit has yet may see every unit.
  const seesAll = seesTicket(me, office, null);
  const dataAt = performanceText.dataAt(format.instant(new Date(answer.dataUpdatedAt).toISOString()));
  return (
    <Page
      title={performanceText.title} note={<>{rangeName(range)}{answer.data && <span className={classes.dataHead}> · {dataAt}</span>}</>}
      actions={<PeriodPicker choice={choice} today={today} units={seesAll ? office.units : []} onChange={choose} />}
    >
      {answer.error && !answer.data ? <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        : !answer.data ? <LoadingLines lines={10} />
          : (
            <div className={classes.content} aria-busy={answer.isPlaceholderData} data-stale={answer.isPlaceholderData || undefined}>
              {answer.data.overall.total === 0 && !answer.isPlaceholderData
                ? <NoReports choice={choice} period={rangeName(range)} onChange={choose} />
                : <Content performance={answer.data} onPick={seesAll ? (unitId) => choose({ unitId }) : null} />}
              <p className={classes.dataFoot}>{dataAt}</p>
            </div>
          )}
    </Page>
  );
}

function Content({ performance, onPick }: { readonly performance: Performance; readonly onPick: ((unitId: string) => void) | null }) {
  const names = useNames();
  const prefix = useId();
  const units = namedUnits(performance, names.unitShort);
  // Both charts of a line are as high as the one with the more bars needs.
  const height = Math.max(208, Math.min(units.length, CHART_UNITS) * 24);
  return (
    <>
      <Patterns prefix={prefix} />
      <KpiRow figures={performance.overall} />
      <div className={classes.two}>
        <OnTimeChart performance={performance} units={units} prefix={prefix} height={height} />
        <MonthChart performance={performance} prefix={prefix} height={height} />
      </div>
      <StatusChart performance={performance} units={units} prefix={prefix} />
      <UnitTable units={units} overall={performance.overall} onPick={onPick} />
    </>
  );
}

interface NoReportsProps {
  readonly choice: Choice;
  readonly period: string;
  readonly onChange: (change: Partial<Choice>) => void;
}

function NoReports({ choice, period, onChange }: NoReportsProps) {
  const names = useNames();
  const unit = names.unit(choice.unitId);
  const before = choice.year - 1;
  return (
    <EmptyState
      icon={<IconChartBar size={28} />} title={performanceText.empty.title(period)}
      text={unit === null ? performanceText.empty.text : performanceText.empty.textUnit(unit)}
      action={unit === null
        ? <Button variant="default" onClick={() => onChange({ year: before, span: 'year' })}>{performanceText.empty.before(String(before))}</Button>
        : <Button variant="default" onClick={() => onChange({ unitId: null })}>{performanceText.period.clearUnit}</Button>}
    />
  );
}

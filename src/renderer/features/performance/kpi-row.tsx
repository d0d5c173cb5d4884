import { IconArrowDownRight, IconArrowRight, IconArrowUpRight, IconCheck, IconFlag } from '@tabler/icons-react';
import { memo } from 'react';
import { measureWords } from '../../../shared/messages/id/figure.ts';
import { oneDecimal, percentText, wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { rangeText } from '../../../shared/messages/id/period.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Figures } from '../../../shared/performance/figures.ts';
import type { Comparison } from '../../../shared/performance/public-figures.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import type { Range } from '../../../shared/performance/period.ts';
import { ratio } from '../../../shared/performance/percent.ts';
import { HowCounted } from './chart-card.tsx';
import { useFigures, useTickets } from './figure-context.tsx';
import { CellValue } from './twin-table.tsx';
import classes from './performance.module.css';

const words = performanceText.kpi;

type ShareMeasure = Exclude<Measure, 'total' | 'days' | 'backlog' | 'issued' | 'drafted'>;

interface KpiModel {
  readonly measure: Measure;
  readonly name: string;
  readonly value: string;
  readonly below: string;
  /** Figures that stand beside it and have tickets of their own; `n: 0` opens none. */
  readonly more?: readonly { readonly measure: Measure; readonly text: string; readonly n: number }[];
  /** The figure of another time; null = nothing to compare. */
  readonly of: (figures: Figures) => number | null;
  readonly change: (difference: number) => string;
  readonly target: { readonly text: string; readonly isMet: boolean } | null;
}

/** The figures that a meeting asks for first, each with what it was computed from, its target, and how it was before. */
export const KpiRow = memo(function KpiRow() {
  const { performance } = useFigures();
  const { overall, rules } = performance;
  const target = (measure: 'onTime' | 'followedUp' | 'done') => {
    const [least, share] = [rules[measure], ratio(overall[measure])];
    return least === null || share === null ? null : { text: words.atLeast(wholeNumber(least)), isMet: share * 100 >= least };
  };
  const { days, total, followedUp, rated, letters } = overall;
  const others = total - followedUp.of;
  const models: readonly KpiModel[] = [
    {
      measure: 'total', name: measureWords.total.name, value: wholeNumber(total), below: others === 0 ? words.allCounted : words.counted(wholeNumber(followedUp.of), wholeNumber(others)),
      of: (figures) => figures.total, change: (by) => (by > 0 ? words.more : words.less)(wholeNumber(Math.abs(by))), target: null,
    },
    { ...shareModel('followedUp', overall), target: target('followedUp') },
    { ...shareModel('done', overall), target: target('done') },
    { ...shareModel('onTime', overall), target: target('onTime') },
    {
      measure: 'days', name: words.median, value: days ? words.workingDays(wholeNumber(days.median)) : '–',
      below: days ? words.daysBelow(oneDecimal(days.mean), wholeNumber(days.p90), wholeNumber(days.n)) : words.noAnswer,
      of: (figures) => figures.days?.median ?? null, change: (by) => (by > 0 ? words.slower : words.faster)(wholeNumber(Math.abs(by))),
      target: rules.days === null || !days ? null : { text: words.atMost(wholeNumber(rules.days)), isMet: days.median <= rules.days },
    },
    shareModel('overdue', overall), { ...shareModel('reopened', overall), more: [{ measure: 'rated', text: ratingText(overall), n: rated.n }] },
    {
      ...shareModel('lettered', overall),
      more: [{ measure: 'issued', text: words.issued(wholeNumber(letters.issued)), n: letters.issued }, { measure: 'drafted', text: words.drafts(wholeNumber(letters.drafts)), n: letters.drafts }],
    },
  ];
  return <dl className={classes.kpis} aria-label={words.label}>{models.map((model) => <Kpi key={model.measure} model={model} />)}</dl>;
});

function ratingText({ rating, rated }: Figures): string {
  return rating === null ? words.noRating : words.rating(oneDecimal(rating), wholeNumber(rated.n));
}

function shareBelow({ n, of }: { readonly n: number; readonly of: number }): string {
  return performanceText.ofCount(wholeNumber(n), wholeNumber(of));
}

function shareModel(measure: ShareMeasure, figures: Figures): KpiModel {
  const of = (own: Figures) => { const share = ratio(own[measure]); return share === null ? null : Math.round(share * 1000) / 10; };
  return {
    measure, name: measureWords[measure].name, value: percentText(ratio(figures[measure])), below: shareBelow(figures[measure]), of,
    change: (by) => (by > 0 ? words.up : words.down)(words.points(oneDecimal(Math.abs(by)))), target: null,
  };
}

function Kpi({ model }: { readonly model: KpiModel }) {
  const { performance: { overall, before, yearBefore } } = useFigures();
  const open = useTickets();
  const { measure, name, value, below, more = [], target } = model;
  return (
    <div className={classes.kpi}>
      <dt>{name} <HowCounted name={name} measure={measure} /></dt>
      <dd className={classes.figure}><button type="button" title={performanceText.table.tickets(name)} onClick={() => open({ measure, cuts: [] })}>{value}</button></dd>
      <dd className={classes.below} title={below}>{below}</dd>
      {more.length > 0 && <dd className={classes.more}>{more.map((one) => <Beside key={one.measure} {...one} />)}</dd>}
      <dd className={classes.compare}>
        <Change model={model} now={overall} then={before} name={words.beforeName} />
        {yearBefore && <Change model={model} now={overall} then={yearBefore} name={words.yearName} />}
        {target && <span data-met={target.isMet}>{target.isMet ? <IconCheck size={13} aria-hidden /> : <IconFlag size={13} aria-hidden />}{(target.isMet ? words.targetMet : words.targetMissed)(target.text)}</span>}
      </dd>
    </div>
  );
}

/** A figure beside another: opens its own tickets, and how it was counted. */
function Beside({ measure, text, n }: { readonly measure: Measure; readonly text: string; readonly n: number }) {
  const { name } = measureWords[measure];
  return <span><CellValue what={name} cell={{ value: n, text, link: { measure, cuts: [] } }} /><HowCounted name={name} measure={measure} /></span>;
}

interface ChangeProps {
  readonly model: KpiModel;
  readonly now: Figures;
  readonly then: Comparison;
  readonly name: string;
}

/** How the figure differs from another time, and which days that is. */
function Change({ model: { of, change }, now, then, name }: ChangeProps) {
  const [own, other] = [of(now), of(then.figures)];
  if (own === null || other === null || then.figures.total === 0) return <span><span>{words.none(name)} <DaysOf range={then} /></span></span>;
  const by = own - other;
  const Icon = by > 0 ? IconArrowUpRight : by < 0 ? IconArrowDownRight : IconArrowRight;
  return <span><Icon size={13} aria-hidden /><span>{Math.abs(by) < 0.05 ? words.sameAs(name) : words.before(change(by), name)} <DaysOf range={then} /></span></span>;
}

function DaysOf({ range }: { readonly range: Range }) {
  return <small>({rangeText(range)})</small>;
}

import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Figures, Share } from '../../../shared/performance/indicators.ts';
import { formatDecimal, formatNumber } from '../../ui/format.ts';
import { HowCounted } from './chart-card.tsx';
import { percentOf } from './figures.ts';
import classes from './performance.module.css';

const words = performanceText.kpi;

/** The four figures that a meeting asks for first, each with what it was computed from. */
export function KpiRow({ figures }: { readonly figures: Figures }) {
  const { total, followedUp, done, days } = figures;
  const others = total - followedUp.of;
  const counted = others === 0 ? words.allCounted : words.counted(formatNumber(followedUp.of), formatNumber(others));
  return (
    <dl className={classes.kpis}>
      <Kpi name={words.incoming} value={formatNumber(total)} below={counted} how={words.how.incoming} />
      <Kpi name={words.followedUp} value={percentOf(followedUp)} below={ofText(followedUp)} how={words.how.followedUp} />
      <Kpi name={words.done} value={percentOf(done)} below={ofText(done)} how={words.how.done} />
      <Kpi
        name={words.median} value={days ? words.workingDays(formatNumber(days.median)) : '–'} how={words.how.median}
        below={days ? words.daysBelow(formatDecimal(days.mean), formatNumber(days.p90), formatNumber(days.n)) : words.noAnswer}
      />
    </dl>
  );
}

function ofText({ n, of }: Share): string {
  return performanceText.ofCount(formatNumber(n), formatNumber(of));
}

function Kpi({ name, value, below, how }: { readonly name: string; readonly value: string; readonly below: string; readonly how: string }) {
  return (
    <div className={classes.kpi}>
      <dt>{name} <HowCounted text={how} /></dt>
      <dd className={classes.figure}>{value}</dd>
      <dd className={classes.below}>{below}</dd>
    </div>
  );
}

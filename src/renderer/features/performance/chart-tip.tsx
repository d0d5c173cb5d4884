import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { Series } from './chart-model.ts';
import { useFigureActs } from './figure-context.tsx';
import { Swatch } from './patterns.tsx';
import classes from './performance.module.css';

interface ChartTipProps {
  readonly title: string;
  readonly lines: readonly (Series & { readonly value: string })[];
}

/** What stands beside the pointer, or beside the place that the arrow keys have reached. */
export function ChartTip({ title, lines }: ChartTipProps) {
  const { prefix } = useFigureActs();
  return (
    <div className={classes.tip}>
      <strong>{title}</strong>
      {lines.map(({ fill, name, value }) => (
        <span key={fill}><Swatch prefix={prefix} fill={fill} />{name}<b>{value}</b></span>
      ))}
      <small>{performanceText.keys}</small>
    </div>
  );
}

import { Swatch } from './patterns.tsx';
import type { Series } from './chart-card.tsx';
import classes from './performance.module.css';

interface ChartTipProps {
  readonly title: string;
  readonly prefix: string;
  readonly lines: readonly (Series & { readonly value: string })[];
}

/** What stands beside the pointer, or beside the place that the arrow keys have reached. */
export function ChartTip({ title, prefix, lines }: ChartTipProps) {
  return (
    <div className={classes.tip}>
      <strong>{title}</strong>
      {lines.map(({ fill, name, value }) => (
        <span key={fill}><Swatch prefix={prefix} fill={fill} />{name}<b>{value}</b></span>
      ))}
    </div>
  );
}

import { formatNumber } from './format.ts';
import classes from './chips.module.css';

interface ChipsProps<T extends string> {
  /** Names the group for screen readers. */
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string; readonly count?: number; readonly tone?: 'late' }[];
  readonly value: T;
  readonly onChange: (id: T) => void;
}

/** A row of choices of which one is on, each with its count. */
export function Chips<T extends string>({ label, options, value, onChange }: ChipsProps<T>) {
  return (
    <div className={classes.group} role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id} type="button" className={classes.chip} aria-pressed={option.id === value}
          data-tone={option.count ? option.tone : undefined} onClick={() => onChange(option.id)}
        >
          {option.label}
          {option.count !== undefined && <span className={classes.count}>{formatNumber(option.count)}</span>}
        </button>
      ))}
    </div>
  );
}

/** A small word in a frame, such as "Anonim". */
export function Tag({ children, tone = 'plain' }: { readonly children: string; readonly tone?: 'plain' | 'accent' | 'amber' | 'violet' | 'green' }) {
  return <span className={classes.tag} data-tone={tone}>{children}</span>;
}

import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays } from '../../../shared/calendar/local-date.ts';
import { periodName, periodText as words } from '../../../shared/messages/id/period.ts';
import { PERIOD_KINDS, periodAt } from '../../../shared/performance/period.ts';
import type { Period, PeriodKind } from '../../../shared/performance/period.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import classes from './performance.module.css';

interface PeriodPickerProps {
  readonly period: Period;
  readonly today: LocalDate;
  readonly onChange: (period: Period) => void;
}

const kinds = PERIOD_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));

/** Which time the page is about: a kind of period, and one after the other; or any two days. */
export function PeriodPicker({ period, today, onChange }: PeriodPickerProps) {
  const { kind, from, to } = period;
  const change = (next: PeriodKind): void => onChange(next === 'range' ? { kind: 'range', from, to: to < today || from > today ? to : today } : periodAt(next, to < today ? to : today));
  return (
    <>
      <Select<PeriodKind> className={classes.kind} aria-label={words.label} data={kinds} value={kind} allowDeselect={false} onChange={(next) => next !== null && change(next)} />
      {kind === 'range' ? <RangeFields period={period} onChange={onChange} /> : (
        <div className={classes.stepper}>
          <ActionIcon variant="default" size={36} aria-label={words.earlier} onClick={() => onChange(periodAt(kind, addDays(from, -1)))}><IconChevronLeft size={16} aria-hidden /></ActionIcon>
          <span className={classes.periodName} role="status">{periodName(period)}</span>
          <ActionIcon variant="default" size={36} aria-label={words.later} disabled={to >= today} onClick={() => onChange(periodAt(kind, addDays(to, 1)))}><IconChevronRight size={16} aria-hidden /></ActionIcon>
        </div>
      )}
    </>
  );
}

function RangeFields({ period: { from, to }, onChange }: Pick<PeriodPickerProps, 'period' | 'onChange'>) {
  const set = (next: { readonly from: LocalDate; readonly to: LocalDate }): void => {
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange({ kind: 'range', ...next });
  };
  return (
    <div className={classes.stepper}>
      <TextInput className={classes.date} type="date" aria-label={words.from} value={from} max={to} onChange={(event) => set({ from: event.currentTarget.value, to })} />
      <TextInput className={classes.date} type="date" aria-label={words.to} value={to} min={from} onChange={(event) => set({ from, to: event.currentTarget.value })} />
    </div>
  );
}

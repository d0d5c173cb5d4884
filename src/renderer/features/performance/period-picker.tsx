import { Select } from '@mantine/core';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import { spanOptions, yearsUntil } from './period.ts';
import type { Choice, Span } from './period.ts';
import classes from './performance.module.css';

const words = performanceText.period;
const spans = spanOptions().map(({ group, items }) => ({ group, items: [...items] }));

interface PeriodPickerProps {
  readonly choice: Choice;
  readonly today: LocalDate;
  /** Empty where the officer sees only one unit. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (change: Partial<Choice>) => void;
}

/** Which time and which unit the page is about. */
export function PeriodPicker({ choice, today, units, onChange }: PeriodPickerProps) {
  return (
    <>
      <Select
        className={classes.year} aria-label={words.year} data={yearsUntil(today).map(String)} value={String(choice.year)} allowDeselect={false}
        onChange={(year) => year !== null && onChange({ year: Number(year) })}
      />
      <Select<Span>
        className={classes.span} aria-label={words.span} data={spans} value={choice.span} allowDeselect={false} maxDropdownHeight={420}
        onChange={(span) => span !== null && onChange({ span })}
      />
      {units.length > 0 && (
        <Select
          className={classes.unit} aria-label={words.unit} placeholder={words.allUnits} data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={choice.unitId} searchable clearable clearButtonProps={{ 'aria-label': words.clearUnit }} onChange={(unitId) => onChange({ unitId })}
        />
      )}
    </>
  );
}

import { ActionIcon, Alert, Chip, Group } from '@mantine/core';
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { createCalendar } from '../../../shared/calendar/working-day.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { sortHolidays } from '../../../shared/office/holiday-file.ts';
import type { Holiday } from '../../../shared/office/office.ts';
import { Tag } from '../../ui/chips.tsx';
import { formatWeekday } from '../../ui/format.ts';
import { EmptyState } from '../../ui/states.tsx';
import { AddHoliday } from './add-holiday.tsx';
import { shownYears, workingDaysOf, yearOfDate } from './calendar-year.ts';
import { ImportCalendar } from './import-calendar.tsx';
import type { PartProps } from './part.ts';
import { YearView } from './year-view.tsx';
import classes from './calendar-part.module.css';

const words = officeText.calendar;
const tones: Readonly<Record<Holiday['kind'], 'plain' | 'accent' | 'violet'>> = { national: 'plain', jointLeave: 'accent', local: 'violet' };

/** The days off of a year, as a list and as twelve months; the office adds its own and imports the next year's. */
export function CalendarPart({ office, today, isReadOnly, onChange }: PartProps) {
  const { holidays } = office;
  const [year, setYear] = useState(yearOfDate(today));
  const calendar = useMemo(() => createCalendar(holidays), [holidays]);
  const put = (next: readonly Holiday[]): void => onChange({ ...office, holidays: sortHolidays(next) });
  const ofYear = holidays.filter(({ date }) => yearOfDate(date) === year);
  const count = (kind: Holiday['kind']) => ofYear.filter((day) => day.kind === kind).length;
  return (
    <div className={classes.part}>
      <div className={classes.bar}>
        <Chip.Group multiple={false} value={String(year)} onChange={(chosen) => setYear(Number(chosen))}>
          <Group gap={6} role="radiogroup" aria-label={words.year}>
            {shownYears(holidays, today).map((one) => <Chip key={one} value={String(one)} size="sm" variant="outline">{one}</Chip>)}
          </Group>
        </Chip.Group>
        <span className={classes.counts}>{words.counts(count('national'), count('jointLeave'), count('local'))} · {words.workingDays(workingDaysOf(calendar, year))}</span>
        {!isReadOnly && <ImportCalendar holidays={holidays} onImport={(next, first) => {
          put(next);
          setYear(first);
        }} />}
      </div>
      {!calendar.hasData(year) && <Alert color="yellow" icon={<IconAlertTriangle size={18} />} className={classes.warning}>{words.noData(year)}</Alert>}
      <div className={classes.split}>
        <div className={classes.days}>
          {!isReadOnly && <AddHoliday key={year} year={year} holidays={holidays} onAdd={(day) => put([...holidays, day])} />}
          <DayList days={ofYear} isReadOnly={isReadOnly} onRemove={(day) => put(holidays.filter((one) => one !== day))} />
        </div>
        <YearView year={year} calendar={calendar} today={today} />
      </div>
    </div>
  );
}

function DayList({ days, isReadOnly, onRemove }: { readonly days: readonly Holiday[]; readonly isReadOnly: boolean; readonly onRemove: (day: Holiday) => void }) {
  if (days.length === 0) return <EmptyState title={words.empty} />;
  return (
    // Focusable, so that the keyboard can scroll it.
    <ul className={classes.list} tabIndex={0} aria-label={officeText.parts.calendar}>
      {days.map((day) => (
        <li key={`${day.date} ${day.name}`} className={classes.day}>
          <span className={classes.date}>{formatWeekday(day.date)}</span>
          <span className={classes.name} title={day.name}>{day.name}</span>
          {day.estimate && <span title={words.estimateTip}><Tag tone="amber">{words.estimate}</Tag></span>}
          <Tag tone={tones[day.kind]}>{officeText.holidayKinds[day.kind]}</Tag>
          {!isReadOnly && day.kind === 'local' && (
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`${words.remove} ${day.name}`} onClick={() => onRemove(day)}><IconTrash size={16} /></ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}

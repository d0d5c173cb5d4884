import type { WorkCalendar } from '../../../shared/calendar/working-day.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import { formatWeekday } from '../../ui/format.ts';
import { weeksOf } from './calendar-year.ts';
import classes from './year-view.module.css';

const words = officeText.calendar;

interface YearViewProps {
  readonly year: number;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

/** Twelve small months in which every day off can be seen at once. */
export function YearView({ year, calendar, today }: YearViewProps) {
  return (
    <div className={classes.year}>
      <div className={classes.months}>
        {words.months.map((name, index) => (
          <section key={name} className={classes.month} aria-label={`${name} ${year}`}>
            <h2 className={classes.title}>{name}</h2>
            <Month weeks={weeksOf(year, index + 1)} calendar={calendar} today={today} />
          </section>
        ))}
      </div>
      <Legend />
    </div>
  );
}

function Month({ weeks, calendar, today }: { readonly weeks: ReturnType<typeof weeksOf> } & Pick<YearViewProps, 'calendar' | 'today'>) {
  return (
    <table className={classes.grid}>
      <thead><tr>{words.weekdaysNarrow.map((day) => <th key={day} scope="col">{day}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((date, at) => (date === null ? <td key={at} /> : <Day key={at} date={date} calendar={calendar} isToday={date === today} />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ date, calendar, isToday }: { readonly date: LocalDate; readonly calendar: WorkCalendar; readonly isToday: boolean }) {
  const off = calendar.dayOff(date, 5);
  const title = off?.name ? `${formatWeekday(date)}: ${off.name}` : undefined;
  return (
    <td data-off={off?.reason} data-estimate={off?.estimate || undefined} data-today={isToday || undefined} title={title}>
      {Number(date.slice(8))}
      {off?.name && <span className={classes.spoken}>{off.name}</span>}
    </td>
  );
}

function Legend() {
  const kinds = [
    ['national', officeText.holidayKinds.national], ['jointLeave', officeText.holidayKinds.jointLeave], ['local', officeText.holidayKinds.local],
    ['weekend', words.weekend],
  ] as const;
  return (
    <ul className={classes.legend} aria-label={words.legend}>
      {kinds.map(([kind, label]) => <li key={kind}><i data-off={kind} aria-hidden>1</i>{label}</li>)}
      <li><i data-off="national" data-estimate aria-hidden>1</i>{words.estimate}</li>
    </ul>
  );
}

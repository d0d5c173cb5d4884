import { Popover, ScrollArea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Deadline } from '../../../shared/calendar/deadline.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { deadlineWords as words } from '../../../shared/messages/id/deadline.ts';
import { due } from '../../../shared/messages/id/due.ts';
import { stageLabels } from '../../../shared/messages/id/labels.ts';
import type { DeadlineRule } from '../../../shared/office/office.ts';
import { formatDate, formatWeekday } from '../../ui/format.ts';
import { joinRuns } from './skipped-days.ts';
import type { SkippedRun } from './skipped-days.ts';
import classes from './deadline-why.module.css';

function amountOf({ amount, unit }: DeadlineRule): string {
  switch (unit) {
    case 'workingDay': return common.workingDays(amount);
    case 'calendarDay': return common.calendarDays(amount);
    case 'hour': return common.hours(amount);
  }
}

function spanOf({ from, to }: SkippedRun): string {
  return from === to ? formatWeekday(from) : `${formatWeekday(from)} – ${formatWeekday(to)}`;
}

function Skipped({ deadline }: { readonly deadline: Deadline }) {
  const { skipped } = deadline;
  if (skipped.length === 0) return <p className={classes.line}>{words.nothingSkipped}</p>;
  return (
    <>
      <p className={classes.line}>{words.skipped(skipped.length)}:</p>
      <ul className={classes.skipped}>
        {joinRuns(skipped).map((run) => (
          <li key={run.from}>
            <span>{spanOf(run)}</span>
            <span className={classes.reason} data-reason={run.reason}>{run.name ?? words.reason[run.reason]}{run.reason === 'jointLeave' ? ` (${words.reason.jointLeave})` : ''}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Explained({ deadline }: { readonly deadline: Deadline }) {
  const { stage, rule, startOn, dueOn, isOpen, metOn, warnings } = deadline;
  const state = isOpen ? words.open : metOn === null ? null : words.met(formatDate(metOn));
  const start = rule.unit === 'workingDay' ? words.start : words.startCalendar;
  return (
    <section className={classes.stage}>
      <h3 className={classes.heading}>{stageLabels[stage]}{state !== null && <span className={classes.state}> · {state}</span>}</h3>
      <p className={classes.line}>{start(formatWeekday(startOn))}</p>
      <p className={classes.line}>{words.rule(amountOf(rule))} <span className={classes.basis}>{words.basis(rule.legalBasis)}</span></p>
      <Skipped deadline={deadline} />
      <p className={classes.result}>{stage === 'autoClose' ? `${due.stageBy.autoClose} ${formatWeekday(dueOn)}` : words.result(formatWeekday(dueOn))}</p>
      {warnings.map((warning) => (
        <p key={warning.code === 'noCalendar' ? warning.year : warning.date} className={classes.warning}>
          <IconAlertTriangle size={15} aria-hidden /> {words.warning(warning, formatDate)}
        </p>
      ))}
    </section>
  );
}

interface DeadlineWhyProps {
  readonly deadlines: readonly Deadline[];
  /** Nothing is due any more: the link speaks of what was. */
  readonly isPast: boolean;
}

/** A link that tells why a deadline is on its date: start, rule, and each day that was skipped. */
export function DeadlineWhy({ deadlines, isPast }: DeadlineWhyProps) {
  return (
    <Popover width={400} position="bottom-end" trapFocus returnFocus withArrow>
      <Popover.Target>
        <button type="button" className={classes.why} aria-label={isPast ? undefined : words.whyLabel}>{isPast ? words.history : words.why}</button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <ScrollArea.Autosize mah={440} type="auto" viewportProps={{ tabIndex: 0 }}>
          <div className={classes.content}>
            {deadlines.map((deadline) => <Explained key={deadline.stage} deadline={deadline} />)}
          </div>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { letterNumber } from '../../../shared/letter/number.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { unitOf } from '../../../shared/office/lookups.ts';
import type { Office } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import type { Step } from './wizard-step.ts';
import { yearOfDate } from './calendar-year.ts';
import classes from './wizard.module.css';

const words = officeText.wizard;

/** A last look over what will be stored. */
export function FinishPart({ office, today, onGo }: { readonly office: Office; readonly today: LocalDate; readonly onGo: (step: Step) => void }) {
  const examples = office.officers.filter(({ name }) => /\bcontoh\b/i.test(name)).length;
  return (
    <div className={classes.finish}>
      <dl className={classes.summary}>
        {linesOf(office, today).map(({ name, text, step }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span>{text}</span>
              {step && <Button variant="subtle" size="compact-sm" aria-label={`${words.change} ${name}`} onClick={() => onGo(step)}>{words.change}</Button>}
            </dd>
          </div>
        ))}
      </dl>
      {examples > 0 && <p className={classes.warning}><IconAlertTriangle size={18} aria-hidden /> {words.stillExample(examples)}</p>}
      <p className={classes.after}>{words.afterwards}</p>
    </div>
  );
}

function linesOf(office: Office, today: LocalDate): readonly { readonly name: string; readonly text: string; readonly step: Step | null }[] {
  const names = words.summary;
  const coordinators = office.officers.filter(({ role }) => role === 'coordinator').length;
  const villages = office.districts.reduce((sum, { villages: list }) => sum + list.length, 0);
  const years = office.holidays.map(({ date }) => yearOfDate(date));
  return [
    { name: names.office, text: [office.name, office.city, office.ticketPrefix].filter(Boolean).join(' · '), step: 'office' },
    { name: names.units, text: words.units(office.units.length), step: 'units' },
    { name: names.officers, text: words.officersAre(office.officers.length, coordinators), step: 'officers' },
    { name: names.letters, text: letterText(office, today), step: 'letters' },
    { name: names.areas, text: villages === 0 ? words.noAreas : words.areas(office.districts.length, villages), step: null },
    { name: names.channels, text: words.channels(office.channels.length, office.categories.length), step: null },
    { name: names.deadlines, text: words.deadlines(office.deadlines.length), step: null },
    { name: names.calendar, text: words.calendar(office.holidays.length, `${Math.min(...years)}–${Math.max(...years)}`), step: null },
  ];
}

function letterText({ letterRules: rules, units, coordinatingUnitId }: Office, today: LocalDate): string {
  const unitCode = unitOf({ units }, coordinatingUnitId)?.code ?? '';
  const number = letterNumber(rules.numberPattern, { classification: rules.defaultClassification, serial: 1, unitCode, date: today, security: 'ordinary' });
  return [officeText.papers[rules.paper], `${rules.font} ${rules.fontSize} pt`, words.firstNumber(number)].join(' · ');
}

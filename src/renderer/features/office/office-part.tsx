import { MOST_MEGABYTES, MOST_PER_REPORT } from '../../../shared/contract/attachments.ts';
import { longDate } from '../../../shared/letter/dates.ts';
import { attachments } from '../../../shared/messages/id/attachments.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { attachmentLimitsOf } from '../../../shared/office/lookups.ts';
import { withName } from './draft.ts';
import { ChoiceField, NumberField, TextField } from './fields.tsx';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';
import { TargetFields } from './target-fields.tsx';
import classes from './office.module.css';

const words = officeText.office;
type ZoneId = keyof typeof officeText.zones;
const zones = Object.entries(officeText.zones).map(([value, label]) => ({ value: value as ZoneId, label }));

/** Name, place, clock and numbers of the office, with a sample of what they make. */
export function OfficePart({ office, today, problems, isReadOnly, onChange }: PartProps) {
  const error = (field: string) => errorOf(problems, 'office', null, field);
  const limits = attachmentLimitsOf(office);
  const units = office.units.map((unit) => ({ value: unit.id, label: unit.name === '' ? officeText.units.untitled : unit.name }));
  return (
    <div className={classes.officePart}>
      <div className={classes.form}>
        <TextField
          label={words.name} hint={words.nameHint} value={office.name} error={error('name')} isReadOnly={isReadOnly}
          onChange={(name) => onChange(withName(office, name))}
        />
        <div className={classes.pair}>
          <TextField
            label={words.city} hint={words.cityHint} value={office.city} error={error('city')} isReadOnly={isReadOnly}
            onChange={(city) => onChange({ ...office, city })}
          />
          <TextField
            label={words.ticketPrefix} hint={words.ticketPrefixHint} value={office.ticketPrefix} error={error('ticketPrefix')} isReadOnly={isReadOnly}
            onChange={(prefix) => onChange({ ...office, ticketPrefix: prefix.toUpperCase() })}
          />
        </div>
        <div className={classes.pair}>
          <ChoiceField
            label={words.timeZone} value={office.timeZone as ZoneId} isReadOnly={isReadOnly} options={zones}
            onChange={(timeZone) => onChange({ ...office, timeZone })}
          />
          <ChoiceField
            label={words.coordinatingUnit} value={office.coordinatingUnitId} error={error('coordinatingUnitId')} isReadOnly={isReadOnly} options={units}
            onChange={(coordinatingUnitId) => onChange({ ...office, coordinatingUnitId })}
          />
        </div>
        <div className={classes.pair}>
          <NumberField
            label={attachments.megabytes} value={limits.megabytes} isReadOnly={isReadOnly} max={MOST_MEGABYTES}
            onChange={(megabytes) => onChange({ ...office, attachmentLimits: { ...limits, megabytes: Math.min(MOST_MEGABYTES, Math.max(1, megabytes)) } })}
          />
          <NumberField
            label={attachments.perReport} value={limits.perReport} isReadOnly={isReadOnly} max={MOST_PER_REPORT}
            onChange={(perReport) => onChange({ ...office, attachmentLimits: { ...limits, perReport: Math.min(MOST_PER_REPORT, Math.max(1, perReport)) } })}
          />
        </div>
        <TargetFields office={office} isReadOnly={isReadOnly} onChange={onChange} />
      </div>
      <section className={classes.sampleFacts}>
        <h2>{words.sampleTitle}</h2>
        <dl>
          <dt>{words.numberSample}</dt>
          <dd>{office.ticketPrefix === '' ? '–' : `${office.ticketPrefix}-${today.slice(0, 4)}-000001`}</dd>
          <dt>{words.placeSample}</dt>
          <dd>{office.city === '' ? '–' : `${office.city}, ${longDate(today)}`}</dd>
        </dl>
      </section>
    </div>
  );
}

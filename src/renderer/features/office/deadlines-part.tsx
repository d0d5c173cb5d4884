import { ActionIcon, Button, NumberInput, Select, TextInput, Tooltip } from '@mantine/core';
import { IconCopyPlus, IconInfoCircle, IconPlus, IconTrash } from '@tabler/icons-react';
import { classificationLabels, stageLabels } from '../../../shared/messages/id/labels.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import { STAGES } from '../../../shared/office/office.ts';
import type { DeadlineRule } from '../../../shared/office/office.ts';
import { CLASSIFICATIONS } from '../../../shared/ticket/event.ts';
import { successorOf } from './draft.ts';
import { errorOf } from './part.ts';
import type { PartProps } from './part.ts';
import plain from '../../ui/plain-table.module.css';
import classes from './deadlines-part.module.css';

const words = officeText.deadlines;
/** Mantine's values are text; this one stands for "all classifications". */
const ALL = 'all';
const stages = STAGES.map((stage) => ({ value: stage, label: stageLabels[stage] }));
const classifications = [
  { value: ALL, label: words.everything }, ...CLASSIFICATIONS.map((one) => ({ value: one, label: classificationLabels[one] })),
];
const units = (['workingDay', 'calendarDay', 'hour'] as const).map((unit) => ({ value: unit, label: officeText.ruleUnits[unit] }));

/** The time limits as a table that can be changed, each with the law it stands on. */
export function DeadlinesPart({ office, today, problems, isReadOnly, onChange }: PartProps) {
  const rules = office.deadlines;
  const put = (deadlines: readonly DeadlineRule[]): void => onChange({ ...office, deadlines });
  const listError = errorOf(problems, 'deadlines', null, 'list');
  const addRule = (): void => put([...rules, { classification: null, stage: 'answer', amount: 5, unit: 'workingDay', legalBasis: '', validFrom: today }]);
  return (
    <div className={classes.part}>
      <div className={classes.note}>
        <IconInfoCircle size={18} aria-hidden />
        <p>{words.intro} <strong>{words.check}</strong></p>
        {!isReadOnly && <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={addRule}>{words.add}</Button>}
      </div>
      {listError !== undefined && <p className={classes.problem} role="alert">{listError}</p>}
      <div className={`${plain.ground} ${classes.scroller}`} data-fixed={isReadOnly || undefined}>
        <table className={`${plain.table} ${classes.table}`}>
          <colgroup><col className={classes.stage} /><col /><col className={classes.amount} /><col className={classes.unit} /><col className={classes.since} /><col className={classes.actsWidth} /></colgroup>
          <thead>
            <tr>
              <th scope="col">{words.stage}</th><th scope="col">{words.classificationAndBasis}</th><th scope="col" colSpan={2}>{words.amount}</th>
              <th scope="col">{words.validFrom}</th><td />
            </tr>
          </thead>
          {rules.map((rule, index) => (
            <RuleRows
              // Rules have no id of their own; their place is what the officer edits.
              key={index} rule={rule} isReadOnly={isReadOnly} error={(field) => errorOf(problems, 'deadlines', String(index), field)}
              onChange={(next) => put(rules.map((one, at) => (at === index ? next : one)))}
              onRemove={() => put(rules.filter((_, at) => at !== index))}
              onSucceed={() => put(rules.flatMap((one, at) => (at === index ? [one, successorOf(one, today)] : [one])))}
            />
          ))}
        </table>
      </div>
    </div>
  );
}

interface RuleRowsProps {
  readonly rule: DeadlineRule;
  readonly isReadOnly: boolean;
  readonly error: (field: string) => string | undefined;
  readonly onChange: (rule: DeadlineRule) => void;
  readonly onRemove: () => void;
  readonly onSucceed: () => void;
}

/** One rule in two lines: the limit, and below it the law in full width. */
function RuleRows({ rule, isReadOnly, error, onChange, onRemove, onSucceed }: RuleRowsProps) {
  const set = (patch: Partial<DeadlineRule>): void => onChange({ ...rule, ...patch });
  return (
    <tbody className={classes.rule}>
      <tr>
        <td>
          <Select
            aria-label={words.stage} data={stages} value={rule.stage} readOnly={isReadOnly} allowDeselect={false}
            onChange={(stage) => stage && set({ stage })}
          />
        </td>
        <td>
          <Select
            aria-label={words.classification} data={classifications} value={rule.classification ?? ALL} readOnly={isReadOnly} allowDeselect={false}
            onChange={(chosen) => set({ classification: CLASSIFICATIONS.find((one) => one === chosen) ?? null })}
          />
        </td>
        <td className={classes.number}>
          <NumberInput
            aria-label={words.amount} value={rule.amount} readOnly={isReadOnly} error={error('amount')} min={1} max={1000} allowDecimal={false}
            clampBehavior="none" hideControls onChange={(typed) => set({ amount: typeof typed === 'number' ? typed : 0 })}
          />
        </td>
        <td>
          <Select
            aria-label={words.unit} data={units} value={rule.unit} readOnly={isReadOnly} allowDeselect={false}
            onChange={(unit) => unit && set({ unit })}
          />
        </td>
        <td>
          <TextInput
            aria-label={words.validFrom} type="date" value={rule.validFrom} readOnly={isReadOnly} error={error('validFrom')}
            onChange={(event) => set({ validFrom: event.currentTarget.value })}
          />
        </td>
        <td className={classes.acts}>{!isReadOnly && <RuleActs name={stageLabels[rule.stage]} onSucceed={onSucceed} onRemove={onRemove} />}</td>
      </tr>
      <tr>
        <td className={classes.hint}>{words.starts[rule.stage]}</td>
        <td colSpan={4}>
          <TextInput
            className={classes.basis} aria-label={words.legalBasis} placeholder={words.legalBasis} title={rule.legalBasis} value={rule.legalBasis}
            readOnly={isReadOnly} maxLength={300} onChange={(event) => set({ legalBasis: event.currentTarget.value })}
          />
        </td>
        <td />
      </tr>
    </tbody>
  );
}

function RuleActs({ name, onSucceed, onRemove }: { readonly name: string } & Pick<RuleRowsProps, 'onSucceed' | 'onRemove'>) {
  return (
    <>
      <Tooltip label={words.successor}>
        <ActionIcon variant="subtle" color="gray" aria-label={`${words.successor}: ${name}`} onClick={onSucceed}><IconCopyPlus size={18} /></ActionIcon>
      </Tooltip>
      <Tooltip label={words.remove}>
        <ActionIcon variant="subtle" color="gray" aria-label={`${words.remove}: ${name}`} onClick={onRemove}><IconTrash size={18} /></ActionIcon>
      </Tooltip>
    </>
  );
}

import { ActionIcon, Button, Checkbox, Textarea, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Answered, Choice, Fact, Party } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import classes from './letter.module.css';

const words = letterText.fields;
const PARTY_LIMIT = 8;

interface ListProps<T> {
  readonly isReadOnly: boolean;
  readonly onChange: (list: readonly T[]) => void;
}

function changed<T extends object>(list: readonly T[], index: number, patch: Partial<T>): readonly T[] {
  return list.map((entry, place) => (place === index ? { ...entry, ...patch } : entry));
}

/** The lines of a table of facts; an emptied line is left out on paper. */
export function FactsField({ facts, isReadOnly, onChange }: ListProps<Fact> & { readonly facts: readonly Fact[] }) {
  return (
    <fieldset className={classes.points}>
      <legend className={classes.legend}>{words.facts}</legend>
      {facts.map(({ label, value }, index) => (
        <Textarea
          key={label} label={label} autosize minRows={1} maxRows={8} value={value} readOnly={isReadOnly}
          onChange={(event) => onChange(changed(facts, index, { value: event.currentTarget.value }))}
        />
      ))}
    </fieldset>
  );
}

/** Boxes of a form, ticked here or by hand on paper. */
export function ChoicesField({ label, choices, isReadOnly, onChange }: ListProps<Choice> & { readonly label: string; readonly choices: readonly Choice[] }) {
  return (
    <fieldset className={classes.points}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.choices}>
        {choices.map(({ text, isChosen }, index) => (
          <Checkbox
            key={text} size="sm" label={text} checked={isChosen} disabled={isReadOnly}
            onChange={(event) => onChange(changed(choices, index, { isChosen: event.currentTarget.checked }))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The further reports that the letter answers; one that is unticked is left out, and comes back with the letter composed anew. */
export function AnswersField({ answers, isReadOnly, onChange }: ListProps<Answered> & { readonly answers: readonly Answered[] }) {
  return (
    <fieldset className={classes.points}>
      <legend className={classes.legend}>{letterText.answers.title}</legend>
      <div className={classes.choices}>
        {answers.map(({ ticketId, number }) => (
          <Checkbox key={ticketId} size="sm" label={number} checked disabled={isReadOnly} onChange={() => onChange(answers.filter((one) => one.ticketId !== ticketId))} />
        ))}
      </div>
      <p className={classes.quiet}>{letterText.answers.hint}</p>
    </fieldset>
  );
}

/** Who signs minutes beside the first signer. */
export function PartiesField({ parties, isReadOnly, onChange }: ListProps<Party> & { readonly parties: readonly Party[] }) {
  const add = (role: Party['role']): void => onChange([...parties, { role, name: '', position: '', nip: null }]);
  const hasSecond = parties.some(({ role }) => role === 'second');
  return (
    <div id="field-parties" className={classes.pointList}>
      {parties.map(({ role, name, position, nip }, index) => (
        <div key={index} className={classes.party}>
          <TextInput label={words.roles[role]} placeholder={words.name} value={name} readOnly={isReadOnly} onChange={(event) => onChange(changed(parties, index, { name: event.currentTarget.value }))} />
          <TextInput label={words.position} value={position} readOnly={isReadOnly} onChange={(event) => onChange(changed(parties, index, { position: event.currentTarget.value }))} />
          <TextInput label={words.nip} value={nip ?? ''} readOnly={isReadOnly} onChange={(event) => onChange(changed(parties, index, { nip: event.currentTarget.value || null }))} />
          {!isReadOnly && (
            <Tooltip label={words.removeParty(words.roles[role])}>
              <ActionIcon variant="subtle" color="gray" aria-label={words.removeParty(words.roles[role])} onClick={() => onChange(parties.filter((_, place) => place !== index))}><IconTrash size={16} aria-hidden /></ActionIcon>
            </Tooltip>
          )}
        </div>
      ))}
      {!isReadOnly && parties.length < PARTY_LIMIT && (
        <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} className={classes.addPoint} onClick={() => add(hasSecond ? 'witness' : 'second')}>
          {hasSecond ? words.addWitness : words.addSecond}
        </Button>
      )}
    </div>
  );
}

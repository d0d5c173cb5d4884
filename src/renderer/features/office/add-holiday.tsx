import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Holiday } from '../../../shared/office/office.ts';
import classes from './calendar-part.module.css';

const words = officeText.calendar;

interface AddHolidayProps {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly onAdd: (day: Holiday) => void;
}

/** A line by which the office notes a day off of its own, such as the city's birthday. */
export function AddHoliday({ year, holidays, onAdd }: AddHolidayProps) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isTaken = holidays.some((day) => day.kind === 'local' && day.date === date);
  const dateError = date === '' ? words.dateBad : isTaken ? words.dateTaken : null;
  const nameError = name.trim() === '' ? words.nameMissing : null;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (dateError !== null || nameError !== null) return;
    onAdd({ date, kind: 'local', name: name.trim(), estimate: false });
    setDate('');
    setName('');
    setIsTried(false);
  };
  return (
    <form className={classes.add} aria-label={words.addTitle} onSubmit={submit} noValidate>
      <TextInput
        type="date" label={words.date} min={`${year}-01-01`} max={`${year}-12-31`} value={date} error={isTried && dateError}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <TextInput
        label={words.addTitle} placeholder={words.name} maxLength={120} value={name} error={isTried && nameError}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">{words.add}</Button>
    </form>
  );
}

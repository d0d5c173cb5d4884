import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { In } from '../../../shared/contract/calls.ts';
import { paperOf } from '../../../shared/letter/letter.ts';
import { sampleRequest } from '../../../shared/letter/office-sample.ts';
import { officeText } from '../../../shared/messages/id/office.ts';
import type { Office, Unit } from '../../../shared/office/office.ts';
import type { LocalDate } from '../../../shared/ticket/event.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Chips } from '../../ui/chips.tsx';
import { LetterFrame } from '../../ui/letter-frame.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { problemsOf } from './check-office.ts';
import classes from './office.module.css';

const words = officeText.letters;
const REST = 250;

type Way = 'ink' | 'electronic';
const WAYS: readonly { readonly id: Way; readonly label: string }[] = [{ id: 'ink', label: words.ink }, { id: 'electronic', label: words.electronic }];

interface SampleProps {
  readonly office: Office;
  readonly unit: Unit;
  readonly today: LocalDate;
}

/** A made-up letter by the settings as they are typed, drawn by the writer of real letters. */
export function LetterSample({ office, unit, today }: SampleProps) {
  const [way, setWay] = useState<Way>('ink');
  const { data, error, refetch, isLoading } = useSample({ office, unit, today }, way === 'electronic');
  return (
    <div className={classes.sample}>
      <Chips label={words.way} options={WAYS} value={way} onChange={setWay} />
      {data && <LetterFrame html={data.html} paper={paperOf('response', office.letterRules)} label={words.sample} />}
      {isLoading && <LoadingLines />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
    </div>
  );
}

function useSample({ office, unit, today }: SampleProps, isElectronic: boolean) {
  const request = useMemo(() => sampleRequest(office, unit, { today, isElectronic }), [office, unit, today, isElectronic]);
  const [rested] = useDebouncedValue(request, REST);
  // A margin of 0 or a pattern without a serial is named beside its field; the sample waits as it was.
  const isSound = useMemo(() => !problemsOf(office).some(({ part, itemId }) => part === 'letters' && itemId === null), [office]);
  // The schema's type may be written to; the engine only reads it, and checks it.
  return useDeskQuery('letter.sample', rested as In<'letter.sample'>, { enabled: isSound, placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 0 });
}

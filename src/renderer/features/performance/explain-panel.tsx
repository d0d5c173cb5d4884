import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { explainText as words, figureName, measureWords, outReasonLabels } from '../../../shared/messages/id/figure.ts';
import { percentText, wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { ratio } from '../../../shared/performance/percent.ts';
import type { FigurePart } from '../../../shared/performance/figure-query.ts';
import type { Measure } from '../../../shared/performance/measures.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useFigures, useTickets } from './figure-context.tsx';
import classes from './performance.module.css';

/** How one figure was computed, and the tickets that are in it, in its whole, and out. */
export function ExplainPanel({ measure, onClose }: { readonly measure: Measure | null; readonly onClose: () => void }) {
  return <Dialog isOpen={measure !== null} onClose={onClose} label={words.title} size={560}>{measure && <Explained measure={measure} />}</Dialog>;
}

function Explained({ measure }: { readonly measure: Measure }) {
  const { performance, nameOf, dataTime } = useFigures();
  const { period, where, rules } = performance;
  const query = { period, where, measure, cuts: [] };
  const answer = useDeskQuery('performance.explain', query);
  const { formula, parts } = measureWords[measure];
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={5} />;
  const { n, rest, out, erased } = answer.data;
  const outCount = out.reduce((sum, one) => sum + one.n, 0);
  return (
    <div className={classes.explain}>
      <p><strong>{figureName(query, null, nameOf)}</strong></p>
      <p><b>{words.formula}:</b> {formula}</p>
      {rest > 0 && <p className={classes.result}>{words.result(percentText(ratio({ n, of: n + rest })), wholeNumber(n), wholeNumber(n + rest))}</p>}
      <ul>
        <Part measure={measure} part="n" name={parts.n} n={n} />
        <Part measure={measure} part="rest" name={parts.rest} n={rest} />
        <Part measure={measure} part="out" name={parts.out} n={outCount} detail={out.map((one) => words.outOf(outReasonLabels[one.reason], wholeNumber(one.n))).join('; ')} />
      </ul>
      {erased > 0 && <p>{words.erased(wholeNumber(erased))}</p>}
      <p className={classes.source}>{words.small(wholeNumber(rules.smallNumber))} {words.asOf(dataTime)}</p>
    </div>
  );
}

interface PartProps {
  readonly measure: Measure;
  readonly part: FigurePart;
  readonly name: string;
  readonly n: number;
  readonly detail?: string;
}

function Part({ measure, part, name, n, detail = '' }: PartProps) {
  const open = useTickets();
  if (n === 0) return null;
  return (
    <li>
      <span>{name}: <b>{words.counted(wholeNumber(n))}</b>{detail === '' ? '' : ` (${detail})`}</span>
      <Button className={classes.keep} variant="subtle" size="compact-sm" leftSection={<IconListSearch size={16} aria-hidden />} aria-label={words.show(name)} onClick={() => open({ measure, cuts: [], part })}>{words.showShort}</Button>
    </li>
  );
}

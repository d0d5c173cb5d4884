import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ListFilter } from '../../../shared/contract/calls/ticket-calls.ts';
import type { ManyResult } from '../../../shared/contract/views.ts';
import { MOST_LETTERS } from '../../../shared/letter/joint-answer.ts';
import { VARIANTS } from '../../../shared/letter/letter.ts';
import type { LetterKind, Variant } from '../../../shared/letter/letter.ts';
import { letterText } from '../../../shared/messages/id/letter.ts';
import { useDeskQuery } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { Choice, Long } from '../../ui/form-fields.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { ErrorState, LoadingLines } from '../../ui/states.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { Back } from './back.tsx';
import { ManyProgress } from './many-bar.tsx';
import { PointsField } from './points-field.tsx';
import { toldOf, useMany } from './use-many.ts';
import type { Many } from './use-many.ts';
import classes from './letter.module.css';

const words = letterText.many.page;
/** Kinds that go to many at once; minutes and the like are of one case. */
const KINDS = ['response', 'clarification', 'extension', 'memo', 'receipt'] as const satisfies readonly LetterKind[];

interface ManyPageProps {
  /** The list for whose reports letters are made. */
  readonly filter: ListFilter;
  readonly onBack: () => void;
  readonly onDrafts: () => void;
}

/** One letter for each report of a list, from one wording where wanted. */
export function ManyLettersPage({ filter, onBack, onDrafts }: ManyPageProps) {
  const query = useDeskQuery('ticket.list', { filter, order: { by: 'number', descending: false }, offset: 0, limit: 1 });
  const many = useMany();
  const [result, setResult] = useState<ManyResult | null>(null);
  useShortcuts({ escape: onBack }, many.work === null);
  const total = query.data?.total ?? 0;
  return (
    <Page title={words.title} note={query.data && words.note(formatNumber(total))} before={<Back onBack={onBack} />}>
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <LoadingLines lines={6} />}
      {many.work && <ManyProgress work={many.work} onCancel={many.cancel} />}
      {query.data && !many.work && (result ? <Result result={result} onDrafts={onDrafts} /> : <Form filter={filter} total={total} many={many} onDone={setResult} />)}
    </Page>
  );
}

function Result({ result, onDrafts }: { readonly result: ManyResult; readonly onDrafts: () => void }) {
  return (
    <Card>
      <p role="status">{toldOf(letterText.many.composed(result.done.length), result)}</p>
      {result.done.length > 0 && <div className={classes.startMany}><Button data-autofocus onClick={onDrafts}>{words.toDrafts}</Button></div>}
    </Card>
  );
}

interface FormProps {
  readonly filter: ListFilter;
  readonly total: number;
  readonly many: Many;
  readonly onDone: (result: ManyResult) => void;
}

function Form({ filter, total, many, onDone }: FormProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('response');
  const [variant, setVariant] = useState<Variant>('inProgress');
  const [isOwn, setIsOwn] = useState(false);
  const [points, setPoints] = useState<readonly string[]>(['']);
  const [closing, setClosing] = useState('');
  if (total === 0) return <Card><p>{words.none}</p></Card>;
  if (total > MOST_LETTERS) return <Card><p>{words.tooMany(formatNumber(total), formatNumber(MOST_LETTERS))}</p></Card>;
  const filled = points.filter((point) => point.trim() !== '');
  const lacksPoint = isOwn && kind !== 'receipt' && filled.length === 0;
  const start = (): void => {
    const wording = { points: isOwn && filled.length > 0 ? filled : null, closing: isOwn && closing.trim() !== '' ? closing : null };
    void many.compose({ filter, kind, variant: kind === 'response' ? variant : null, wording }).then((result) => result && onDone(result));
  };
  return (
    <Card>
      <div className={classes.manyForm}>
        <p>{words.intro}</p>
        <div className={classes.two}>
          <Choice label={letterText.fields.kind} options={KINDS} labels={letterText.kinds} value={kind} isReadOnly={false} onChange={setKind} />
          {kind === 'response' && <Choice label={letterText.fields.variant} options={VARIANTS} labels={letterText.variants} value={variant} isReadOnly={false} onChange={setVariant} />}
        </div>
        <Checkbox label={words.ownWords} description={words.fieldsHint} checked={isOwn} onChange={(event) => setIsOwn(event.currentTarget.checked)} />
        {isOwn && <PointsField points={points} isReadOnly={false} onChange={setPoints} />}
        {isOwn && <Long label={letterText.fields.closing} rows={2} value={closing} isReadOnly={false} onChange={setClosing} />}
        <div className={classes.startMany}>
          {lacksPoint && <span className={classes.quiet}>{words.noPoint}</span>}
          <Button disabled={lacksPoint} onClick={start}>{words.start(formatNumber(total))}</Button>
        </div>
      </div>
    </Card>
  );
}

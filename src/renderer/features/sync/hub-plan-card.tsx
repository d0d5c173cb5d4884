import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { In } from '../../../shared/contract/calls.ts';
import type { HubApplied, HubPlanView } from '../../../shared/contract/hub-views.ts';
import { hubStepText } from '../../../shared/messages/id/hub.ts';
import { hubPageText } from '../../../shared/messages/id/hub-page.ts';
import { useDeskCall, useDeskEvent } from '../../desk/use-desk.ts';
import { formatNumber } from '../../ui/format.ts';
import { Card } from '../../ui/page.tsx';
import { FormError } from '../../ui/states.tsx';
import { useKeepMade } from './hub-made.ts';
import { problemWords } from './problems.ts';
import classes from './hub.module.css';

const words = hubPageText.planned;

/** Whom the hub is asked as. */
export type Administrator = In<'hub.plan'>;

interface Props {
  readonly administrator: Administrator;
  readonly shown: HubPlanView;
  /** The plan before this one was overtaken. */
  readonly hasChanged: boolean;
  /** The hub was no longer as it was shown; nothing was done. */
  readonly onChanged: (view: HubPlanView) => void;
}

/** What will be done at the hub, and doing it. */
export function HubPlanCard({ administrator, shown, hasChanged, onChanged }: Props) {
  const { plan: { steps, leftover, disabled }, print } = shown;
  const [done, setDone] = useState(0);
  const keepMade = useKeepMade();
  const apply = useDeskCall('hub.apply', ({ made, changed }) => {
    keepMade(made);
    if (changed) onChanged(changed);
  });
  useDeskEvent((event) => { if (event.type === 'hub.progress') setDone(event.done); });
  const card = useRef<HTMLDivElement>(null);
  // it begins below what fits the window
  useEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), []);
  const count = formatNumber(steps.length);
  return (
    <div ref={card}><Card title={words.title}>
      {hasChanged && <p className={classes.changed} role="status">{words.changed}</p>}
      <p className={classes.count} role="status">{steps.length === 0 ? words.ready : apply.data ? null : words.steps(count)}</p>
      {steps.length > 0 && <ol className={classes.steps} tabIndex={0} aria-label={words.title}>{steps.map((step) => <li key={hubStepText(step)}>{hubStepText(step)}</li>)}</ol>}
      {leftover.length > 0 && <p className={classes.note}>{words.leftover(leftover.join(', '))}</p>}
      {disabled.length > 0 && <p className={classes.note}>{words.disabled(disabled.join(', '))}</p>}
      <FormError error={apply.error} />
      {apply.isPending && <Running done={done} total={steps.length} />}
      {apply.data && <Result applied={apply.data} />}
      {steps.length > 0 && !apply.data && (
        <div className={classes.end}><Button loading={apply.isPending} onClick={() => apply.mutate({ ...administrator, print })}>{words.apply(count)}</Button></div>
      )}
    </Card></div>
  );
}

function Running({ done, total }: { readonly done: number; readonly total: number }) {
  const text = words.progress(formatNumber(done), formatNumber(total));
  return <div className={classes.running}><span role="status">{text}</span><Progress value={(done / total) * 100} transitionDuration={0} aria-label={text} /></div>;
}

function Result({ applied: { done, problem } }: { readonly applied: HubApplied }) {
  if (problem === null) return <p className={classes.result} data-tone="good" role="status"><IconCircleCheck size={18} aria-hidden /> {hubPageText.applied.done(formatNumber(done))}</p>;
  const { title } = problemWords(problem);
  return <p className={classes.result} data-tone="warn" role="alert"><IconAlertTriangle size={18} aria-hidden /> {title}. {hubPageText.applied.stopped(formatNumber(done))}</p>;
}

import { Progress } from '@mantine/core';
import { app } from '../../../shared/messages/id/app.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Opening } from './use-opening.ts';
import classes from './opening-bar.module.css';

const words = app.opening;

/** How far the list is that has to be built anew before the desk can be shown. */
export function OpeningBar({ opening: { done, total } }: { readonly opening: Opening }) {
  return (
    <section className={classes.bar} aria-label={words.title}>
      <div className={classes.line}>
        <strong>{words.title}</strong>
        <span className={classes.numbers}>{words.amount(formatNumber(done), formatNumber(total))}</span>
      </div>
      <Progress value={(done / total) * 100} size="md" transitionDuration={0} aria-label={words.title} />
      <p className={classes.text}>{words.text}</p>
    </section>
  );
}

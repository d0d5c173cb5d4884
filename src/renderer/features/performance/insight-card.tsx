import { Button } from '@mantine/core';
import { IconBulb, IconListSearch } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { insightSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { useFigures, useTickets } from './figure-context.tsx';
import classes from './performance.module.css';

const words = performanceText.insight;

/** What stands out more than chance would have it, each with its numbers; says so where nothing does. */
export const InsightCard = memo(function InsightCard() {
  const { performance: { insights }, nameOf } = useFigures();
  const open = useTickets();
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.cardHead}><IconBulb size={16} aria-hidden /><h2 id={id} className={classes.cardTitle}>{words.title}</h2></header>
      {insights.length === 0 ? <p className={classes.summary}>{words.none}</p> : (
        <ul className={classes.insights}>
          {insights.map((insight) => {
            const { text, evidence } = insightSentence(insight, nameOf);
            return (
              <li key={text}>
                <span><strong>{text}</strong> {evidence}</span>
                <Button className={classes.keep} variant="subtle" size="compact-sm" leftSection={<IconListSearch size={16} aria-hidden />} aria-label={performanceText.table.tickets(text)}
                  onClick={() => open({ measure: insight.measure, cuts: insight.cuts, ...(insight.kind === 'lateUnit' ? { part: 'rest' as const } : {}) })}>
                  {words.open}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <p className={classes.source}>{words.how}</p>
    </section>
  );
});

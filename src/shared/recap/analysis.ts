import {
  backlogSentence, daysSentence, flowSentence, heatSentence, insightSentence, onTimeSentence, paretoSentence, statusSentence, trendSentence,
} from '../messages/id/figure-sentences.ts';
import { placeName } from '../messages/id/group-names.ts';
import type { GroupNames } from '../messages/id/group-names.ts';
import { percentText, wholeNumber } from '../messages/id/numbers.ts';
import { recapText as words } from '../messages/id/recap.ts';
import type { Performance } from '../performance/indicators.ts';
import { ratio } from '../performance/percent.ts';

/** What the figures say, sentence by sentence; what stands out comes with its evidence. */
export function analysisOf(performance: Performance, nameOf: GroupNames): readonly string[] {
  if (performance.overall.masked?.measures.includes('total')) return [statusSentence(performance, nameOf), backlogSentence(performance)].filter((sentence) => sentence !== '');
  return [
    statusSentence(performance, nameOf), trendSentence(performance), onTimeSentence(performance, nameOf), daysSentence(performance), backlogSentence(performance),
    paretoSentence(performance.groups.category, performance.overall.total, nameOf), heatSentence(performance), flowSentence(performance, nameOf),
    ...performance.insights.map((insight) => { const { text, evidence } = insightSentence(insight, nameOf); return `${text} ${evidence}`; }),
  ].filter((sentence) => sentence !== '');
}

/** What follows from the figures, for an officer to change. */
export function suggestionsOf(performance: Performance, nameOf: GroupNames): readonly string[] {
  const { overall, rules, backlog, insights } = performance;
  const missed = (['followedUp', 'done', 'onTime'] as const).flatMap((measure) => {
    const [least, share] = [rules[measure], ratio(overall[measure])];
    return least === null || share === null || share * 100 >= least ? [] : [words.suggest.target(words.rows[measure], percentText(share), words.atLeast(wholeNumber(least)))];
  });
  const found = insights.map((insight) => {
    switch (insight.kind) {
      case 'lateUnit': return words.suggest.late(nameOf('unit', insight.unitId), wholeNumber(insight.late.n), wholeNumber(insight.late.of));
      case 'risingCategory': return words.suggest.rising(nameOf('category', insight.categoryId));
      case 'repeatPlace': return words.suggest.place(nameOf('category', insight.categoryId), placeName(insight.place, nameOf));
    }
  });
  const all = [...missed, ...(backlog.overdue > 0 ? [words.suggest.overdue(wholeNumber(backlog.overdue))] : []), ...found];
  return all.length === 0 ? [words.noSuggestions] : all;
}

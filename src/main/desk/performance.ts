import type { Handlers } from '../../shared/contract/handlers.ts';
import { explainFigure } from '../../shared/performance/figure-query.ts';
import { performanceOf } from '../../shared/performance/indicators.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { checkOfficers, factsOf, guardOf, viewerOf } from './figure-rows.ts';
import { todayOf } from './ticket-list.ts';

/** Figures over the reports that the officer at this desk may see, also those whose words were removed. */
export function performanceHandlers(desk: Desk): Handlers<'performance.read' | 'performance.explain'> {
  return {
    'performance.read': ({ period, where, isPublic }) => {
      const viewer = viewerOf(desk, todayOf(desk), isPublic);
      checkOfficers(viewer, { where, cuts: [] });
      return Promise.resolve(performanceOf(factsOf(desk), { period, where }, viewer, settingOf(desk).office));
    },
    'performance.explain': (query) => {
      const viewer = viewerOf(desk, todayOf(desk), false);
      checkOfficers(viewer, query);
      return Promise.resolve(explainFigure(factsOf(desk), query, viewer, guardOf(desk, false)));
    },
  };
}

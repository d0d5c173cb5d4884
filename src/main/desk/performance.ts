import type { Handlers } from '../../shared/contract/handlers.ts';
import { performanceOf } from '../../shared/performance/indicators.ts';
import { settingOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { countedRows, todayOf } from './ticket-list.ts';

/** Figures over the reports that the officer at this desk may see. */
export function performanceHandlers(desk: Desk): Handlers<'performance.read'> {
  return {
    'performance.read': ({ from, to, unitId }) => {
      const { office } = settingOf(desk);
      const query = { from, to, unitId, today: todayOf(desk), timeZone: office.timeZone };
      return Promise.resolve(performanceOf(countedRows(desk), query, office));
    },
  };
}

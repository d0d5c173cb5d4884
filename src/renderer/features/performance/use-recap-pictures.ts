import { useCallback } from 'react';
import type { RefObject } from 'react';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { ChartId } from '../../../shared/performance/chart-id.ts';
import { DeskError } from '../../desk/desk-error.ts';
import type { ChartModel } from './chart-model.ts';
import { pictureOf, pngOf } from './chart-picture.ts';
import type { FigurePage } from './figure-context.tsx';

/** Draws the pictures of a recap's charts; throws a `DeskError` while one is not drawn yet, lest the paper lack it. */
export type DrawPictures = () => Promise<{ chart: ChartId; png: Uint8Array<ArrayBuffer> }[]>;

/** Pictures of the charts as they are drawn on the page; only the window can make them. */
export function useRecapPictures(charts: readonly ChartModel[], page: FigurePage, drawings: RefObject<HTMLDivElement | null>): DrawPictures {
  return useCallback(async () => {
    const drawn: Awaited<ReturnType<DrawPictures>> = [];
    for (const chart of charts) {
      const place = drawings.current?.querySelector<HTMLElement>(`[data-chart=${chart.id}]`);
      if (!place) continue;
      // The document has captions and sentences of its own.
      const picture = pictureOf(place, { chart: { ...chart, title: '', summary: '' }, source: performanceText.source(chart.unit, page.officeName, page.dataAt), prefix: page.prefix });
      if (!picture) throw new DeskError('charts-unfinished');
      drawn.push({ chart: chart.id, png: new Uint8Array(await pngOf(picture)) });
    }
    return drawn;
  }, [charts, page, drawings]);
}

import { useState } from 'react';
import type { RefObject } from 'react';
import type { ChartId } from '../../../shared/performance/chart-id.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { recapText } from '../../../shared/messages/id/recap.ts';
import type { RecapView } from '../../../shared/recap/recap.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useToast } from '../../ui/toast.tsx';
import type { ChartModel } from './chart-model.ts';
import { pictureOf, pngOf } from './chart-picture.ts';
import type { FigurePage } from './figure-context.tsx';

const words = recapText.page;

/** Ways of the recap out of the desk. */
export interface RecapUse {
  readonly isBusy: boolean;
  readonly saveDocx: () => void;
  readonly savePdf: () => void;
  readonly print: () => void;
  readonly saveSheet: () => void;
}

/** Draws the charts' pictures and sends them with the recap; says what became of it. */
export function useRecapUse({ period, isPublic }: RecapView, charts: readonly ChartModel[], page: FigurePage, drawings: RefObject<HTMLDivElement | null>): RecapUse {
  const [isBusy, setIsBusy] = useState(false);
  const toast = useToast();
  const [docx, pdf, paper, sheet] = [useDeskCall('recap.saveDocx'), useDeskCall('recap.savePdf'), useDeskCall('recap.print'), useDeskCall('recap.saveSheet')];
  const pictures = async (): Promise<{ chart: ChartId; png: Uint8Array<ArrayBuffer> }[]> => {
    const drawn: { chart: ChartId; png: Uint8Array<ArrayBuffer> }[] = [];
    for (const chart of charts) {
      const place = drawings.current?.querySelector<HTMLElement>(`[data-chart=${chart.id}]`);
      // The document has captions and sentences of its own.
      const picture = place && pictureOf(place, { chart: { ...chart, title: '', summary: '' }, source: performanceText.source(chart.unit, page.officeName, page.dataAt), prefix: page.prefix });
      if (picture) drawn.push({ chart: chart.id, png: new Uint8Array(await pngOf(picture)) });
    }
    return drawn;
  };
  const run = (work: () => Promise<string | null>): void => {
    setIsBusy(true);
    work().then((text) => { if (text !== null) toast({ text }); }, (error: unknown) => {
      const { title, text } = messageOf(error);
      toast({ tone: 'error', text: `${title}. ${text}` });
    }).finally(() => setIsBusy(false));
  };
  const saved = ({ fileName }: { readonly fileName: string | null }) => (fileName === null ? null : common.savedTo(fileName));
  return {
    isBusy,
    saveDocx: () => run(async () => saved(await docx.mutateAsync({ period, isPublic, pictures: await pictures() }))),
    savePdf: () => run(async () => saved(await pdf.mutateAsync({ period, isPublic, pictures: await pictures() }))),
    print: () => run(async () => ((await paper.mutateAsync({ period, isPublic, pictures: await pictures() })).printed ? words.printed : null)),
    saveSheet: () => run(async () => saved(await sheet.mutateAsync({ period, isPublic }))),
  };
}

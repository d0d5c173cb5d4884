import type { RefObject } from 'react';
import type { Saved } from '../../../shared/contract/views.ts';
import { common } from '../../../shared/messages/id/common.ts';
import { periodName } from '../../../shared/messages/id/period.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { messageOf } from '../../desk/desk-error.ts';
import { useDeskCall } from '../../desk/use-desk.ts';
import { useToast } from '../../ui/toast.tsx';
import type { ChartModel } from './chart-model.ts';
import { pictureOf, pngOf } from './chart-picture.ts';
import { useFigureActs, useFigures, useScope, useSource } from './figure-context.tsx';
import type { TwinTable } from './twin-table.tsx';

const words = performanceText.use;

/** What can be done with a chart that is drawn on the page. */
export interface ChartUse {
  readonly copy: () => void;
  readonly savePng: () => void;
  readonly saveSvg: () => void;
  readonly saveTable: (kind: 'xlsx' | 'csv') => void;
  readonly print: () => void;
}

/** Pictures and tables of one chart; says when one is done, or why it is not. */
export function useChartUse(chart: ChartModel, drawing: RefObject<HTMLDivElement | null>): ChartUse {
  const { prefix } = useFigureActs();
  const source = useSource(chart.unit);
  const scope = useScope();
  const period = periodName(useFigures().performance.period);
  const toast = useToast();
  const [png, svg, table, copy, print] = [useDeskCall('chart.savePng'), useDeskCall('chart.saveSvg'), useDeskCall('chart.saveTable'), useDeskCall('chart.copy'), useDeskCall('chart.print')];
  const saved = ({ fileName }: Saved): void => { if (fileName !== null) toast({ text: common.savedTo(fileName) }); };
  const failed = (error: unknown): void => {
    const { title, text } = messageOf(error);
    toast({ tone: 'error', text: `${title}. ${text}` });
  };
  const picture = () => {
    const made = drawing.current && pictureOf(drawing.current, { chart, scope, source, prefix });
    if (!made) throw new TypeError('nothing is drawn');
    return made;
  };
  const withPng = async (give: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>): Promise<void> => give(new Uint8Array(await pngOf(picture())));
  const { title, note } = chart;
  return {
    copy: () => void withPng(async (bytes) => { await copy.mutateAsync({ png: bytes }); toast({ text: words.copied }); }).catch(() => toast({ tone: 'error', text: words.copyFailed })),
    savePng: () => void withPng(async (bytes) => saved(await png.mutateAsync({ title, period, png: bytes }))).catch(failed),
    saveSvg: () => void svg.mutateAsync({ title, period, svg: picture().svg }).then(saved, failed),
    saveTable: (kind) => void table.mutateAsync({ title, period, kind, scope, about: note === undefined ? [source] : [note, source], rows: rowsOf(chart.table) }).then(saved, failed),
    print: () => void withPng(async (bytes) => { if ((await print.mutateAsync({ title, text: [`${scope}.`, note, source].filter((one) => one !== undefined).join(' '), png: bytes })).printed) toast({ text: words.printed }); }).catch(failed),
  };
}

/** A table as rows of numbers and texts, head first. */
function rowsOf({ head, rows, total }: TwinTable): (string | number)[][] {
  const line = ({ name, cells }: TwinTable['rows'][number] | NonNullable<TwinTable['total']>) => [name, ...cells.map(({ value }) => value)];
  return [[...head], ...rows.map(line), ...(total ? [line(total)] : [])];
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconClipboard, IconDots, IconFileTypeCsv, IconFileTypeSvg, IconFileTypeXls, IconMaximize, IconPhoto, IconPrinter } from '@tabler/icons-react';
import { createContext, memo, useContext } from 'react';
import type { RefObject } from 'react';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import { mayLeave } from '../../../shared/performance/indicators.ts';
import type { ChartModel } from './chart-model.ts';
import { useFigures } from './figure-context.tsx';
import { useChartUse } from './use-chart-use.ts';

const words = performanceText.use;

/** The chart whose menu it is, so that only an open menu is drawn again with other figures. */
export const MenuChart = createContext<ChartModel | null>(null);

interface ChartMenuProps {
  readonly title: string;
  readonly drawing: RefObject<HTMLDivElement | null>;
  /** Pictures are made of what is drawn. */
  readonly hasDrawing: boolean;
  readonly onFull: () => void;
}

/** What can be done with a chart: larger, as a picture, as a table, on paper. */
export const ChartMenu = memo(function ChartMenu({ title, ...items }: ChartMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" width={220} transitionProps={{ duration: 120 }}>
      <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={words.menu(title)}><IconDots size={16} aria-hidden /></ActionIcon></Menu.Target>
      <Menu.Dropdown><Items {...items} /></Menu.Dropdown>
    </Menu>
  );
});

function Items(props: Omit<ChartMenuProps, 'title'>) {
  const chart = useContext(MenuChart);
  return chart && <ChartItems {...props} chart={chart} />;
}

function ChartItems({ chart, drawing, hasDrawing, onFull }: Omit<ChartMenuProps, 'title'> & { readonly chart: ChartModel }) {
  const use = useChartUse(chart, drawing);
  const { performance } = useFigures();
  const isHeld = !mayLeave(performance);
  const picture = { disabled: isHeld || !hasDrawing } as const;
  return (
    <>
      <Menu.Item leftSection={<IconMaximize size={16} aria-hidden />} onClick={onFull}>{words.full}</Menu.Item>
      {isHeld && <Menu.Label>{words.held}</Menu.Label>}
      <Menu.Item {...picture} leftSection={<IconClipboard size={16} aria-hidden />} onClick={use.copy}>{words.copy}</Menu.Item>
      <Menu.Item {...picture} leftSection={<IconPhoto size={16} aria-hidden />} onClick={use.savePng}>{words.png}</Menu.Item>
      <Menu.Item {...picture} leftSection={<IconFileTypeSvg size={16} aria-hidden />} onClick={use.saveSvg}>{words.svg}</Menu.Item>
      <Menu.Item disabled={isHeld} leftSection={<IconFileTypeXls size={16} aria-hidden />} onClick={() => use.saveTable('xlsx')}>{words.xlsx}</Menu.Item>
      <Menu.Item disabled={isHeld} leftSection={<IconFileTypeCsv size={16} aria-hidden />} onClick={() => use.saveTable('csv')}>{words.csv}</Menu.Item>
      <Menu.Item {...picture} leftSection={<IconPrinter size={16} aria-hidden />} onClick={use.print}>{words.print}</Menu.Item>
    </>
  );
}

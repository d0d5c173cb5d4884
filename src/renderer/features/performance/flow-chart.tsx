import { ResponsiveContainer, Sankey } from 'recharts';
import type { SankeyLinkProps, SankeyNodeProps } from 'recharts';
import { flowSentence } from '../../../shared/messages/id/figure-sentences.ts';
import { statusLabels } from '../../../shared/messages/id/labels.ts';
import { wholeNumber } from '../../../shared/messages/id/numbers.ts';
import { performanceText } from '../../../shared/messages/id/performance.ts';
import type { FlowFigure } from '../../../shared/performance/flow.ts';
import { SMALL } from '../../../shared/performance/groups.ts';
import type { Status } from '../../../shared/ticket/ticket.ts';
import type { ChartModel } from './chart-model.ts';
import { useTickets } from './figure-context.tsx';
import type { FigureLink, FigurePage } from './figure-context.tsx';
import { fillOf } from './patterns.tsx';
import type { Fill } from './patterns.tsx';
import classes from './performance.module.css';

const words = performanceText.flow;

interface FlowNode {
  readonly name: string;
  readonly side: 'left' | 'middle' | 'right';
  readonly fill: Fill;
}

interface FlowLine {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  /** null: it stands for several units, which no list shows at once. */
  readonly link: FigureLink | null;
}

/** The way of reports from channel to unit to status. */
export function flowChart(page: FigurePage): ChartModel {
  const { performance: { flow }, nameOf, prefix } = page;
  const data = dataOf(flow, nameOf);
  return {
    id: 'flow', title: words.title, summary: flowSentence(page.performance, nameOf), unit: performanceText.units.reports, legend: [], explains: 'total',
    height: Math.max(240, data.nodes.filter(({ side }) => side === 'middle').length * 42),
    drawing: data.lines.length > 0 && <Flow data={data} prefix={prefix} />,
    get table(): ChartModel['table'] {
      return {
        head: [words.from, words.to, words.n],
        rows: data.lines.map(({ source, target, value, link }, index) => ({
          key: String(index), name: data.nodes[source]?.name ?? '', cells: [{ value: data.nodes[target]?.name ?? '' }, { value, ...(link ? { link } : {}) }],
        })),
      };
    },
  };
}

function dataOf(flow: FlowFigure, nameOf: FigurePage['nameOf']): { readonly nodes: readonly FlowNode[]; readonly lines: readonly FlowLine[] } {
  const nodes: FlowNode[] = [];
  const places = new Map<string, number>();
  const place = (key: string, node: FlowNode): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, nodes.length);
    return nodes.push(node) - 1;
  };
  const unit = (id: string | null) => place(`u${String(id)}`, { name: nameOf('unit', id), side: 'middle', fill: 'share' });
  const status = (own: Status) => place(`s${own}`, { name: statusLabels[own], side: 'right', fill: own });
  const into = flow.in.map(({ channelId, unitId, n }): FlowLine => ({
    source: place(`c${String(channelId)}`, { name: nameOf('channel', channelId), side: 'left', fill: 'incoming' }), target: unit(unitId), value: n,
    link: { measure: 'total', cuts: [{ by: 'flow', channelId, unitId }] },
  }));
  const out = flow.out.map(({ unitId, status: own, n }): FlowLine => ({
    source: unit(unitId), target: status(own), value: n,
    link: unitId === SMALL ? null : { measure: 'total', cuts: [{ by: 'value', dimension: 'unit', id: unitId }, { by: 'status', status: own }] },
  }));
  return { nodes, lines: [...into, ...out] };
}

function Flow({ data, prefix }: { readonly data: ReturnType<typeof dataOf>; readonly prefix: string }) {
  const open = useTickets();
  return (
    <ResponsiveContainer>
      <Sankey
        title={words.title} data={{ nodes: [...data.nodes], links: data.lines.map(({ source, target, value }) => ({ source, target, value })) }} nodePadding={14} nodeWidth={12} sort={false}
        margin={{ top: 4, right: 150, bottom: 8, left: 156 }}
        node={(props: SankeyNodeProps) => <Node {...props} node={data.nodes[props.index]} prefix={prefix} />}
        link={(props: SankeyLinkProps) => {
          const link = data.lines[props.index]?.link ?? null;
          return <Way {...props} onOpen={link && (() => open(link))} />;
        }}
      />
    </ResponsiveContainer>
  );
}

function Node({ x, y, width, height, payload, node, prefix }: SankeyNodeProps & { readonly node: FlowNode | undefined; readonly prefix: string }) {
  if (!node) return <g />;
  const isLeft = node.side === 'left';
  return (
    <g>
      <rect className={classes.edge} x={x} y={y} width={width} height={Math.max(1, height)} fill={fillOf(prefix, node.fill)} />
      <text className={classes.flowName} x={isLeft ? x - 6 : x + width + 6} y={y + height / 2} dy="0.35em" textAnchor={isLeft ? 'end' : 'start'}>
        {node.name.length > 20 ? `${node.name.slice(0, 19).trimEnd()}…` : node.name} <tspan className={classes.shareOf}>{wholeNumber(Number(payload.value))}</tspan>
        <title>{node.name}</title>
      </text>
    </g>
  );
}

function Way({ sourceX, targetX, sourceY, targetY, sourceControlX, targetControlX, linkWidth, payload, onOpen }: SankeyLinkProps & { readonly onOpen: (() => void) | null }) {
  const names = [payload.source.name, payload.target.name];
  return (
    <path
      className={classes.way} data-open={onOpen ? true : undefined} strokeWidth={Math.max(1, linkWidth)} onClick={onOpen ?? undefined}
      d={`M${String(sourceX)},${String(sourceY)} C${String(sourceControlX)},${String(sourceY)} ${String(targetControlX)},${String(targetY)} ${String(targetX)},${String(targetY)}`}
    >
      <title>{`${names.join(' – ')}: ${wholeNumber(payload.value)}`}</title>
    </path>
  );
}

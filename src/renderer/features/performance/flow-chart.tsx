import { useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
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

interface FlowData {
  readonly nodes: readonly FlowNode[];
  readonly lines: readonly FlowLine[];
}

function dataOf(flow: FlowFigure, nameOf: FigurePage['nameOf']): FlowData {
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

function Flow({ data, prefix }: { readonly data: FlowData; readonly prefix: string }) {
  const open = useTickets();
  const [at, setAt] = useState<number | null>(null);
  const drawn = useMemo(() => ({ nodes: [...data.nodes], links: data.lines.map(({ source, target, value }) => ({ source, target, value })) }), [data]);
  const chosen = at === null ? undefined : data.lines[at];
  const press = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, at, data.lines.length - 1);
    if (event.key === 'Enter' && chosen?.link) open(chosen.link);
    else if (to !== null) setAt(to);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.flow} role="application" aria-label={`${words.title}. ${performanceText.keys}`} tabIndex={0} onKeyDown={press} onBlur={() => setAt(null)}>
      <ResponsiveContainer>
        <Sankey
          title={words.title} data={drawn} nodePadding={14} nodeWidth={12} sort={false} margin={MARGIN} accessibilityLayer={false}
          node={(props: SankeyNodeProps) => <Node {...props} node={data.nodes[props.index]} prefix={prefix} />}
          link={(props: SankeyLinkProps) => {
            const line = data.lines[props.index];
            const link = line?.link;
            return <Way {...props} name={line ? lineText(data, line) : ''} isAt={props.index === at} onOpen={link ? () => open(link) : null} />;
          }}
        />
      </ResponsiveContainer>
      <p className={classes.spoken} role="status">{chosen && lineText(data, chosen)}</p>
    </div>
  );
}

const MARGIN = { top: 4, right: 150, bottom: 8, left: 156 } as const;

/** `WhatsApp – Dinas PUPR: 12 laporan`, and whether there is a list of them. */
function lineText({ nodes }: FlowData, { source, target, value, link }: FlowLine): string {
  const text = words.line(nodes[source]?.name ?? '', nodes[target]?.name ?? '', wholeNumber(value));
  return link ? text : `${text}. ${words.several}`;
}

/** Where a key leads from a line; null where it leads nowhere. */
function placeAfter(key: string, at: number | null, last: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight': return at === null ? 0 : Math.min(at + 1, last);
    case 'ArrowUp':
    case 'ArrowLeft': return at === null ? last : Math.max(at - 1, 0);
    case 'Home': return 0;
    case 'End': return last;
    default: return null;
  }
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

interface WayProps extends SankeyLinkProps {
  readonly name: string;
  /** The arrow keys have reached it. */
  readonly isAt: boolean;
  readonly onOpen: (() => void) | null;
}

function Way({ sourceX, targetX, sourceY, targetY, sourceControlX, targetControlX, linkWidth, name, isAt, onOpen }: WayProps) {
  return (
    <path
      className={classes.way} data-open={onOpen ? true : undefined} data-at={isAt || undefined} strokeWidth={Math.max(isAt ? 3 : 1, linkWidth)} onClick={onOpen ?? undefined}
      d={`M${String(sourceX)},${String(sourceY)} C${String(sourceControlX)},${String(sourceY)} ${String(targetControlX)},${String(targetY)} ${String(targetX)},${String(targetY)}`}
    >
      <title>{name}</title>
    </path>
  );
}

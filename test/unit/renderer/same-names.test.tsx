// @vitest-environment jsdom
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FigureProvider } from '../../../src/renderer/features/performance/figure-context.tsx';
import type { FigurePage } from '../../../src/renderer/features/performance/figure-context.tsx';
import { onTimeChart } from '../../../src/renderer/features/performance/on-time-chart.tsx';
import { paretoChart } from '../../../src/renderer/features/performance/pareto-chart.tsx';
import { statusChart } from '../../../src/renderer/features/performance/status-chart.tsx';
import type { FigureFilter } from '../../../src/shared/contract/calls/performance-calls.ts';
import type { GroupFigures } from '../../../src/shared/performance/groups.ts';
import type { Performance } from '../../../src/shared/performance/indicators.ts';
import { periodAt } from '../../../src/shared/performance/period.ts';
import { EVERYWHERE } from '../../../src/shared/performance/selection.ts';

const byStatus = { unverified: 0, unanswered: 0, inProgress: 0, done: 5, suspended: 0, archived: 0, notOurs: 0 };
const group = (id: string): GroupFigures => ({
  id, joined: 1, total: 5, byStatus, followedUp: { n: 5, of: 5 }, done: { n: 5, of: 5 }, onTime: { n: 4, of: 5 }, days: null, overdue: { n: 0, of: 0 }, reopened: { n: 0, of: 5 },
  lettered: { n: 0, of: 5 }, rated: { n: 0, of: 5 }, rating: null, letters: { issued: 0, drafts: 0 },
});
const groups = ['satu', 'dua', 'tiga'].map(group);
const opened: FigureFilter[] = [];
const page: FigurePage = {
  performance: { period: periodAt('year', '2026-01-01'), where: EVERYWHERE, overall: { ...group('all'), total: 15 }, groups: { unit: groups, category: groups }, rules: { onTime: null } } as unknown as Performance,
  nameOf: () => 'Nama yang sama', prefix: 'p', dataAt: '', dataTime: '', officeName: '', onTickets: (figure) => opened.push(figure), onExplain: () => undefined,
};

describe('groups of one name', () => {
  beforeEach(() => {
    opened.length = 0;
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ x: 0, y: 0, left: 0, top: 0, right: 600, bottom: 300, width: 600, height: 300, toJSON: () => '' });
    vi.stubGlobal('ResizeObserver', class { observe(): void {} unobserve(): void {} disconnect(): void {} });
  });
  afterEach(() => {
    cleanup(); vi.restoreAllMocks(); vi.unstubAllGlobals();
  });

  it.each([['pareto', paretoChart(page, 300).drawing], ['status', statusChart(page).drawing], ['on-time', onTimeChart(page, 300).drawing]] as const)('each have their place in the %s chart, with its name', async (_, drawing) => {
    const { container } = render(<FigureProvider value={page}>{drawing}</FigureProvider>);
    const svg = container.querySelector('svg')!;
    expect([...svg.querySelectorAll('title')].filter(({ textContent }) => textContent === 'Nama yang sama')).toHaveLength(3);
    fireEvent.focus(svg);
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) {
      fireEvent.keyDown(svg, { key });
      // the keys are taken once a frame
      await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
    }
    expect(opened.at(-1)?.cuts).toMatchObject([{ by: 'group', id: 'tiga' }]);
  });
});

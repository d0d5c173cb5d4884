// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BarPath } from '../../../src/renderer/features/performance/bar-shape.tsx';
import { useInTurn } from '../../../src/renderer/features/performance/use-in-turn.ts';
import { renderToStaticMarkup } from 'react-dom/server';

describe('parts of a page that draw in turn', () => {
  /** Every state that the hook went through. */
  function watch(first: string, parts: number) {
    const seen: string[] = [];
    const hook = renderHook(({ value }) => {
      const { shown, isDone } = useInTurn(value, parts);
      seen.push(`${shown.slice(0, parts).join('')}${isDone ? '.' : ''}`);
    }, { initialProps: { value: first } });
    return { seen, change: (value: string) => act(() => { hook.rerender({ value }); }) };
  }

  it('show the first value at once', () => {
    expect(watch('a', 3).seen).toEqual(['aaa.']);
  });

  it('get another one after the other, and are done a step after the last', () => {
    const { seen, change } = watch('a', 3);
    change('b');
    expect(seen.slice(1)).toEqual(['aaa', 'baa', 'bba', 'bbb', 'bbb.']);
  });

  it('end with the latest', () => {
    const { seen, change } = watch('a', 2);
    change('b');
    change('a');
    change('c');
    expect(seen.at(-1)).toBe('cc.');
  });
});

describe('the shape of a bar', () => {
  const path = (bar: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, end?: 'top' | 'right' | 'all') => /d="([^"]*)"/.exec(renderToStaticMarkup(<BarPath bar={bar} fill="red" {...(end ? { end } : {})} />))?.[1];
  const bar = { x: 10, y: 20, width: 30, height: 8 };

  it('is square, or round at one end or all', () => {
    expect(path(bar)).toBe('M10,20H40V28H10Z');
    expect(path(bar, 'top')).toBe('M10,22a2,2,0,0,1,2,-2H38a2,2,0,0,1,2,2V28H10Z');
    expect(path(bar, 'right')).toBe('M10,20H38a2,2,0,0,1,2,2V26a2,2,0,0,1,-2,2H10Z');
    expect(path(bar, 'all')).toBe('M10,22a2,2,0,0,1,2,-2H38a2,2,0,0,1,2,2V26a2,2,0,0,1,-2,2H12a2,2,0,0,1,-2,-2Z');
  });

  it('is no rounder than it is large, and nothing where there is nothing', () => {
    expect(path({ ...bar, width: 1 }, 'right')).toBe('M10,20H10.5a0.5,0.5,0,0,1,0.5,0.5V27.5a0.5,0.5,0,0,1,-0.5,0.5H10Z');
    expect(path({ ...bar, width: 0 }, 'right')).toBeUndefined();
  });
});

import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import { useShortcuts } from './use-shortcuts.ts';

interface RowKeys {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly activeIndex: number | null;
  readonly move: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly hasPageKeys: boolean;
  readonly pageSize: number;
}

/** Moves the active row by keys and lets the focus follow it. */
export function useRowKeys({ scroller, count, activeIndex, move, onOpen, hasPageKeys, pageSize }: RowKeys): void {
  const mustFocus = useRef(false);
  useEffect(() => {
    if (!mustFocus.current || activeIndex === null) return;
    mustFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`)?.focus({ preventScroll: true });
  }, [activeIndex, scroller]);
  const isInside = (): boolean => scroller.current?.contains(document.activeElement) ?? false;
  const isOnRow = (): boolean => isInside() && document.activeElement?.getAttribute('role') === 'row';
  const isFree = (): boolean => isOnRow() || document.activeElement === document.body;
  const goTo = (index: number): void => {
    if (count === 0) return;
    mustFocus.current = true;
    move(Math.min(count - 1, Math.max(0, index)));
  };
  const step = (by: number): void => goTo(activeIndex === null ? 0 : activeIndex + by);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const jump = { ArrowDown: 1, ArrowUp: -1, PageDown: pageSize, PageUp: -pageSize, Home: -count, End: count }[event.key];
    if (event.defaultPrevented || !(hasPageKeys ? isFree() : isOnRow())) return;
    if (event.key === 'Enter' && activeIndex !== null) onOpen(activeIndex);
    else if (jump !== undefined) step(jump);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && document.querySelector('[aria-modal="true"]') === null) onKey(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  useShortcuts({ j: () => step(1), k: () => step(-1) }, hasPageKeys);
}

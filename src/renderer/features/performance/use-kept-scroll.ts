import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useDraft } from '../../ui/use-draft.tsx';

const top = { top: 0 };

/** Where the page was left, so that back from a figure's tickets returns to the same chart. The reference goes to its content. */
export function useKeptScroll(name: string): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const { value, set } = useDraft(name, top);
  const kept = useRef(value.top);
  // Before the page is taken away, while it still has its height.
  useLayoutEffect(() => {
    const scroller = scrollerOf(content.current);
    if (!scroller) return undefined;
    scroller.scrollTop = kept.current;
    return () => set({ top: scroller.scrollTop });
  }, [set]);
  return content;
}

function scrollerOf(start: HTMLElement | null): HTMLElement | null {
  for (let element = start; element; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return null;
}

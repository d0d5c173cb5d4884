import { cleanup, configure, fireEvent, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import { createDeskQueryClient } from '../../../src/renderer/desk/query-client.ts';
import { App } from '../../../src/renderer/app/app.tsx';
import { createFakeDesk } from '../../fixtures/fake-desk/fake-desk.ts';
import type { FakeDesk, FakeDeskOptions } from '../../fixtures/fake-desk/fake-desk.ts';

// The whole window is drawn without a browser's speed, on machines that do other work meanwhile; asking each element whether it is hidden costs most of the time.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });

// A popover that is not measured yet has nothing to focus; in a browser it is measured before that is asked.
const warn = console.warn;
console.warn = (...words: unknown[]) => {
  if (!String(words[0]).includes('use-focus-trap')) warn(...words);
};

/** What jsdom lacks: sizes (a list of rows is measured), media queries, observers. */
function standIn(width: number): void {
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: { configurable: true, get: () => 1100 },
    offsetHeight: { configurable: true, get: () => 600 },
    clientWidth: { configurable: true, get: () => 1100 },
    clientHeight: { configurable: true, get: () => 600 },
    scrollIntoView: { configurable: true, writable: true, value: () => undefined },
    scrollTo: { configurable: true, writable: true, value(this: HTMLElement, to: { top?: number }) { this.scrollTop = to.top ?? 0; setTimeout(() => fireEvent.scroll(this), 0); } },
  });
  const matches = (query: string): boolean => {
    const min = /min-width: (\d+)px/.exec(query)?.[1];
    const max = /max-width: (\d+)px/.exec(query)?.[1];
    return min !== undefined ? width >= Number(min) : max !== undefined && width <= Number(max);
  };
  const listen = { addEventListener: () => undefined, removeEventListener: () => undefined, addListener: () => undefined, removeListener: () => undefined };
  window.matchMedia = (query) => ({ ...listen, media: query, matches: matches(query), onchange: null, dispatchEvent: () => false });
  window.ResizeObserver = class {
    observe(): void { /* sizes do not change here */ }
    unobserve(): void { /* sizes do not change here */ }
    disconnect(): void { /* sizes do not change here */ }
  };
  Object.defineProperty(document, 'fonts', { configurable: true, value: { addEventListener: () => undefined, removeEventListener: () => undefined } });
}

/** Shows the whole window over a fake desk, at a location such as `#/catat`. */
export function renderDesk(options: FakeDeskOptions & { readonly hash?: string; readonly width?: number; readonly keepSession?: boolean } = {}): RenderResult & { readonly desk: FakeDesk } {
  cleanup();
  standIn(options.width ?? 1366);
  if (!options.keepSession) {
    sessionStorage.clear();
    localStorage.clear();
  }
  window.location.hash = options.hash ?? '#/';
  const desk = createFakeDesk(options);
  Object.defineProperty(window, 'desk', { configurable: true, value: desk });
  return { ...render(<App client={createDeskQueryClient()} />), desk };
}

/** Presses a key where the focus is. */
export function press(key: string, init: KeyboardEventInit = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...init });
}

/** Types over what is in a field. */
export function type(field: HTMLElement, text: string): void {
  fireEvent.change(field, { target: { value: text } });
}

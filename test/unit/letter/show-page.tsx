import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { SeatProvider } from '../../../src/renderer/desk/office.tsx';
import { invalidate } from '../../../src/renderer/desk/invalidation.ts';
import { createDeskQueryClient } from '../../../src/renderer/desk/query-client.ts';
import { ToastProvider } from '../../../src/renderer/ui/toast.tsx';
import { DraftProvider } from '../../../src/renderer/ui/use-draft.tsx';
import { Refusal } from '../../../src/shared/contract/errors.ts';
import type { ErrorCode, Reply } from '../../../src/shared/contract/errors.ts';
import type { TestDesk } from '../desk/open-test-desk.ts';
import { people } from '../shared/made-office.ts';

/** Real use cases over a real store, which a test may make refuse. */
export interface PageDesk {
  readonly calls: string[];
  /** Codes by the channels that are refused. */
  readonly refused: Partial<Record<string, ErrorCode>>;
  /** Draws a page for somebody of the office. */
  show(page: ReactNode, who: keyof typeof people): void;
}

/** What jsdom lacks: sizes, media queries, observers. */
function standIn(): void {
  const size = { configurable: true, get: () => 900 };
  Object.defineProperties(HTMLElement.prototype, { offsetWidth: size, offsetHeight: size, clientWidth: size, clientHeight: size });
  HTMLElement.prototype.scrollIntoView = () => undefined;
  const deaf = { addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false, onchange: null };
  window.matchMedia = (media) => ({ ...deaf, media, matches: false }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    readonly #tell: ResizeObserverCallback;
    constructor(tell: ResizeObserverCallback) { this.#tell = tell; }
    // The size is told once; it does not change here.
    observe(target: Element): void {
      const contentRect = { x: 0, y: 0, top: 0, left: 0, right: 900, bottom: 900, width: 900, height: 900 } as DOMRectReadOnly;
      setTimeout(() => this.#tell([{ target, contentRect, borderBoxSize: [], contentBoxSize: [], devicePixelContentBoxSize: [] }], this), 0);
    }
    unobserve(): void { /* sizes do not change here */ }
    disconnect(): void { /* sizes do not change here */ }
  };
  Object.defineProperty(document, 'fonts', { configurable: true, value: { addEventListener: () => undefined, removeEventListener: () => undefined } });
}

/** The counterpart of pages: `handlers` of the test's desk behind the window's calls, whose announcements the pages hear. */
export function pageDesk(test: TestDesk, handlers: object): PageDesk {
  const client = createDeskQueryClient();
  const calls: string[] = [];
  const refused: PageDesk['refused'] = {};
  const { announce } = test.desk;
  Object.assign(test.desk, { announce: (event: Parameters<typeof announce>[0]) => { announce(event); invalidate(client, event); } });
  const call = async (channel: string, input: unknown): Promise<Reply> => {
    calls.push(channel);
    const code = refused[channel];
    if (code) return { ok: false, code, detail: {} };
    try {
      return { ok: true, value: await (handlers as Record<string, (given: unknown) => unknown>)[channel]!(input) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, detail: error.detail };
      throw error;
    }
  };
  standIn();
  Object.defineProperty(window, 'desk', { configurable: true, value: { call, subscribe: () => () => undefined } });
  const show = (page: ReactNode, who: keyof typeof people): void => {
    const { office } = test.desk.setting!;
    test.signIn(who);
    client.clear();
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <DraftProvider>
            <ToastProvider><SeatProvider view={{ office, me: people[who], today: '2026-11-24', locked: false, withPin: [] }}>{page}</SeatProvider></ToastProvider>
          </DraftProvider>
        </QueryClientProvider>
      </MantineProvider>,
    );
  };
  return { calls, refused, show };
}

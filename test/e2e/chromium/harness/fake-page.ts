import type { BrowserContext, Page } from '@playwright/test';
import type { DeskApi } from '../../../../src/shared/contract/wire.ts';
import { createFakeDesk } from '../../../fixtures/fake-desk/fake-desk.ts';
import type { FakeDeskOptions } from '../../../fixtures/fake-desk/fake-desk.ts';

/** Opens the built window over a fake desk, whose state can be whatever a page is shown for. */
export async function openFakePage(context: BrowserContext, origin: string, options: FakeDeskOptions): Promise<Page> {
  const page = await context.newPage();
  const desk = createFakeDesk(options);
  await page.exposeBinding('deskCall', (_source, channel: Parameters<DeskApi['call']>[0], input: object) => desk.call(channel, input));
  await page.addInitScript(exposeDesk);
  await page.goto(origin);
  return page;
}

// Runs in the page before its own scripts.
function exposeDesk(): void {
  const { deskCall } = window as unknown as { deskCall: DeskApi['call'] };
  const desk: DeskApi = { call: (channel, input) => deskCall(channel, input), subscribe: () => () => undefined };
  Object.assign(window, { desk });
}

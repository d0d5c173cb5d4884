import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { conflictText as words } from '../../../src/shared/messages/id/conflicts.ts';
import { incident, letter, reporter, state, words as reworded } from '../../fixtures/fake-desk/made-conflicts.ts';
import { fakeId } from '../../fixtures/fake-desk/fake-tickets.ts';
import { openFakePage } from './harness/fake-page.ts';
import { servePages } from './harness/page-server.ts';

test('what is to decide has no fault that a screen reader or a keyboard would meet, in light and dark', async ({ context }) => {
  const pages = await servePages();
  const undecided = { [fakeId(1)]: [reworded, state, letter], [fakeId(2)]: [incident, reporter] };
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openFakePage(context, pages.origin, { tickets: 40, undecided });
    await page.emulateMedia({ colorScheme });
    const look = async (where: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${where}: ${id} at ${target.join(' ')}`)));
    };
    await page.getByRole('button', { name: new RegExp(`^${words.title}`) }).first().waitFor();
    await look('the inbox with its badge');
    await page.getByRole('button', { name: new RegExp(`^${words.title}`) }).first().click();
    await page.getByRole('radiogroup').waitFor();
    await page.keyboard.press('2');
    await look('a report\'s words');
    await page.getByRole('button', { name: words.combine }).click();
    await look('words put together');
    for (const where of ['a state', 'a letter', 'an incident', 'a reporter']) {
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('j');
      await page.getByRole(where === 'a reporter' ? 'group' : 'radiogroup', { name: words.sides }).waitFor();
      await look(where);
    }
    await page.getByRole('button', { name: words.openTicket }).click();
    await expect(page.getByText(/^Dua petugas mengubah/)).toBeVisible();
    await look('a report with its notice');
    await page.close();
  }
  pages.close();
  expect(faults).toEqual([]);
});

// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { app } from '../../../src/shared/messages/id/app.ts';
import { accessText } from '../../../src/shared/messages/id/access.ts';
import { FAKE_PASSPHRASE, FAKE_WORDS } from '../../fixtures/fake-desk/fake-access.ts';
import type { FakeDesk } from '../../fixtures/fake-desk/fake-desk.ts';
import { renderDesk, type } from './render-desk.tsx';

const { create, passphrase, recovery, renew, unconfirmed, unlock } = accessText;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const click = (name: string) => fireEvent.click(button(name));
const find = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const sent = (desk: FakeDesk, channel: string) => desk.calls.filter((call) => call.channel === channel).map(({ input }) => input);
const shownWords = () => screen.getAllByRole('listitem').map((item) => item.textContent.replace(/\d+/g, ''));

const noKeystore = { hasKeystore: false } as const;
const closed = { ...noKeystore, state: 'locked', hasPassphrase: true } as const;

async function answerBack(words: readonly string[]): Promise<void> {
  type(await find(recovery.place(3)), words[2] ?? '');
  type(await find(recovery.place(17)), words[16] ?? '');
  click(recovery.confirm);
}

describe('the first start', () => {
  it('asks for nothing but one press where the system keeps keys', async () => {
    const { desk } = renderDesk({ access: { state: 'new' }, isFirstRun: true, officerId: null });
    await screen.findByRole('heading', { name: create.title });
    expect(screen.queryByLabelText(passphrase.label)).toBeNull();
    click(create.submit);
    await screen.findByRole('list', { name: recovery.list });
    expect(sent(desk, 'access.create')).toEqual([{ passphrase: null }]);
  });

  it('takes a passphrase only where it is strong and was typed the same twice', async () => {
    const { desk } = renderDesk({ access: { ...noKeystore, state: 'new' }, isFirstRun: true, officerId: null });
    type(await find(passphrase.label), 'rahasia123');
    expect(screen.getByText(accessText.strengths.weak)).toBeTruthy();
    type(await find(passphrase.again), 'rahasia123');
    expect(button(create.submit).disabled).toBe(true);
    type(await find(passphrase.label), FAKE_PASSPHRASE);
    expect(screen.getByText(passphrase.differs)).toBeTruthy();
    expect(button(create.submit).disabled).toBe(true);
    type(await find(passphrase.again), FAKE_PASSPHRASE);
    click(create.submit);
    await screen.findByRole('list', { name: recovery.list });
    expect(sent(desk, 'access.create')).toEqual([{ passphrase: FAKE_PASSPHRASE }]);
  });

  it('shows 24 numbered words, asks two of them back, and then leads to the office', async () => {
    renderDesk({ access: { state: 'new' }, isFirstRun: true, officerId: null });
    await screen.findByRole('heading', { name: create.title });
    click(create.submit);
    await screen.findByRole('list', { name: recovery.list });
    expect(shownWords()).toEqual(FAKE_WORDS);
    click(recovery.written);
    await answerBack([...FAKE_WORDS].reverse());
    expect(await screen.findByText(/Kata yang diketik belum sama/)).toBeTruthy();
    click(recovery.back);
    expect(shownWords()).toEqual(FAKE_WORDS);
    click(recovery.written);
    await answerBack(FAKE_WORDS);
    expect(await screen.findByRole('textbox', { name: 'Nama kantor' })).toBeTruthy();
  });

  it('prints the words and saves them, without a word of them in the window’s call', async () => {
    const { desk } = renderDesk({ access: { state: 'new' }, isFirstRun: true, officerId: null });
    await screen.findByRole('heading', { name: create.title });
    click(create.submit);
    await screen.findByRole('list', { name: recovery.list });
    click(recovery.print);
    expect(await screen.findByText(recovery.printed)).toBeTruthy();
    click(recovery.save);
    expect(await screen.findByText(/kunci-pemulihan\.pdf/)).toBeTruthy();
    expect([...sent(desk, 'access.printRecovery'), ...sent(desk, 'access.saveRecovery')]).toEqual([{}, {}]);
  });

  it('begins again with other words where the app was closed before they were checked', async () => {
    renderDesk({ access: { state: 'unconfirmed' }, isFirstRun: true, officerId: null });
    await screen.findByRole('heading', { name: unconfirmed.title });
    expect(screen.getByText(/kata yang lama tidak berlaku lagi/)).toBeTruthy();
    click(unconfirmed.submit);
    await screen.findByRole('list', { name: recovery.list });
    click(recovery.written);
    await answerBack(FAKE_WORDS);
    expect(await screen.findByRole('textbox', { name: 'Nama kantor' })).toBeTruthy();
  });
});

describe('locked data', () => {
  it('open with the passphrase, and say that nothing was lost where it is wrong', async () => {
    renderDesk({ access: closed, tickets: 3 });
    type(await find(unlock.passphrase), 'bukan kata sandinya');
    click(unlock.submit);
    expect(await screen.findByText(/Kunci ini tidak cocok/)).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toMatch(/dalam [12] detik/);
    expect(button(unlock.submit).disabled).toBe(true);
    await waitFor(() => expect(button(unlock.submit).disabled).toBe(false), { timeout: 5000 });
    type(await find(unlock.passphrase), FAKE_PASSPHRASE);
    click(unlock.submit);
    expect(await screen.findByRole('navigation', { name: 'Menu utama' })).toBeTruthy();
  });

  it('say which recovery word is unknown before anything is sent', async () => {
    const { desk } = renderDesk({ access: closed, tickets: 3 });
    await find(unlock.passphrase);
    click(unlock.useRecovery);
    const [first = '', ...others] = FAKE_WORDS;
    type(await find(unlock.words), [`${first}x`, ...others].join(' '));
    expect(screen.getByText(unlock.unknown(`${first}x`))).toBeTruthy();
    expect(button(unlock.submit).disabled).toBe(true);
    expect(sent(desk, 'access.unlock')).toEqual([]);
  });

  it('take the words as they were pasted from the page, with numbers and line ends, and ask for a new passphrase', async () => {
    const { desk } = renderDesk({ access: closed, tickets: 3 });
    await find(unlock.passphrase);
    click(unlock.useRecovery);
    type(await find(unlock.words), FAKE_WORDS.map((word, index) => `${String(index + 1)}. ${word.toUpperCase()}`).join('\n'));
    click(unlock.submit);
    await screen.findByRole('heading', { name: renew.title });
    expect(sent(desk, 'access.unlock')).toEqual([{ by: 'recovery', secret: FAKE_WORDS.join(' ') }]);
    type(await find(passphrase.label), 'perahu kertas melaju kencang');
    type(await find(passphrase.again), 'perahu kertas melaju kencang');
    click(renew.submit);
    expect(await screen.findByRole('navigation', { name: 'Menu utama' })).toBeTruthy();
  });

  it.each(['no-keystore', 'other-profile', 'damaged-keys'] as const)('explain why: %s', async (reason) => {
    renderDesk({ access: { ...closed, hasPassphrase: false, reason }, tickets: 3 });
    expect(await screen.findByText(unlock.reasons[reason])).toBeTruthy();
    expect(await find(unlock.words)).toBeTruthy();
    expect(screen.getByText(/tidak ada yang hilang/)).toBeTruthy();
  });
});

describe('a forgotten PIN', () => {
  it('is taken away by the recovery words, after which the name alone opens the desk', async () => {
    renderDesk({ tickets: 3, officerId: null, pins: { koordinator: '271828' } });
    const name = { name: /Rina Contoh/ };
    fireEvent.click(await screen.findByRole('button', name));
    fireEvent.click(await screen.findByRole('button', { name: accessText.forgotten.open }));
    expect(await screen.findByText(/Mintalah koordinator/)).toBeTruthy();
    expect(button(accessText.forgotten.submit).disabled).toBe(true);
    type(await find(unlock.words), FAKE_WORDS.join(' '));
    click(accessText.forgotten.submit);
    expect(await screen.findByText(/^PIN Rina Contoh.* dihapus/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', name));
    expect(await screen.findByRole('navigation', { name: 'Menu utama' })).toBeTruthy();
  });
});

describe('a list that is built anew while the data are opened', () => {
  const tell = (desk: FakeDesk, done: number) => act(() => desk.emit({ type: 'store.progress', done, total: 391 }));

  it('is shown with its numbers in place of the start page, until the desk is there', async () => {
    const { desk } = renderDesk();
    tell(desk, 0);
    tell(desk, 128);
    expect(screen.getByText('128 dari 391 bagian')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: app.opening.title }).getAttribute('aria-valuenow')).toBe(String((128 / 391) * 100));
    await screen.findByRole('heading', { name: app.nav.inbox });
    expect(screen.queryByText(app.opening.title)).toBeNull();
  });

  it('is shown below the passphrase that opens them', async () => {
    const { desk } = renderDesk({ access: closed });
    await find(passphrase.label);
    expect(screen.queryByText(app.opening.title)).toBeNull();
    tell(desk, 12);
    expect(screen.getByText('12 dari 391 bagian')).toBeTruthy();
    act(() => desk.emit({ type: 'engine.restarted' }));
    expect(screen.queryByText(app.opening.title)).toBeNull();
  });
});

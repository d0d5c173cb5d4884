// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessText } from '../../../src/shared/messages/id/access.ts';
import { app, signIn } from '../../../src/shared/messages/id/app.ts';
import { FAKE_PIN } from '../../fixtures/fake-desk/fake-session.ts';
import { press, renderDesk, type } from './render-desk.tsx';

const { lock, pin, settings } = accessText;
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const find = (label: string) => screen.findByLabelText<HTMLInputElement>(label);
const desk = () => screen.findByRole('navigation', { name: app.nav.label });
const pins = { koordinator: FAKE_PIN };

async function openMenu(item: string): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(app.officerMenu) }));
  fireEvent.click(await screen.findByRole('menuitem', { name: new RegExp(item) }));
}

async function enter(digits: string): Promise<void> {
  type(await find(pin.label), digits);
  click(lock.submit);
}

describe('the locked desk', () => {
  it('keeps what was typed until the PIN opens it again', async () => {
    renderDesk({ tickets: 3, pins, hash: '#/catat' });
    type(await screen.findByRole('textbox', { name: /^Isi laporan/ }), 'Lampu padam di Gang Contoh');
    press('l', { ctrlKey: true });
    await screen.findByRole('heading', { name: lock.title });
    expect(screen.queryByText(/Gang Contoh/)).toBeNull();
    expect(screen.queryByDisplayValue(/Gang Contoh/)).toBeNull();
    await enter(FAKE_PIN);
    expect(await screen.findByDisplayValue('Lampu padam di Gang Contoh')).toBeTruthy();
  });

  it('says how many tries are left, and after five counts the wait down', async () => {
    renderDesk({ tickets: 3, pins });
    await desk();
    press('l', { ctrlKey: true });
    await screen.findByRole('heading', { name: lock.title });
    await enter('000000');
    expect(await screen.findByText(/Sisa 4 kali/)).toBeTruthy();
    expect((await find(pin.label)).value).toBe('');
    for (let tries = 2; tries <= 5; tries += 1) {
      await enter('000000');
      if (tries < 5) await screen.findByText(new RegExp(`Sisa ${String(5 - tries)} kali`));
    }
    expect(await screen.findByText(lock.wait('30 detik'))).toBeTruthy();
    expect((await find(pin.label)).disabled).toBe(true);
    expect(await screen.findByText(lock.wait('29 detik'), undefined, { timeout: 3000 })).toBeTruthy();
  });

  it('locks from the menu, and lets somebody else take the seat', async () => {
    renderDesk({ tickets: 3, pins });
    await openMenu(lock.menu);
    await screen.findByRole('heading', { name: lock.title });
    click(lock.switch);
    expect(await screen.findByRole('heading', { name: signIn.title })).toBeTruthy();
  });

  it('appears when the engine locks by itself', async () => {
    const rendered = renderDesk({ tickets: 3, pins });
    await desk();
    await rendered.desk.call('session.lock', {});
    rendered.desk.emit({ type: 'session.locked' });
    expect(await screen.findByRole('heading', { name: lock.title })).toBeTruthy();
  });

  it('is the page for picking a name where the officer has no PIN', async () => {
    renderDesk({ tickets: 3 });
    await desk();
    press('l', { ctrlKey: true });
    expect(await screen.findByRole('heading', { name: signIn.title })).toBeTruthy();
  });
});

describe('a PIN', () => {
  it('is asked for at sign-in, and a wrong one does not get in', async () => {
    renderDesk({ tickets: 3, pins, officerId: null });
    fireEvent.click(await screen.findByRole('button', { name: /Rina Contoh/ }));
    type(await find(pin.label), '111111');
    click(pin.enterSubmit);
    expect(await screen.findByText(/PIN tidak cocok/)).toBeTruthy();
    type(await find(pin.label), FAKE_PIN);
    click(pin.enterSubmit);
    expect(await desk()).toBeTruthy();
  });

  it('takes six digits and nothing else', async () => {
    renderDesk({ tickets: 3, pins, officerId: null });
    fireEvent.click(await screen.findByRole('button', { name: /Rina Contoh/ }));
    type(await find(pin.label), '12ab 34');
    expect((await find(pin.label)).value).toBe('1234');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: pin.enterSubmit }).disabled).toBe(true);
  });

  it('is set from the officer’s menu, changed, and removed with the one that was valid', async () => {
    const rendered = renderDesk({ tickets: 3 });
    const asked = () => rendered.desk.calls.filter(({ channel }) => channel === 'pin.set').map(({ input }) => input);
    await openMenu(pin.set);
    type(await find(pin.fresh), '135791');
    type(await find(pin.again), '135792');
    expect(screen.getByText(pin.differs)).toBeTruthy();
    type(await find(pin.again), '135791');
    click(pin.save);
    expect(await screen.findByText(pin.saved)).toBeTruthy();
    await waitFor(() => expect(screen.queryByLabelText(pin.fresh)).toBeNull());
    await openMenu(pin.change);
    type(await find(pin.current), '135791');
    click(pin.remove);
    expect(await screen.findByText(pin.removed)).toBeTruthy();
    expect(asked()).toEqual([{ current: null, pin: '135791' }, { current: '135791', pin: null }]);
  });

  it('that was forgotten is cleared by the coordinator', async () => {
    const rendered = renderDesk({ tickets: 3, pins: { petugas: FAKE_PIN }, hash: '#/pengaturan' });
    fireEvent.click(await screen.findByRole('tab', { name: 'Keamanan' }));
    const clear = await screen.findByRole('button', { name: /^Hapus PIN / });
    fireEvent.click(clear);
    expect(await screen.findByText(settings.cleared)).toBeTruthy();
    expect(rendered.desk.calls.filter(({ channel }) => channel === 'pin.clear')).toEqual([{ channel: 'pin.clear', input: { officerId: 'petugas' } }]);
    expect(await screen.findByText(settings.noPins)).toBeTruthy();
  });
});

describe('the part about security', () => {
  it('keeps after how many minutes the desk locks', async () => {
    const rendered = renderDesk({ tickets: 3, hash: '#/pengaturan' });
    fireEvent.click(await screen.findByRole('tab', { name: 'Keamanan' }));
    type(await find(settings.idle), '5');
    click('Simpan perubahan');
    await waitFor(() => expect(rendered.desk.calls.some(({ channel }) => channel === 'office.save')).toBe(true));
    expect(rendered.desk.calls.find(({ channel }) => channel === 'office.save')?.input).toMatchObject({ office: { lockAfterMinutes: 5 } });
  });

  it('offers another passphrase only where a passphrase opens the data', async () => {
    renderDesk({ tickets: 3, hash: '#/pengaturan' });
    fireEvent.click(await screen.findByRole('tab', { name: 'Keamanan' }));
    expect(await screen.findByRole('button', { name: settings.renew })).toBeTruthy();
    expect(screen.queryByRole('button', { name: settings.changePassphrase })).toBeNull();
  });
});

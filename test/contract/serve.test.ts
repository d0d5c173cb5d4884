import { describe, expect, it, vi } from 'vitest';
import { calls } from '../../src/shared/contract/calls.ts';
import { CHANNELS } from '../../src/shared/contract/channels.ts';
import { Refusal } from '../../src/shared/contract/errors.ts';
import type { Handlers } from '../../src/shared/contract/handlers.ts';
import type { PortMessage } from '../../src/shared/contract/wire.ts';
import { answer, serve } from '../../src/main/engine/serve.ts';

const noted: { what: string; error: unknown }[] = [];
const log = { failure: (what: string, error: unknown) => { noted.push({ what, error }); } };

function handlers(some: Partial<Handlers>): Handlers {
  const unused = () => Promise.reject(new Error('not expected to be called'));
  return { ...Object.fromEntries(CHANNELS.map((channel) => [channel, unused])), ...some } as unknown as Handlers;
}

describe('serve', () => {
  it('has a schema for every channel and no other', () => {
    expect(Object.keys(calls).sort()).toEqual([...CHANNELS].sort());
    expect(new Set(CHANNELS).size).toBe(CHANNELS.length);
  });

  it('gives the handler the validated input and answers its value', async () => {
    const view = { office: null, me: null, locked: false, withPin: [], today: '2026-11-24' };
    expect(await answer(handlers({ 'office.read': () => Promise.resolve(view) }), 'office.read', {}, log)).toEqual({ ok: true, value: view });
  });

  it.each(CHANNELS)('%s refuses input with a field that is not in its schema, before any handler', async (channel) => {
    const reply = await answer(handlers({}), channel, { unheardOf: true }, log);
    expect(reply).toEqual({ ok: false, code: 'invalid-input', detail: {} });
  });

  it.each([null, undefined, 'text', 7, []])('refuses %j as input', async (input) => {
    expect(await answer(handlers({}), 'office.read', input, log)).toEqual({ ok: false, code: 'invalid-input', detail: {} });
  });

  it.each(['', 'office', 'constructor', '__proto__', 'toString', 'office.read '])('refuses the channel %j', async (channel) => {
    expect(await answer(handlers({}), channel, {}, log)).toEqual({ ok: false, code: 'unknown-call', detail: {} });
  });

  it('answers a refusal with its code and facts, and does not log it', async () => {
    noted.length = 0;
    const refusing = handlers({ 'office.read': () => Promise.reject(new Refusal('no-office', { row: 3 })) });
    expect(await answer(refusing, 'office.read', {}, log)).toEqual({ ok: false, code: 'no-office', detail: { row: 3 } });
    expect(noted).toEqual([]);
  });

  it.each([
    [new TypeError('Budi'), 'unexpected'],
    [Object.assign(new Error('Budi'), { code: 'ENOSPC' }), 'disk-full'],
    [Object.assign(new Error('Budi'), { code: 'EROFS' }), 'read-only'],
    [Object.assign(new Error('Budi'), { code: 'EBUSY' }), 'file-locked'],
    ['Budi', 'unexpected'],
  ])('logs %s and answers %s without its message', async (error, code) => {
    noted.length = 0;
    const failing = handlers({ 'office.read': vi.fn().mockRejectedValue(error) });
    const reply = await answer(failing, 'office.read', {}, log);
    expect(reply).toEqual({ ok: false, code, detail: {} });
    expect(JSON.stringify(reply)).not.toContain('Budi');
    expect(noted).toEqual([{ what: 'office.read', error }]);
  });

  it('survives a handler that throws before it returns a promise', async () => {
    const throwing = handlers({ 'office.read': () => { throw new Refusal('no-office'); } });
    expect(await answer(throwing, 'office.read', {}, log)).toMatchObject({ ok: false, code: 'no-office' });
  });

  it('answers each call under its own number, and ignores what is no call', async () => {
    const posted: PortMessage[] = [];
    let listener: (message: unknown) => void = () => undefined;
    serve({ post: (message) => { posted.push(message); }, onMessage: (hear) => { listener = hear; } }, handlers({}), log);
    for (const message of [null, 7, 'x', {}, { id: 'a', channel: 'office.read' }, { id: 1 }]) listener(message);
    listener({ id: 4, channel: 'office.read', input: { extra: 1 } });
    listener({ id: 5, channel: 'nothing', input: {} });
    await new Promise((resolve) => setTimeout(resolve));
    expect(posted).toEqual([
      { id: 4, reply: { ok: false, code: 'invalid-input', detail: {} } },
      { id: 5, reply: { ok: false, code: 'unknown-call', detail: {} } },
    ]);
  });
});

import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS } from '../shared/contract/channels.ts';
import type { Reply } from '../shared/contract/errors.ts';
import type { DeskEvent } from '../shared/contract/events.ts';
import { PORT_MESSAGE } from '../shared/contract/wire.ts';
import type { CallMessage, DeskApi, PortMessage } from '../shared/contract/wire.ts';

/** The page's end of the engine's port; the DOM's own type is left out, so that nothing in `main` sees the DOM. */
interface PagePort {
  onmessage: (event: { readonly data: PortMessage }) => void;
  postMessage(message: CallMessage): void;
  close(): void;
}

const names: ReadonlySet<string> = new Set(CHANNELS);
const pending = new Map<number, (reply: Reply) => void>();
const listeners = new Set<(event: DeskEvent) => void>();
const early: CallMessage[] = [];
let port: PagePort | null = null;
let lastId = 0;

const desk: DeskApi = {
  call(channel, input) {
    if (!names.has(channel)) return Promise.resolve({ ok: false, code: 'unknown-call', detail: {} });
    return new Promise((resolve) => {
      lastId += 1;
      pending.set(lastId, resolve);
      send({ id: lastId, channel, input });
    });
  },
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function send(message: CallMessage): void {
  if (port) port.postMessage(message);
  else early.push(message);
}

function receive(message: PortMessage): void {
  if ('event' in message) {
    announce(message.event);
    return;
  }
  pending.get(message.id)?.(message.reply);
  pending.delete(message.id);
}

function announce(event: DeskEvent): void {
  for (const listener of listeners) listener(event);
}

// A second port means that the engine behind the first one died: what it was asked will not be answered.
function connect(fresh: PagePort): void {
  const isRestart = port !== null;
  port?.close();
  port = fresh;
  fresh.onmessage = ({ data }) => { receive(data); };
  if (isRestart) giveUpPending();
  for (const message of early.splice(0)) fresh.postMessage(message);
  if (isRestart) announce({ type: 'engine.restarted' });
}

function giveUpPending(): void {
  for (const resolve of pending.values()) resolve({ ok: false, code: 'engine-restarted', detail: {} });
  pending.clear();
}

ipcRenderer.on(PORT_MESSAGE, ({ ports }) => {
  const [fresh] = ports as unknown as PagePort[];
  if (fresh) connect(fresh);
});

contextBridge.exposeInMainWorld('desk', desk);

import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** The way to a hub that a test can shut: what is at the hub stays, and nobody reaches it. */
export interface HubDoor {
  /** Address of the hub through this door. */
  readonly url: string;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

/** Opens a door on this computer to a server on it. */
export async function openHubDoor(to: string): Promise<HubDoor> {
  const port = Number(new URL(to).port);
  const through = new Set<Socket>();
  let isOpen = true;
  const keep = (socket: Socket): Socket => {
    through.add(socket);
    // either side may break off at any time
    return socket.on('error', () => undefined).on('close', () => through.delete(socket));
  };
  const server = createServer((desk) => {
    if (!isOpen) {
      desk.destroy();
      return;
    }
    const hub = keep(connect(port, '127.0.0.1'));
    keep(desk).pipe(hub).pipe(desk);
    desk.on('close', () => hub.destroy());
    hub.on('close', () => desk.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const shut = (): void => {
    isOpen = false;
    for (const socket of through) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    shut,
    open: () => { isOpen = true; },
    close: async () => {
      shut();
      server.close();
      await once(server, 'close');
    },
  };
}

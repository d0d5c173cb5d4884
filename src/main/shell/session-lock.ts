import { powerMonitor } from 'electron';
import type { EngineKeeper } from './engine-process.ts';

/** How often the engine hears of idle time; it decides itself how long is too long. */
const EVERY_MS = 5_000;
/** Less than this nobody needs to know. */
const SHORTEST_SECONDS = 30;

/** Tells the engine when the system is locked, goes to sleep, or nobody touches it. */
export function setupSessionLock(engine: Pick<EngineKeeper, 'tell'>): void {
  const lock = (): void => { engine.tell({ kind: 'lock' }); };
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  setInterval(() => {
    const seconds = powerMonitor.getSystemIdleTime();
    if (seconds >= SHORTEST_SECONDS) engine.tell({ kind: 'idle', seconds });
  }, EVERY_MS);
}

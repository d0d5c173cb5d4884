import { afterAll } from 'vitest';

// A component's timer that runs after its file's window has gone would fail the whole run, and blame whatever runs then.
if (typeof window !== 'undefined') {
  const { cleanup } = await import('@testing-library/react');
  const started = new Set<ReturnType<typeof setTimeout>>();
  const start = globalThis.setTimeout;
  const remember = (...args: Parameters<typeof start>) => {
    const timer = start(...args);
    started.add(timer);
    return timer;
  };
  globalThis.setTimeout = Object.assign(remember, start);
  afterAll(() => {
    cleanup();
    for (const timer of started) clearTimeout(timer);
  });
}

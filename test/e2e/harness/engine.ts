import { expect } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';

/** Process id of the engine; waits until there is one. */
export async function enginePid(app: ElectronApplication): Promise<number> {
  let pid = 0;
  await expect.poll(async () => (pid = await findEngine(app))).not.toBe(0);
  return pid;
}

function findEngine(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Tanggap engine')?.pid ?? 0);
}

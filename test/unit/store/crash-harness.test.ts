import { describe, expect, it } from 'vitest';
import { killRounds } from '../../crash/kills.ts';
import { lowdbPowerCuts, powerCuts } from '../../crash/power-cuts.ts';

const KILLS = 50;
const CUTS = 20;
const FINE = { lost: 0, unreadable: 0, examples: [] };

// The long form of the same is `npm run test:crash`.
describe('while tickets, letters and attachments are written', () => {
  it(`${KILLS} kills of the process lose nothing that was acknowledged`, async () => {
    const report = await killRounds(KILLS);
    expect(report).toMatchObject({ ...FINE, rounds: KILLS });
    expect(report.acknowledged).toBeGreaterThan(KILLS);
  }, 300_000);

  it(`${CUTS} power cuts lose nothing that was acknowledged`, async () => {
    const report = await powerCuts(CUTS);
    expect(report).toMatchObject({ ...FINE, rounds: CUTS });
    expect(report.acknowledged).toBeGreaterThan(CUTS);
  }, 120_000);

  it('the same power cuts make lowdb\'s own JSONFile lose changes, so that losses would be seen', async () => {
    expect((await lowdbPowerCuts(CUTS)).lost).toBeGreaterThan(0);
  }, 120_000);
});

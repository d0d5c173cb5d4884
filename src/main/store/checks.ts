import { nameWithin, setAside, type Damage, type ReportDamage } from './damage.ts';
import type { IndexPages } from './index-pages.ts';
import { checkManifest } from './manifest.ts';
import type { StorePlace } from './migrations/migrations.ts';
import { segmentPath } from './segment.ts';
import { isDamage } from './store-error.ts';
import type { StoreState } from './store-state.ts';
import { join } from 'node:path';

/** Reads one file back. What is damaged is told, not thrown; throws StoreError where the disk fails. */
export type Check = () => Promise<void>;

export interface CheckedParts<Row> {
  place: StorePlace;
  state: StoreState<Row>;
  pages: readonly Pick<IndexPages<unknown>, 'checks'>[];
  report: ReportDamage;
  /** runs work while no checkpoint writes */
  hold: (work: () => Promise<void>) => Promise<void>;
}

/**
 * A check for each file that the last checkpoint wrote. Journal files are left out: what they hold is in memory as well, and each
 * check of the small files begins with a checkpoint that writes it from there. The lock holds nothing.
 */
export function checksOf<Row>({ place, state, pages, report, hold }: CheckedParts<Row>): Check[] {
  const path = (number: number): string => segmentPath(join(place.dir, 'segments'), number);
  const segments = state.bodies.generations.flatMap((generation, number) => (generation === 0 ? [] : [
    telling(place, report, { path: path(number), holds: 'bodies' }, async () => {
      const lost = await state.bodies.check(number);
      if (lost.length > 0) report({ file: nameWithin(place.dir, path(number)), holds: 'bodies', isRepaired: false, lost: lost.length });
    }),
  ]));
  const small: Check[] = [
    telling(place, report, { path: join(place.dir, 'records.json'), holds: 'records' }, () => hold(() => state.records.check())),
    telling(place, report, { path: join(place.dir, 'manifest.json'), holds: 'manifest' }, () => hold(() => checkManifest(place, report))),
  ];
  return [...small, ...segments, ...pages.flatMap((kind) => kind.checks())];
}

function telling(place: StorePlace, report: ReportDamage, { path, holds }: { path: string; holds: Damage['holds'] }, check: Check): Check {
  return async () => {
    try {
      await check();
    } catch (error) {
      if (!isDamage(error)) throw error;
      const copy = await setAside(place, path);
      report({ file: nameWithin(place.dir, path), holds, isRepaired: false, copy });
    }
  };
}

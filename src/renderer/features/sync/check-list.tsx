import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { SyncTest } from '../../../shared/contract/sync-views.ts';
import { syncText } from '../../../shared/messages/id/sync.ts';
import type { Office } from '../../../shared/office/office.ts';
import { checksOf } from '../../../shared/sync/hub-checks.ts';
import type { CheckResult } from '../../../shared/sync/hub-checks.ts';
import { databaseName } from './database-name.ts';
import { problemWords } from './problems.ts';
import classes from './sync.module.css';

const words = syncText.test;
const signs: Readonly<Record<CheckResult['result'], Icon>> = { good: IconCircleCheck, wrong: IconCircleX, partly: IconAlertTriangle, unknown: IconCircleDashed };

interface Props {
  readonly test: SyncTest;
  readonly url: string;
  readonly office: Office | null;
}

/** What a try of the connection found, one line a thing. */
export function CheckList({ test, url, office }: Props) {
  const isFine = test.problem === null;
  return (
    <section className={classes.checks} aria-label={words.label}>
      <p className={classes.verdict} data-result={isFine ? 'good' : 'wrong'} role="status">{isFine ? words.passed : words.failed}</p>
      <ul>
        {checksOf(test, url).map((one) => {
          const Sign = signs[one.result];
          return (
            <li key={one.check} data-result={one.result}>
              <Sign size={18} stroke={1.8} role="img" aria-label={words.results[one.result]} />
              <span className={classes.checkName}>{syncText.checks[one.check]}</span>
              <span>{textOf(one, test, office)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function textOf({ check, result }: CheckResult, test: SyncTest, office: Office | null): string {
  if (result === 'unknown') return words.unknown;
  if (result === 'wrong') {
    const { title, text } = problemWords(test.problem ?? 'unexpected');
    return `${title}. ${text}`;
  }
  if (result === 'partly') return words.missing(test.missing.map((name) => databaseName(name, office)).join(', '));
  if (check === 'version' && test.version !== null) return words.version(test.version);
  if (check === 'rights' && test.problem === null) return `${syncText.good.rights} ${test.isUnitDesk ? words.unit : words.coordinator}`;
  return syncText.good[check];
}

import { DatabaseSync } from 'node:sqlite';
import type { Row } from '../../../src/shared/ticket/row.ts';

const SCHEMA = `CREATE TABLE t (status TEXT, unit TEXT, category TEXT, channel TEXT, district TEXT, class TEXT, officer TEXT, day TEXT, hour INTEGER, weekday INTEGER,
  closed TEXT, answered TEXT, answerDue TEXT, days INTEGER, due TEXT, reopened INTEGER);
  CREATE INDEX byDay ON t (day);`;
const FIGURES = `count(*) AS total, sum(status IN ('inProgress', 'done')) AS followedUp, sum(status = 'done') AS done, sum(status NOT IN ('archived', 'notOurs')) AS ours,
  sum(answerDue IS NOT NULL AND answered <= answerDue) AS onTime, sum(answerDue IS NOT NULL AND (answered IS NOT NULL OR answerDue < :today)) AS judged,
  avg(days) AS mean, sum(status NOT IN ('archived', 'notOurs', 'done') AND due < :today) AS overdue, sum(reopened > 0) AS reopened`;
const DIMENSIONS = ['unit', 'category', 'channel', 'district', 'class', 'officer'];
const WHERE = 'day BETWEEN :from AND :to AND class = :class';

/** What the page shows, asked of SQLite with `GROUP BY`, one query a figure, as one would write it. */
const QUERIES: readonly string[] = [
  ...[WHERE, "day BETWEEN date(:from, '-1 year') AND date(:to, '-1 year') AND class = :class"].map((where) => `SELECT ${FIGURES} FROM t WHERE ${where}`),
  ...DIMENSIONS.map((dimension) => `SELECT ${dimension} AS id, ${FIGURES} FROM t WHERE ${WHERE} GROUP BY ${dimension} ORDER BY total DESC`),
  // median and 90th percentile by nearest rank
  ...DIMENSIONS.map((dimension) => `SELECT id, min(CASE WHEN rank * 2 >= n THEN days END) AS median, min(CASE WHEN rank * 10 >= n * 9 THEN days END) AS p90 FROM (
    SELECT ${dimension} AS id, days, row_number() OVER (PARTITION BY ${dimension} ORDER BY days) AS rank, count(*) OVER (PARTITION BY ${dimension}) AS n FROM t WHERE ${WHERE} AND days IS NOT NULL) GROUP BY id`),
  `SELECT unit, status, count(*) AS n FROM t WHERE ${WHERE} GROUP BY unit, status`,
  `SELECT channel, unit, count(*) AS n FROM t WHERE ${WHERE} GROUP BY channel, unit`,
  `SELECT substr(day, 1, 7) AS month, count(*) AS n FROM t WHERE ${WHERE} GROUP BY month`,
  `SELECT substr(closed, 1, 7) AS month, count(*) AS n FROM t WHERE ${WHERE} AND status = 'done' GROUP BY month`,
  `SELECT min(days, 31) AS span, count(*) AS n FROM t WHERE ${WHERE} AND days IS NOT NULL GROUP BY span`,
  `SELECT min((julianday(:today) - julianday(day)), 61) AS age, count(*) AS n FROM t WHERE day <= :to AND class = :class AND status IN ('unverified', 'unanswered', 'inProgress', 'suspended') GROUP BY age`,
  `SELECT weekday, hour, count(*) AS n FROM t WHERE ${WHERE} GROUP BY weekday, hour`,
  `SELECT district, category, count(*) AS n FROM t WHERE ${WHERE} GROUP BY district, category`,
];

/** A question to the rival. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly class: string;
}

/** SQLite in memory with the rows as columns, times already in the office's zone: nothing is held against it. */
export function sqlite(rows: readonly Row[]): { readonly ask: (asked: Asked) => readonly (readonly Record<string, unknown>[])[]; readonly close: () => void } {
  const db = new DatabaseSync(':memory:');
  db.exec(SCHEMA);
  const insert = db.prepare(`INSERT INTO t VALUES (${Array.from({ length: 16 }, () => '?').join(', ')})`);
  const local = (instant: string | null) => (instant === null ? null : new Date(Date.parse(instant) + 7 * 3_600_000));
  const day = (instant: string | null) => local(instant)?.toISOString().slice(0, 10) ?? null;
  db.exec('BEGIN');
  for (const row of rows) {
    const at = local(row.registeredAt) ?? new Date(0);
    insert.run(row.status, row.unitId, row.categoryId, row.channelId, row.districtId, row.classification, row.handledBy ?? null, day(row.registeredAt), at.getUTCHours(), (at.getUTCDay() + 6) % 7,
      day(row.closedAt), day(row.firstFollowUpAt), row.firstFollowUpDueOn, row.firstFollowUpDays, row.due?.on ?? null, row.reopenedCount);
  }
  db.exec('COMMIT; ANALYZE;');
  const statements = QUERIES.map((query) => ({ statement: db.prepare(query), names: ['from', 'to', 'today', 'class'].filter((name) => query.includes(`:${name}`)) }));
  return {
    ask: (asked) => statements.map(({ statement, names }) => statement.all(Object.fromEntries(names.map((name) => [`:${name}`, asked[name as keyof Asked]])))),
    close: () => { db.close(); },
  };
}

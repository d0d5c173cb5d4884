const DAY = 86_400_000;
/** 30 December 1899 as day 0 makes Excel's non-existent 29 February 1900 come out right from March 1900 on. */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
/** Years 1950 to 2149: what lies outside is an amount or an id, not the date of a report. */
const EARLIEST = Date.UTC(1950, 0, 1);
const LATEST = Date.UTC(2150, 0, 1);

/** A spreadsheet's day number as wall-clock time `YYYY-MM-DD HH:mm:ss`, to the second; null where it is no plausible date. */
export function serialToWallTime(serial: number, date1904: boolean): string | null {
  const time = (date1904 ? DAY_0_OF_1904 : DAY_0_OF_1900) + Math.round((serial * DAY) / 1000) * 1000;
  if (!(time >= EARLIEST && time < LATEST)) return null;
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}

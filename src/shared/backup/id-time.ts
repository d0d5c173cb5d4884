const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Leading characters of a ULID that hold its time. */
const TIME_LENGTH = 10;

/** When a ULID was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  return Array.from(id.slice(0, TIME_LENGTH)).reduce((time, digit) => time * DIGITS.length + Math.max(0, DIGITS.indexOf(digit)), 0);
}

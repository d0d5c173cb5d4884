const NIK = /^\d{6}(\d\d)(\d\d)\d\d(\d{4})$/;

/**
 * Whether 16 digits can be a NIK: region, birth date `DDMMYY` (day + 40 for women), serial from 0001.
 * The region is where it was first registered, so any is right.
 */
export function isNik(digits: string): boolean {
  const [, day, month, serial] = NIK.exec(digits) ?? [];
  if (day === undefined || month === undefined || serial === undefined) return false;
  const birthDay = Number(day) > 40 ? Number(day) - 40 : Number(day);
  return birthDay >= 1 && birthDay <= daysIn(Number(month)) && serial !== '0000';
}

/** The year has two digits only, so every February may have 29 days; 0 where there is no such month. */
function daysIn(month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return 29;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

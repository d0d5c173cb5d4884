import type { Reporter } from './ticket.ts';

/** What stands for a covered character. */
export const DOT = '•';
const COVERED = DOT.repeat(6);

/** `Budi Santoso` → `B••• S••••••`. */
export function maskName(name: string): string {
  return name.replace(/\S+/gu, (part) => {
    const [first = '', ...rest] = Array.from(part);
    return rest.length === 0 ? DOT : first + DOT.repeat(rest.length);
  });
}

/** `6172014508920001` → `6172••••••••0001`; what is not 16 long is covered whole. */
export function maskNik(nik: string): string {
  return nik.length === 16 ? nik.slice(0, 4) + DOT.repeat(8) + nik.slice(-4) : DOT.repeat(nik.length);
}

/** `0812-3456-7890` → `0812-••••-••••`; a number under 8 digits is covered whole. */
export function maskPhone(phone: string): string {
  const length = phone.match(/[\d•]/g)?.length ?? 0;
  let position = 0;
  return phone.replace(/[\d•]/g, (digit) => {
    position += 1;
    return position > 4 || length < 8 ? DOT : digit;
  });
}

/** `budi@contoh.id` → `b•••@contoh.id`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email;
  return at < 1 ? COVERED : first + DOT.repeat(3) + email.slice(at);
}

/** An address is covered whole: any part of it may tell. */
export function maskAddress(): string {
  return COVERED;
}

/** The reporter with everything covered; what was not given stays not given. */
export function maskReporter(reporter: Reporter | null): Reporter | null {
  if (!reporter) return null;
  const { name, nik, phone, email, address } = reporter;
  return {
    name: name === null ? null : maskName(name),
    nik: nik === null ? null : maskNik(nik),
    phone: phone === null ? null : maskPhone(phone),
    email: email === null ? null : maskEmail(email),
    address: address === null ? null : maskAddress(),
  };
}

import { join } from 'node:path';

/** A file name that every system takes: no folders, no reserved characters, no odd ends, at most 120 characters. */
export function safeFileName(suggested: string): string {
  const name = suggested
    .replace(/[\\/<>:"|?*\p{Cc}]/gu, '-')
    .slice(-120)
    .replace(/^[-. ]+|[-. ]+$/g, '');
  return name === '' ? 'tanpa-nama' : name;
}

/** The suggested file in the given folder. */
export function suggestedPath(folder: string, suggested: string): string {
  return join(folder, safeFileName(suggested));
}

const KEY = 'last-officer';

/** Who sat at this computer last; null = nobody yet. */
export function lastOfficerId(): string | null {
  return localStorage.getItem(KEY);
}

/** Remembers who sits at this computer, so that their name comes first next time. */
export function rememberOfficer(id: string): void {
  localStorage.setItem(KEY, id);
}

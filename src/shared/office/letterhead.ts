/** What stands at the head of a unit's letters. */
export interface Letterhead {
  readonly government: string;
  readonly lines: readonly string[];
  readonly address: string;
  readonly contact: string;
}

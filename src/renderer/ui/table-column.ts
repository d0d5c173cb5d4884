import type { ReactNode } from 'react';

/** A column; `width` is a CSS grid track such as `150px` or `minmax(200px, 1fr)`. */
export interface Column<T, S extends string = string> {
  readonly id: string;
  readonly title: string;
  readonly width: string;
  readonly align?: 'end';
  /** Name by which the list is sorted when the header is pressed. */
  readonly sortBy?: S;
  cell(row: T): ReactNode;
}

/** Which column orders the list. */
export interface Sort<S extends string = string> {
  readonly by: S;
  readonly descending: boolean;
}

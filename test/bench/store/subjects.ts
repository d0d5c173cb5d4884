import { bare } from './bare.ts';
import { ours } from './ours.ts';
import { lowdb } from './rival-lowdb.ts';
import { pouchdb } from './rival-pouchdb.ts';
import { sqlite } from './rival-sqlite.ts';
import type { Subject } from './subject.ts';

type Opener = (folder: string) => Partial<Subject> & Pick<Subject, 'open' | 'change' | 'close'>;

/** All that is measured, by name. */
export const SUBJECTS = { bare, ours, lowdb, sqlite, pouchdb } satisfies Record<string, Opener> as Record<SubjectName, Opener>;

export type SubjectName = 'bare' | 'ours' | 'lowdb' | 'sqlite' | 'pouchdb';

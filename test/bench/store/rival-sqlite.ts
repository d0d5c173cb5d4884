import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Subject } from './subject.ts';
import { idOf, rowOf, withEvent, type Ticket } from './tickets.ts';

// The full-text table follows by triggers, and only where words change: an added event leaves it alone.
const SCHEMA = `
  CREATE TABLE ticket (seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
    status TEXT NOT NULL, unit TEXT NOT NULL, registeredAt TEXT NOT NULL, body TEXT NOT NULL);
  CREATE INDEX ticketByDate ON ticket (registeredAt);
  CREATE VIRTUAL TABLE words USING fts5 (title, text, content = 'ticket', content_rowid = 'seq');
  CREATE TRIGGER added AFTER INSERT ON ticket BEGIN
    INSERT INTO words (rowid, title, text) VALUES (new.seq, new.title, new.text);
  END;
  CREATE TRIGGER reworded AFTER UPDATE OF title, text ON ticket BEGIN
    INSERT INTO words (words, rowid, title, text) VALUES ('delete', old.seq, old.title, old.text);
    INSERT INTO words (rowid, title, text) VALUES (new.seq, new.title, new.text);
  END;`;
const INSERT = 'INSERT INTO ticket (id, title, text, status, unit, registeredAt, body) VALUES (?, ?, ?, ?, ?, ?, ?)';
const LIKE = `SELECT id FROM ticket WHERE (title LIKE '%' || ?1 || '%' OR text LIKE '%' || ?1 || '%')
  AND (title LIKE '%' || ?2 || '%' OR text LIKE '%' || ?2 || '%')`;
const MATCH = 'SELECT ticket.id FROM words JOIN ticket ON ticket.seq = words.rowid WHERE words MATCH ?';

/** SQLite as one would set it up for this: write-ahead log, `synchronous=FULL`, FTS5; title and text in columns of their own. */
export function sqlite(folder: string): Subject {
  let database: DatabaseSync | undefined;
  const db = () => (database ??= openDatabase(join(folder, 'tickets.db')));
  const read = (id: string) => {
    const row = db().prepare('SELECT body FROM ticket WHERE id = ?').get(id);
    return JSON.parse(String(row?.body)) as Ticket;
  };
  return {
    fill: (count, ticketOf) => {
      fill(db(), count, ticketOf);
      return Promise.resolve();
    },
    open: () => {
      // the page that is shown and the number above it; SQLite needs no more of its rows in memory
      db().prepare('SELECT id, title, status, unit, registeredAt FROM ticket ORDER BY registeredAt LIMIT 100').all();
      return Promise.resolve(Number(db().prepare('SELECT count(*) AS total FROM ticket').get()?.total));
    },
    change: (id, turn) => {
      db().exec('BEGIN IMMEDIATE');
      const ticket = withEvent(read(id), turn);
      db().prepare('UPDATE ticket SET status = ?, body = ? WHERE id = ?').run(rowOf(id, ticket).status, JSON.stringify(ticket), id);
      db().exec('COMMIT');
      return Promise.resolve();
    },
    search: {
      like: (words) => Promise.resolve(db().prepare(LIKE).all(...words).length),
      fts5: (words) => Promise.resolve(db().prepare(MATCH).all(words.map((word) => `"${word}"*`).join(' ')).length),
    },
    read: (id) => Promise.resolve(read(id)),
    close: () => {
      db().close();
      return Promise.resolve();
    },
  };
}

function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return db;
}

function fill(db: DatabaseSync, count: number, ticketOf: (index: number) => Ticket): void {
  db.exec(SCHEMA);
  const insert = db.prepare(INSERT);
  db.exec('BEGIN');
  for (let index = 0; index < count; index += 1) {
    const ticket = ticketOf(index);
    const id = idOf(index);
    const { title, status, unit, registeredAt } = rowOf(id, ticket);
    insert.run(id, title, ticket.text, status, unit, registeredAt, JSON.stringify(ticket));
  }
  db.exec('COMMIT');
  db.close();
}

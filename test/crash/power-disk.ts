import { join, sep } from 'node:path';
import type { Disk, StoreFs } from '../../src/main/store/disk.ts';

/**
 * A disk in memory that loses power. It keeps, beside what programs see, what a real disk would still hold:
 * - bytes of a file are sure only after its fsync; each write since then is kept, dropped, cut short, or leaves zeros;
 * - names in a folder (new, renamed, removed) are sure only after the folder's fsync; of those since then,
 *   either the first few are kept or any of them, in their order.
 */
export interface Random {
  /** a whole number below `limit` */
  below(limit: number): number;
}

interface FileNode {
  kind: 'file';
  inode: number;
  bytes: Buffer;
  durable: Buffer;
  writes: Write[];
}
type Write = { at: number; bytes: Buffer } | { length: number };

interface FolderNode {
  kind: 'folder';
  names: Map<string, Node>;
  durable: Map<string, Node>;
  changes: Change[];
}
/** Names set together, as a rename takes one away and gives another. */
type Change = readonly (readonly [name: string, node: Node | undefined])[];
type Node = FileNode | FolderNode;

let lastInode = 0;

function newFile(bytes: Buffer = Buffer.alloc(0)): FileNode {
  lastInode += 1;
  return { kind: 'file', inode: lastInode, bytes, durable: bytes, writes: [] };
}

function newFolder(names = new Map<string, Node>()): FolderNode {
  return { kind: 'folder', names, durable: new Map(names), changes: [] };
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}

/** The machine: `disk` for programs; the power goes at a call's number, and `rest` is what is then left. */
export class PowerDisk {
  readonly #random: Random;
  readonly #root: FolderNode;
  /** calls until the power goes */
  calls = Infinity;
  rest: PowerDisk | undefined;
  readonly files = this.#fs();
  readonly disk: Disk = { fs: this.files as unknown as StoreFs, wait: () => Promise.resolve() };

  constructor(random: Random, root: FolderNode = newFolder()) {
    this.#random = random;
    this.#root = root;
  }

  /** Takes the power away now. */
  cut(): PowerDisk {
    this.rest ??= new PowerDisk(this.#random, survivors(this.#root, this.#random));
    return this.rest;
  }

  async #call<Result>(run: () => Result): Promise<Result> {
    // as a real call would, it ends later
    await new Promise((resolve) => { setImmediate(resolve); });
    if (this.rest !== undefined) throw failure('EIO');
    const result = run();
    this.calls -= 1;
    // the call has reached the disk's cache, and its caller never hears of it
    if (this.calls <= 0) {
      this.cut();
      throw failure('EIO');
    }
    return result;
  }

  #fs() {
    const on = <Args extends unknown[], Result>(run: (...args: Args) => Result) => (...args: Args) => this.#call(() => run(...args));
    return {
      mkdir: on((path: string) => { this.#folder(path, true); }),
      open: on((path: string, flags: string) => this.#handle(this.#open(path, flags))),
      readFile: on((path: string, encoding?: unknown) => {
        const bytes = Buffer.from(this.#file(path).bytes);
        return encoding === undefined ? bytes : bytes.toString('utf8');
      }),
      readdir: on((path: string) => [...this.#folder(path).names.keys()]),
      link: on((from: string, to: string) => {
        const { folder, name } = this.#place(to);
        if (folder.names.has(name)) throw failure('EEXIST');
        change(folder, [[name, this.#file(from)]]);
      }),
      rename: on((from: string, to: string) => { this.#rename(from, to); }),
      rm: on((path: string) => { this.#remove(path); }),
      writeFile: on((path: string, text: string) => { write(this.#open(path, 'w'), 0, Buffer.from(text)); }),
    };
  }

  #rename(from: string, to: string): void {
    const source = this.#place(from);
    const target = this.#place(to);
    const node = source.folder.names.get(source.name);
    if (node === undefined) throw failure('ENOENT');
    if (source.folder === target.folder) return change(source.folder, [[source.name, undefined], [target.name, node]]);
    change(target.folder, [[target.name, node]]);
    change(source.folder, [[source.name, undefined]]);
  }

  #remove(path: string): void {
    const { folder, name } = this.#place(path, true);
    if (folder.names.has(name)) change(folder, [[name, undefined]]);
  }

  #folder(path: string, isMaking = false): FolderNode {
    let folder = this.#root;
    for (const name of path.split(sep).filter((part) => part !== '')) {
      let next = folder.names.get(name);
      if (next === undefined && isMaking) {
        next = newFolder();
        change(folder, [[name, next]]);
      }
      if (next?.kind !== 'folder') throw failure('ENOENT');
      folder = next;
    }
    return folder;
  }

  #place(path: string, isMaking = false): { folder: FolderNode; name: string } {
    const parts = path.split(sep);
    return { folder: this.#folder(parts.slice(0, -1).join(sep), isMaking), name: parts.at(-1) ?? '' };
  }

  #file(path: string): FileNode {
    const { folder, name } = this.#place(path);
    const node = folder.names.get(name);
    if (node?.kind !== 'file') throw failure('ENOENT');
    return node;
  }

  #open(path: string, flags: string): Node {
    const { folder, name } = this.#place(path);
    const node = name === '' ? folder : folder.names.get(name);
    if (node !== undefined && flags === 'wx') throw failure('EEXIST');
    if (node === undefined && flags.startsWith('r')) throw failure('ENOENT');
    if (node === undefined) {
      const file = newFile();
      change(folder, [[name, file]]);
      return file;
    }
    if (node.kind === 'file' && flags.startsWith('w')) truncate(node, 0);
    return node;
  }

  #handle(node: Node) {
    const on = <Args extends unknown[], Result>(run: (...args: Args) => Result) => (...args: Args) => this.#call(() => run(...args));
    const sync = on(() => { makeDurable(node); });
    const file = (): FileNode => {
      if (node.kind !== 'file') throw failure('EISDIR');
      return node;
    };
    return {
      sync, datasync: sync,
      close: () => Promise.resolve(),
      stat: on(() => ({ ino: BigInt(file().inode), size: file().bytes.length, mtimeMs: 0 })),
      truncate: on((length: number) => { truncate(file(), length); }),
      writeFile: on((bytes: string | Buffer) => { write(file(), 0, Buffer.from(bytes)); }),
      write: on((bytes: Buffer, from: number, length: number, at: number) => {
        write(file(), at, Buffer.from(bytes.subarray(from, from + length)));
        return { bytesWritten: length };
      }),
      read: on((into: Buffer, from: number, length: number, at: number) => ({ bytesRead: file().bytes.copy(into, from, at, at + length) })),
    };
  }
}

function change(folder: FolderNode, names: Change): void {
  apply(folder.names, names);
  folder.changes.push(names);
}

function apply(names: Map<string, Node>, entries: Change): void {
  for (const [name, node] of entries) {
    if (node === undefined) names.delete(name);
    else names.set(name, node);
  }
}

function written(bytes: Buffer, step: Write): Buffer {
  if ('length' in step) return Buffer.concat([bytes.subarray(0, step.length), Buffer.alloc(Math.max(0, step.length - bytes.length))]);
  const next = Buffer.alloc(Math.max(bytes.length, step.at + step.bytes.length));
  bytes.copy(next);
  step.bytes.copy(next, step.at);
  return next;
}

function write(node: Node, at: number, bytes: Buffer): void {
  if (node.kind !== 'file') throw failure('EISDIR');
  node.bytes = written(node.bytes, { at, bytes });
  node.writes.push({ at, bytes });
}

function truncate(node: FileNode, length: number): void {
  node.bytes = written(node.bytes, { length });
  node.writes.push({ length });
}

function makeDurable(node: Node): void {
  if (node.kind === 'file') {
    node.durable = node.bytes;
    node.writes = [];
  } else {
    node.durable = new Map(node.names);
    node.changes = [];
  }
}

function survivors(folder: FolderNode, random: Random, seen = new Map<Node, Node>()): FolderNode {
  const names = new Map(folder.durable);
  for (const entries of kept(folder.changes, random)) apply(names, entries);
  const left = newFolder(new Map([...names].map(([name, node]) => [name, survivor(node, random, seen)])));
  seen.set(folder, left);
  return left;
}

function survivor(node: Node, random: Random, seen: Map<Node, Node>): Node {
  const known = seen.get(node);
  if (known !== undefined) return known;
  const left = node.kind === 'folder' ? survivors(node, random, seen) : newFile(survivingBytes(node, random));
  seen.set(node, left);
  return left;
}

function kept<Item>(items: readonly Item[], random: Random): Item[] {
  return random.below(2) === 0 ? items.slice(0, random.below(items.length + 1)) : items.filter(() => random.below(2) === 0);
}

function survivingBytes({ durable, writes }: FileNode, random: Random): Buffer {
  let bytes = durable;
  for (const step of writes) {
    const fate = random.below(4);
    if (fate === 0) continue;
    if (fate === 1 || 'length' in step) bytes = written(bytes, step);
    else if (fate === 2) bytes = written(bytes, { at: step.at, bytes: step.bytes.subarray(0, random.below(step.bytes.length + 1)) });
    else bytes = written(bytes, { at: step.at, bytes: Buffer.alloc(step.bytes.length) });
  }
  return bytes;
}

/** Where the simulated disk's folders lie; no such folder is on the real one. */
export const POWER_FOLDER = join(sep, 'power');

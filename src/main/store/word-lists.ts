/** Numbers in one block of memory; a list lies within one block. */
const BLOCK = 1 << 18;
/** Blocks' worth of numbers that lie idle before the lists are laid out anew. */
const WASTE = 4;
const NOTHING = new Uint32Array(1);

/**
 * Lists of numbers by slot, in a few large blocks: no object for each list, so that a hundred thousand of them neither
 * weigh on the heap nor slow the collector. A list is set whole; the room of its forerunner lies idle for a while.
 */
export class WordLists {
  #blocks: Uint32Array[] = [];
  /** numbers used in the last block */
  #used = BLOCK;
  /** by slot: 1 + block * BLOCK + offset; 0 where there is no list */
  #starts = new Float64Array(1024);
  #idle = 0;

  /** Sets the list of a slot: one part behind the other. */
  set(slot: number, parts: readonly Uint32Array[]): void {
    this.delete(slot);
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const { block, index, offset } = this.#room(1 + parts.length + length);
    // head: how many parts, and where each ends
    block[offset] = parts.length;
    const first = offset + 1 + parts.length;
    let end = first;
    for (const [part, numbers] of parts.entries()) {
      block.set(numbers, end);
      end += numbers.length;
      block[offset + 1 + part] = end - first;
    }
    this.#grow(slot);
    this.#starts[slot] = 1 + index * BLOCK + offset;
    if (this.#idle > WASTE * BLOCK && this.#idle > (this.#blocks.length * BLOCK) / 4) this.#layOut();
  }

  delete(slot: number): void {
    const list = this.#at(slot);
    if (list === undefined) return;
    this.#idle += 1 + list.parts + (list.block[list.offset + list.parts] ?? 0);
    this.#starts[slot] = 0;
  }

  has(slot: number): boolean {
    return (this.#starts[slot] ?? 0) > 0;
  }

  /** The parts of a list. */
  get(slot: number): Uint32Array[] {
    const list = this.#at(slot);
    if (list === undefined) return [];
    const { block, offset, parts } = list;
    const first = offset + 1 + parts;
    const ends = Array.from(block.subarray(offset + 1, first));
    return ends.map((end, part) => block.subarray(first + (ends[part - 1] ?? 0), first + end));
  }

  /**
   * Those of some slots whose lists have among their numbers all bits of `wanted`, by what `marks` says of each number.
   * `last` says of a slot which of its parts is the last to look at; it is asked only where the whole list has them.
   */
  holding(slots: readonly number[], marks: Uint8Array, wanted: number, last: (slot: number) => number): number[] {
    return slots.filter((slot) => {
      // no object and no call for each of a hundred thousand lists
      const start = (this.#starts[slot] ?? 0) - 1;
      if (start < 0) return false;
      const block = this.#blocks[Math.floor(start / BLOCK)] ?? NOTHING;
      const head = start % BLOCK;
      const parts = block[head] ?? 0;
      const first = head + 1 + parts;
      if (!hasAll(block, first, first + (block[head + parts] ?? 0), marks, wanted)) return false;
      if (parts === 1) return true;
      const end = block[head + Math.min(last(slot) + 1, parts)] ?? 0;
      return hasAll(block, first, first + end, marks, wanted);
    });
  }

  #at(slot: number): { block: Uint32Array; offset: number; parts: number } | undefined {
    const start = (this.#starts[slot] ?? 0) - 1;
    if (start < 0) return undefined;
    const block = this.#blocks[Math.floor(start / BLOCK)];
    const offset = start % BLOCK;
    return block && { block, offset, parts: block[offset] ?? 0 };
  }

  #room(length: number): { block: Uint32Array; index: number; offset: number } {
    const last = this.#blocks.at(-1);
    const offset = this.#used;
    if (last !== undefined && offset + length <= BLOCK) {
      this.#used += length;
      return { block: last, index: this.#blocks.length - 1, offset };
    }
    // a list longer than a block has one to itself
    const block = new Uint32Array(Math.max(BLOCK, length));
    this.#blocks.push(block);
    this.#used = length;
    return { block, index: this.#blocks.length - 1, offset: 0 };
  }

  #grow(slot: number): void {
    if (slot < this.#starts.length) return;
    const starts = new Float64Array(Math.max(slot + 1, Math.ceil(this.#starts.length * 1.5)));
    starts.set(this.#starts);
    this.#starts = starts;
  }

  #layOut(): void {
    const old = new WordLists();
    [old.#blocks, old.#starts] = [this.#blocks, this.#starts];
    [this.#blocks, this.#starts, this.#used, this.#idle] = [[], new Float64Array(old.#starts.length), BLOCK, 0];
    for (let slot = 0; slot < old.#starts.length; slot += 1) if (old.has(slot)) this.set(slot, old.get(slot));
  }
}

// four at a time: the look-ups need not wait for one another
function hasAll(block: Uint32Array, first: number, end: number, marks: Uint8Array, wanted: number): boolean {
  const at = (place: number): number => marks[block[place] as number] as number;
  let found = 0;
  let place = first;
  for (; place + 4 <= end; place += 4) {
    found |= at(place) | at(place + 1) | at(place + 2) | at(place + 3);
    if (found === wanted) return true;
  }
  for (; place < end; place += 1) found |= at(place);
  return found === wanted;
}

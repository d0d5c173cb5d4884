import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave } from '../../../src/renderer/features/letter/autosave.ts';
import { moved } from '../../../src/renderer/features/letter/letter-fields.ts';

/** A desk whose saves the test answers one by one. */
function slowDesk() {
  const sent: string[] = [];
  const answers: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const states: string[] = [];
  const onSaved = vi.fn();
  const autosave = createAutosave<string>({
    wait: 100,
    save: (value) => {
      sent.push(value);
      return new Promise<void>((resolve, reject) => answers.push({ resolve, reject }));
    },
    onState: (state) => states.push(state),
    onSaved,
  });
  const settle = async (act: 'resolve' | 'reject'): Promise<void> => {
    const answer = answers.shift()!;
    if (act === 'resolve') answer.resolve();
    else answer.reject(new Error('penuh'));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, sent, states, onSaved, settle };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('saving while one types', () => {
  it('waits for a rest, then sends the newest', async () => {
    const { autosave, sent, states, onSaved, settle } = slowDesk();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(90);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual(['ab']);
    await settle('resolve');
    expect(states).toEqual(['waiting', 'waiting', 'saving', 'saved']);
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('sends what was typed during a save after it, and only then says saved', async () => {
    const { autosave, sent, onSaved, settle } = slowDesk();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(100);
    autosave.change('ab');
    await settle('resolve');
    expect(sent).toEqual(['a', 'ab']);
    expect(onSaved).not.toHaveBeenCalled();
    await settle('resolve');
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('keeps what could not be saved for the next attempt', async () => {
    const { autosave, sent, states, settle } = slowDesk();
    autosave.change('a');
    const first = autosave.flush();
    await settle('reject');
    expect(await first).toBe(false);
    expect(states.at(-1)).toBe('failed');
    const second = autosave.flush();
    await settle('resolve');
    expect(await second).toBe(true);
    expect(sent).toEqual(['a', 'a']);
  });

  it('has one save under way at a time, however often it is asked', async () => {
    const { autosave, sent, settle } = slowDesk();
    autosave.change('a');
    const all = Promise.all([autosave.flush(), autosave.flush(), autosave.flush()]);
    await settle('resolve');
    expect(await all).toEqual([true, true, true]);
    expect(sent).toEqual(['a']);
    expect(await autosave.flush()).toBe(true);
    expect(sent).toEqual(['a']);
  });

  it('forgets what it is told to forget', async () => {
    const { autosave, sent } = slowDesk();
    autosave.change('a');
    autosave.drop();
    await vi.advanceTimersByTimeAsync(500);
    expect(sent).toEqual([]);
  });
});

describe('moving a point', () => {
  it('changes places and never loses one', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -2)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 5, 1)).toEqual(['a', 'b']);
  });
});

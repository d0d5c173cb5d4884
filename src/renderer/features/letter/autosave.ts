/** How far saving has come. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

interface AutosaveOptions<T> {
  readonly save: (value: T) => Promise<unknown>;
  /** Milliseconds of rest before a change is saved. */
  readonly wait: number;
  readonly onState: (state: SaveState, error: unknown) => void;
  /** The last change is saved and nothing came after it. */
  readonly onSaved: () => void;
}

/** Saves what is typed, one save at a time, always the newest; a failed value is kept and goes with the next attempt. */
export interface Autosave<T> {
  readonly change: (value: T) => void;
  /** Saves now what is not saved; resolves to whether everything is. */
  readonly flush: () => Promise<boolean>;
  /** Forgets what is not saved yet. */
  readonly drop: () => void;
}

/** An autosave with its own state; nothing is saved before the first change. */
export function createAutosave<T>({ save, wait, onState, onSaved }: AutosaveOptions<T>): Autosave<T> {
  let unsaved: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  const isStill = (sent: object): boolean => unsaved === sent;

  const run = async (): Promise<boolean> => {
    for (let sent = unsaved; sent; sent = unsaved) {
      onState('saving', null);
      try {
        await save(sent.value);
      } catch (error) {
        if (isStill(sent)) onState('failed', error);
        return false;
      }
      if (isStill(sent)) unsaved = null;
    }
    onState('saved', null);
    onSaved();
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    if (unsaved && !running) running = run().finally(() => { running = null; });
    return running ?? Promise.resolve(true);
  };
  const change = (value: T): void => {
    unsaved = { value };
    onState(running ? 'saving' : 'waiting', null);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  const drop = (): void => {
    clearTimeout(timer);
    unsaved = null;
    onState('saved', null);
  };
  return { change, flush, drop };
}

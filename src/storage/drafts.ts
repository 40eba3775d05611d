/** A half-written form. `savedAt` is device time in ms, or null while it has never rested on disk. */
export interface Draft {
  readonly value: unknown;
  readonly savedAt: number | null;
}

/** Half-written forms, encrypted at rest and held in memory once unlocked, so that a form opens with its words. */
export interface Drafts {
  get(key: string): Draft | undefined;
  /** Keeps a value; it rests on disk within a second. */
  set(key: string, value: unknown): void;
  clear(key: string): Promise<void>;
  /** Writes at once what has not been written (page hidden, lock). */
  flush(): Promise<void>;
  subscribe(changed: () => void): () => void;
}

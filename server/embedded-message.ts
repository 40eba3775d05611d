/** What the database's own thread is asked; answers carry the same `id`. */
export type Ask =
  | { id: number; ask: 'open'; dataDir: string; snapshot: ArrayBuffer | undefined }
  | { id: number; ask: 'query'; sql: string; params: readonly unknown[] }
  | { id: number; ask: 'exec'; script: string }
  | { id: number; ask: 'close' };

/** An error keeps its message and SQLSTATE on its way between threads. */
export type Answer = { id: number; ok: unknown } | { id: number; error: { message: string; code: string | undefined } };

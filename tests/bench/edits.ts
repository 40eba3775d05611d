/** One edit of one text of one record: the same for the product and every peer. */
export interface TextEdit {
  dossierId: string;
  id: string;
  entity: 'plan' | 'need' | 'goal' | 'action' | 'situation';
  field: string;
  text: string;
}

/** What a page of the bench does in the browser, the product's and each peer's. Each promise ends when it rests on disk. */
export interface BenchPage {
  /** Opens an empty device on a fresh profile, ready to sync; nothing of it is timed. */
  open(space: string): Promise<void>;
  firstSync(): Promise<void>;
  /** Not timed: what a peer must be told first, so that its push is of the edits alone. */
  settle?(): Promise<void>;
  /** How many records the device holds. */
  count(): Promise<number>;
  edit(edits: readonly TextEdit[]): Promise<void>;
  push(): Promise<void>;
  pull(): Promise<void>;
  /** Asks for what is new where nothing is. */
  idle(): Promise<void>;
  /** The texts of the fields that were edited, as the device has them. */
  read(edits: readonly TextEdit[]): Promise<(string | undefined)[]>;
}

/** Where what is measured differs from the other peers: only in who serves it. */
export interface Backend {
  url: string;
  /** Prepares W(size) for a new device; gives what the page's `open` is told. */
  space(size: number, rep: number): Promise<string>;
  /** Makes edits as somebody else. */
  change(space: string, edits: readonly TextEdit[]): Promise<void>;
  /** The texts as the server has them. */
  read(space: string, edits: readonly TextEdit[]): Promise<(string | undefined)[]>;
  traffic(): Promise<{ requests: number; received: number; sent: number; cpuMs: number }>;
}

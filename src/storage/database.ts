import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Bytes } from './bytes';

// On an address of the own machine Dexie would keep a call stack for every promise; it is as quick there as elsewhere.
Dexie.debug = false;

/**
 * One person's database, as decision 0006 draws it. Nothing stands in the clear but random ids and counters: no
 * names, no dates, no status of a case. Whoever adds a column here answers for that.
 */

/** The last state that the server confirmed. `rev` counts writes on this device, against another tab's. */
export interface DossierRow {
  id: string;
  scope: string;
  seq: number;
  rev: number;
  blob: Bytes;
}

/** Many dossiers in one row, each as it stood when it was packed; a row of its own in `dossiers` counts before it. */
export interface PackRow {
  id: string;
  blob: Bytes;
}

export type OutboxState = 'waiting' | 'sent' | 'refused';

/** One queued mutation. `seq` is its place in the device's one line; `appliedSeq` where the server says it stands. */
export interface OutboxRow {
  id: string;
  dossierId: string;
  seq: number;
  state: OutboxState;
  appliedSeq: number | null;
  /** Taken once already, by a server that came back from an older backup; `shown`: the base of then has it. */
  again?: 'shown' | 'unseen';
  blob: Bytes;
}

export interface DraftRow {
  id: string;
  blob: Bytes;
}

export interface ReadRow {
  id: string;
  blob: Bytes;
}

/** One part of an attachment, 512 KiB at most. */
export interface FileRow {
  id: string;
  part: number;
  blob: Bytes;
}

/**
 * Changes that the server has taken, of one turn: sealed for each dossier, so that those of one can be erased alone.
 * `place` counts the rows; `when` tells, sealed, when they were taken.
 */
export interface TakenRow {
  id: string;
  place: number;
  dossierIds: string[];
  when: Bytes;
  parts: { dossierId: string; blob: Bytes }[];
}

export interface MetaRow {
  key: string;
  value: unknown;
}

export class Database extends Dexie {
  dossiers!: Table<DossierRow, string>;
  packs!: Table<PackRow, string>;
  outbox!: Table<OutboxRow, string>;
  drafts!: Table<DraftRow, string>;
  reads!: Table<ReadRow, string>;
  files!: Table<FileRow, [string, number]>;
  meta!: Table<MetaRow, string>;
  taken!: Table<TakenRow, string>;

  constructor(name: string, options: DexieOptions = {}) {
    // Strict: a change that a person was told is saved survives the battery, not only the tab.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores({
      dossiers: 'id',
      outbox: 'id, seq',
      drafts: 'id',
      reads: 'id',
      files: '[id+part]',
      meta: 'key',
    });
    this.version(2).stores({ packs: 'id' });
    this.version(3).stores({ taken: 'id, place, *dossierIds' });
  }

  /**
   * Writes rows of `meta` in one transaction that does not wait for the disk itself: the battery may lose them, the tab
   * may not. For marks of what can be learnt again, never for what a person wrote. Dexie has no durability per write.
   */
  putMarks(rows: readonly MetaRow[]): Promise<void> {
    if (!this.isOpen()) return Promise.reject(new Dexie.DatabaseClosedError());
    return new Promise((resolve, reject) => {
      const writing = this.backendDB().transaction('meta', 'readwrite', { durability: 'relaxed' });
      writing.oncomplete = () => resolve();
      writing.onabort = () => reject(writing.error ?? new Dexie.AbortError());
      for (const row of rows) writing.objectStore('meta').put(row);
    });
  }
}

/** The database of one person in one assignment. The name says nothing of either to who looks at the disk. */
export { seatName as databaseName } from '#protocol/seat-name';

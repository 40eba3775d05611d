import type { DossierSort } from '#domain/dossier-sort';
import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';
import type { UnitId } from '#domain/unit';
import { mustTouch, type Queries, type Transaction } from './database';
import { type MailRow, putMails } from './mail-outbox';
import { assignCoordinators, assignReceivers, assignReviewers, seatConcerned } from './members';
import { type NamingRow, nameAtStart } from './named-persons';
import { type GrantChange, writeGrants, writeReaders } from './regrant';
import { type NoticeRow, noteVisible } from './visible-seq';
import { type RecordRow, writeRecords } from './write-records';

/** What one locked dossier has to write: its records, and all that follows from them. */
export interface LedgerEntry {
  dossierId: string;
  seq: number;
  sort: DossierSort;
  added: readonly AnyRec[];
  changed: readonly AnyRec[];
  readers: readonly { id: string; readers: readonly UnitId[] }[];
  /** The grants in the place of those that are stored, where they changed. */
  grants: { stored: number; wanted: readonly Grant[] } | undefined;
  /** Calls that are to be told by mail. */
  mails: readonly MailRow[];
  notices: readonly Omit<NoticeRow, 'dossier_id'>[];
  /** Who was given the coordinator's role, in which unit. */
  coordinators: readonly { unit: UnitId; person: string }[];
  /** Units that have come to see something or were invited, for which somebody there must be assigned. */
  arriving: readonly { unit: UnitId; invited: boolean }[];
  /** The units that a dossier between units concerns, where that may have changed. */
  concerned: readonly UnitId[] | undefined;
  /** Units that have opened an acute protection, or reviewed their last. */
  reviewing: readonly { unit: UnitId; open: boolean }[];
  /** Protection begins, or somebody comes whom it may have to name. */
  naming: Omit<NamingRow, 'dossier_id'> | undefined;
}

/**
 * Writes what several dossiers have to write: one statement per table, however many there are, all sent in one turn. A
 * row that row-level security keeps back undoes all of it (`RowRefused`, or the database's own error).
 */
export async function writeLedger(tx: Transaction, entries: readonly LedgerEntry[], now: number): Promise<void> {
  if (entries.length === 0) return;
  const rows = (of: (entry: LedgerEntry) => readonly AnyRec[]): RecordRow[] =>
    entries.flatMap((entry) => of(entry).map((record) => ({ record, dossierId: entry.dossierId, seq: entry.seq })));
  const grants = entries.flatMap(({ dossierId, grants }): GrantChange[] => (grants ? [{ dossierId, ...grants }] : []));
  const naming = entries.flatMap(({ dossierId, naming }) => (naming ? [{ dossier_id: dossierId, ...naming }] : []));
  await Promise.all([
    // First of all: whoever has just set the mark must still be let in to write it.
    nameAtStart(tx.policy, naming, now),
    ...writeRecords(tx, { added: rows((entry) => entry.added), changed: rows((entry) => entry.changed) }),
    moveOn(tx.policy, entries),
    ...writeGrants(tx.policy, grants),
    writeReaders(
      tx.policy,
      entries.flatMap(({ dossierId, readers }) => readers.map((one) => ({ dossier_id: dossierId, ...one }))),
    ),
    noteVisible(
      tx.policy,
      entries.flatMap(({ dossierId, notices }) => notices.map((one) => ({ dossier_id: dossierId, ...one }))),
    ),
    putMails(
      tx.policy,
      entries.flatMap((entry) => entry.mails),
    ),
    assignReceivers(
      tx.policy,
      entries.flatMap(({ dossierId, arriving }) => arriving.map((one) => ({ dossier_id: dossierId, ...one }))),
      now,
    ),
    assignCoordinators(
      tx.policy,
      entries.flatMap(({ dossierId, coordinators }) => coordinators.map((one) => ({ dossier_id: dossierId, ...one }))),
      now,
    ),
    seatConcerned(
      tx.policy,
      entries.flatMap(({ dossierId, concerned }) => (concerned ? [{ dossier_id: dossierId, units: concerned }] : [])),
    ),
    assignReviewers(
      tx.policy,
      entries.flatMap(({ dossierId, reviewing }) => reviewing.map((one) => ({ dossier_id: dossierId, ...one }))),
      now,
    ),
    // And again, now that all who come have come.
    nameAtStart(tx.policy, naming, now),
  ]);
}

async function moveOn(policy: Queries, entries: readonly LedgerEntry[]) {
  const rows = entries.map(({ dossierId, seq, sort }) => ({ id: dossierId, seq, sort }));
  const result = await policy.query(
    `update dossier set seq = r.seq, sort = r.sort
     from jsonb_to_recordset($1::jsonb) as r(id uuid, seq bigint, sort text) where dossier.id = r.id`,
    [JSON.stringify(rows)],
  );
  mustTouch('dossier', entries.length, result);
}

import type { Facts } from '#domain/facts';
import { planVersion } from '#domain/plan-version';
import { mostRestrictive, type ProtectionLevel } from '#domain/protection-level';
import type { AnyRec } from '#domain/record';
import { service } from '#domain/service';
import type { Directory, UnitId } from '#domain/unit';
import { type Clock, readClock } from './clock';
import { mustTouch, type Queries, type Transaction } from './database';
import type { KeyedHash } from './digest';
import { issueCopies } from './issue-copies';
import { assignReceivers } from './members';
import { noteProtection } from './protection';
import { readGrants, serverFacts, writeGrants, writeReaders } from './regrant';
import { allRecords, isFact, type StoredRec } from './stored-record';
import { noteVisible, unitsThatSee } from './visible-seq';
import { writeRecords } from './write-records';

/** One locked dossier, read whole by the policy path. Nobody else writes to it until the transaction ends. */
export interface Sitting {
  readonly id: string;
  /** Server time (ms), read after the lock. */
  readonly now: number;
  /** Every record, whoever may see it. */
  records(): readonly StoredRec[];
  facts(): Facts;
  /** Writes changed records and all that follows from them: facts, grants, readers, copies, what each unit can notice. */
  write(changes: readonly AnyRec[]): Promise<void>;
  /** Computes all that follows anew although nothing was written: another mark, another policy. */
  recompute(): Promise<void>;
  /** Units that have something to fetch, and dossiers whose grants must be computed anew after the commit. */
  readonly poke: Set<UnitId>;
  readonly others: Set<string>;
}

export interface SittingNeeds {
  clock?: Clock;
  units: Directory;
  hash: KeyedHash;
}

/** Locks a dossier's row; `undefined` where there is none. Statements that read what others wrote come after this one. */
export async function lockDossier(policy: Queries, id: string): Promise<{ seq: number } | undefined> {
  const { rows } = await policy.query<{ seq: number }>('select seq from dossier where id = $1 for update', [id]);
  return rows[0];
}

/** Makes an empty dossier and locks it; `false` where the id was taken meanwhile. */
export async function makeDossier(policy: Queries, id: string): Promise<boolean> {
  const { count } = await policy.query(
    'insert into dossier (id, created_at) values ($1, (extract(epoch from clock_timestamp()) * 1000)::bigint) on conflict (id) do nothing',
    [id],
  );
  return count === 1;
}

/** Opens a sitting on a dossier that this transaction has locked. */
export async function openSitting(
  tx: Transaction,
  id: string,
  locked: { seq: number },
  needs: SittingNeeds,
): Promise<Sitting> {
  const now = await readClock(tx.policy, needs.clock);
  let stored = await allRecords(tx.policy, id);
  let elsewhere = await elsewhereOf(tx.policy, id);
  let seq = locked.seq;
  let known: Facts | undefined;
  const poke = new Set<UnitId>();
  const others = new Set<string>();
  const facts = () => (known ??= serverFacts(stored, elsewhere, needs.units));

  /** Takes changes into memory with the next version and seq, and writes them. */
  async function store(changes: readonly AnyRec[]): Promise<StoredRec[]> {
    const before = new Map(stored.map((record) => [record.id, record]));
    const next = changes.map((record) => ({
      ...record,
      version: (before.get(record.id)?.version ?? 0) + 1,
      seq,
      readers: before.get(record.id)?.readers ?? [],
    }));
    const bare = next.map(({ seq: _, readers: __, ...record }) => record);
    await writeRecords(tx, id, seq, {
      added: bare.filter((record) => !before.has(record.id)),
      changed: bare.filter((record) => before.has(record.id)),
    });
    for (const record of next) before.set(record.id, record);
    stored = [...before.values()];
    if (next.some(isFact)) known = undefined;
    return next;
  }

  async function follow(changed: readonly StoredRec[], factsChanged: boolean) {
    const old = new Set(changed.map((record) => record.id));
    let regranted = new Set<UnitId>();
    if (factsChanged) {
      const protection = await noteProtection(tx.policy, needs.hash, id, stored);
      elsewhere = protection.elsewhere;
      known = undefined;
      for (const other of protection.recompute) others.add(other);
      regranted = await writeGrants(tx.policy, id, facts());
    }
    const affected = factsChanged ? stored : changed;
    const readership = await writeReaders(tx.policy, id, affected, facts(), (record) => !old.has(record.id));
    const grants = await readGrants(tx.policy, id);
    const seen = unitsThatSee(changed, grants, now);
    await noteVisible(tx.policy, id, seq, seen, readership);
    const invited = changed.filter((record) => record.entity === service.name && record.version === 1);
    await assignReceivers(
      tx.policy,
      id,
      { seeing: [...seen, ...readership, ...regranted], invited: invited.map((record) => String(record.body.unit)) },
      now,
    );
    for (const unit of [...seen, ...readership, ...regranted]) poke.add(unit);
  }

  async function bump() {
    seq += 1;
    mustTouch('dossier', 1, await tx.policy.query('update dossier set seq = $2 where id = $1', [id, seq]));
  }

  return {
    id,
    now,
    poke,
    others,
    records: () => stored,
    facts,
    async write(changes) {
      if (changes.length === 0) return;
      await bump();
      const written = await store(changes);
      const issued = written.filter((record) => record.entity === planVersion.name && record.version === 1);
      const copies = await issueCopies(tx.policy, id, issued, stored, facts(), now);
      written.push(...(await store(copies)));
      await follow(written, written.some(isFact));
    },
    async recompute() {
      await bump();
      await follow([], true);
    },
  };
}

/** The level of protected identity that other dossiers about the same child carry. */
async function elsewhereOf(policy: Queries, id: string): Promise<ProtectionLevel> {
  const { rows } = await policy.query<{ level: ProtectionLevel }>(
    `select o.own_protection as level from dossier d join dossier o on o.child_hash = d.child_hash and o.id <> d.id
     where d.id = $1`,
    [id],
  );
  return mostRestrictive(rows.map((row) => row.level));
}

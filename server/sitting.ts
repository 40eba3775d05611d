import { acuteProtection } from '#domain/acute-protection';
import { acuteReview } from '#domain/acute-review';
import { isProtected } from '#domain/blocks';
import { child } from '#domain/child';
import { coordination, coordinatorship } from '#domain/coordinatorship';
import { openDossier } from '#domain/dossier';
import { sortOf } from '#domain/dossier-sort';
import type { Facts } from '#domain/facts';
import type { Grant } from '#domain/grant';
import { guardian } from '#domain/guardian';
import { planVersion } from '#domain/plan-version';
import { mostRestrictive, type ProtectionLevel } from '#domain/protection-level';
import { protectionMark } from '#domain/protection-mark';
import type { AnyRec } from '#domain/record';
import { service } from '#domain/service';
import type { Directory, UnitId } from '#domain/unit';
import { type Clock, readClock } from './clock';
import { type Queries, type Transaction, uuids } from './database';
import type { KeyedHash } from './digest';
import { issueCopies } from './issue-copies';
import { type LedgerEntry, writeLedger } from './ledger';
import { mailsFor } from './mail-outbox';
import { EVERY_UNIT } from './poke';
import { noteProtection } from './protection';
import { readGrants, regrant, rename, serverFacts, turnsOf } from './regrant';
import { allRecords, isFact, type StoredRec } from './stored-record';
import { unitsThatSee } from './visible-seq';

/** One locked dossier, read whole by the policy path. Nobody else writes to it until the transaction ends. */
export interface Sitting {
  readonly id: string;
  /** Counts the writes, this transaction's among them. */
  seq(): number;
  /** Every record, whoever may see it. */
  records(): readonly StoredRec[];
  facts(): Facts;
  /**
   * Takes changed records, and puts down for the ledger what they and all that follows from them have to write: facts,
   * grants, readers, copies, what each unit can notice. Gives the units that see something of it.
   */
  write(changes: readonly AnyRec[]): Promise<ReadonlySet<UnitId>>;
  /** Computes all that follows anew although nothing was written: another mark, another policy. */
  recompute(): Promise<void>;
}

/** The sittings of one transaction. */
export interface Sittings {
  /** Server time (ms), read after the locks. */
  readonly now: number;
  on(id: string): Sitting;
  /** Writes what the sittings have put down so far. */
  flush(): Promise<void>;
  /** Units that have something to fetch, and dossiers whose grants must be computed anew after the commit. */
  readonly poke: Set<UnitId>;
  readonly others: Set<string>;
}

export interface SittingNeeds {
  clock?: Clock;
  units: Directory;
  hash: KeyedHash;
  /** Calls are told by mail too. */
  mails?: boolean;
  /** The county's profile, under which cases are opened. */
  region?: string;
}

/**
 * Locks dossiers' rows, always in the order of their ids, and gives their seqs by id; one that is not there is missing.
 * Statements that read what others wrote come after this one.
 */
export async function lockDossiers(policy: Queries, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await policy.query<{ id: string; seq: number }>(
    `select id, seq from dossier where id = any ($1::uuid[]) order by id for update`,
    [uuids(ids)],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** Makes an empty dossier and locks it; `false` where the id was taken meanwhile. */
export async function makeDossier(policy: Queries, id: string): Promise<boolean> {
  const { count } = await policy.query(
    'insert into dossier (id, created_at) values ($1, (extract(epoch from clock_timestamp()) * 1000)::bigint) on conflict (id) do nothing',
    [id],
  );
  return count === 1;
}

/** Opens sittings on dossiers that this transaction has locked; `locked` gives the seq of each, 0 where it is none. */
export async function openSittings(
  tx: Transaction,
  locked: ReadonlyMap<string, number>,
  needs: SittingNeeds,
): Promise<Sittings> {
  const ids = [...locked.keys()];
  const [now, records, grants, elsewhere] = await Promise.all([
    readClock(tx.policy, needs.clock),
    allRecords(tx.policy, ids),
    readGrants(tx.policy, ids),
    elsewhereOf(tx.policy, ids),
  ]);
  const poke = new Set<UnitId>();
  const others = new Set<string>();
  let ledger: LedgerEntry[] = [];
  const sittings = new Map(
    ids.map((id) => [
      id,
      openSitting(tx, id, {
        seq: locked.get(id) ?? 0,
        now,
        records: records.get(id) ?? [],
        grants: grants.get(id) ?? [],
        elsewhere: mostRestrictive(elsewhere.get(id) ?? []),
        needs,
        poke,
        others,
        put: (entry) => ledger.push(entry),
      }),
    ]),
  );
  return {
    now,
    poke,
    others,
    on: (id) => sittings.get(id)!,
    async flush() {
      const entries = ledger;
      ledger = [];
      await writeLedger(tx, entries, now);
    },
  };
}

interface SittingState {
  seq: number;
  now: number;
  records: StoredRec[];
  grants: readonly Grant[];
  elsewhere: ProtectionLevel;
  needs: SittingNeeds;
  poke: Set<UnitId>;
  others: Set<string>;
  put(entry: LedgerEntry): void;
}

function openSitting(tx: Transaction, id: string, state: SittingState): Sitting {
  const { now, needs, poke, others } = state;
  let { seq, records: stored, grants, elsewhere } = state;
  let known: Facts | undefined;
  const facts = () => (known ??= serverFacts(stored, elsewhere, needs.units));

  /** Takes changes into memory with the next version and seq. */
  function take(changes: readonly AnyRec[]) {
    const all = new Map(stored.map((record) => [record.id, record]));
    const added: StoredRec[] = [];
    const changed: StoredRec[] = [];
    for (const change of changes) {
      const before = all.get(change.id);
      const next = { ...change, version: (before?.version ?? 0) + 1, seq, readers: before?.readers ?? [] };
      (before ? changed : added).push(next);
      all.set(next.id, next);
    }
    stored = [...all.values()];
    if (changes.some(isFact)) known = undefined;
    return { added, changed };
  }

  /** What follows from changed records, and from the facts where these changed. */
  async function follow(written: { added: StoredRec[]; changed: StoredRec[] }, factsChanged: boolean) {
    const touched = [...written.added, ...written.changed];
    const fresh = new Set(touched.map((record) => record.id));
    let regranted: ReadonlySet<UnitId> = new Set();
    let wanted: LedgerEntry['grants'];
    let begins = false;
    if (factsChanged) {
      const protection = await noteProtection(tx.policy, needs.hash, id, stored);
      ({ elsewhere, begins } = protection);
      known = undefined;
      for (const other of protection.recompute) others.add(other);
      const next = regrant(facts(), grants);
      regranted = next.changed;
      if (regranted.size > 0) {
        wanted = { stored: grants.length, wanted: next.wanted };
        grants = next.wanted;
      }
    }
    const { readers, changed } = rename(factsChanged ? stored : touched, facts(), (record) => !fresh.has(record.id));
    const seen = unitsThatSee(touched, grants, now);
    const noticing = new Set([...seen, ...changed, ...regranted]);
    const invited = new Set(
      written.added.filter((record) => record.entity === service.name).map((record) => String(record.body.unit)),
    );
    const coordinators = written.added
      .filter((record) => record.entity === coordinatorship.name)
      .map(({ unit, body }) => ({ unit, person: String(body.person) }));
    const sort = sortOf(stored);
    state.put({
      dossierId: id,
      seq,
      sort,
      added: written.added.map(bare),
      changed: written.changed.map(bare),
      readers,
      grants: wanted,
      mails: needs.mails ? mailsFor(id, touched, needs.units) : [],
      notices: [...noticing].map((unit) => ({
        unit,
        seq: seen.has(unit) ? seq : 0,
        epoch: changed.has(unit) || regranted.has(unit) ? 1 : 0,
        ...(regranted.has(unit) ? { turns: turnsOf(grants, unit) } : {}),
      })),
      coordinators,
      naming:
        facts().protection === 'NONE' && !isProtected(facts()) ? undefined : naming(begins, touched, coordinators),
      reviewing: reviewing(written.added, stored),
      concerned: sort === 'case' || !factsChanged ? undefined : facts().concerned,
      // Nobody gets a dossier between units by receiving what is sent to a unit: those with a seat do.
      arriving:
        sort === 'case'
          ? [...new Set([...noticing, ...invited])].map((unit) => ({ unit, invited: invited.has(unit) }))
          : [],
    });
    for (const unit of noticing) poke.add(unit);
    if (sort === 'county') poke.add(EVERY_UNIT);
    return seen;
  }

  /** Whom protection names from the start: who set the mark, and who coordinates the case. */
  function naming(begins: boolean, touched: readonly StoredRec[], given: LedgerEntry['coordinators']) {
    if (!begins) return { markers: [], coordinators: given };
    const markers = touched
      .filter((record) => MARKS.includes(record.entity))
      .map(({ unit, by }) => ({ unit, person: by }));
    const lead = coordination(openDossier(id, stored));
    return { markers, coordinators: lead ? [...given, { unit: lead.unit, person: lead.person }] : given };
  }

  return {
    id,
    seq: () => seq,
    records: () => stored,
    facts,
    async write(changes) {
      if (changes.length === 0) return new Set();
      seq += 1;
      const written = take(changes);
      const issued = written.added.filter((record) => record.entity === planVersion.name);
      const copies = take(await issueCopies(tx.policy, id, issued, stored, facts(), now));
      written.added.push(...copies.added);
      return follow(written, [...written.added, ...written.changed].some(isFact));
    },
    async recompute() {
      seq += 1;
      await follow({ added: [], changed: [] }, true);
    },
  };
}

/** What says that somebody of the family is protected. */
const MARKS: readonly string[] = [child.name, protectionMark.name, guardian.name];

/** The units among the added records' that have something to review from now on, or nothing more. */
function reviewing(added: readonly StoredRec[], all: readonly StoredRec[]): LedgerEntry['reviewing'] {
  const about = added.filter((one) => one.entity === acuteProtection.name || one.entity === acuteReview.name);
  return [...new Set(about.map((one) => one.unit))].map((unit) => {
    const ofUnit = (entity: string) => all.filter((one) => one.entity === entity && one.unit === unit);
    const done = new Set(ofUnit(acuteReview.name).map((one) => one.body.acuteId));
    return { unit, open: ofUnit(acuteProtection.name).some((one) => !done.has(one.id)) };
  });
}

const bare = ({ seq: _, readers: __, ...record }: StoredRec): AnyRec => record;

/** The levels of protected identity that other dossiers about the same child carry, by dossier. */
async function elsewhereOf(policy: Queries, ids: readonly string[]): Promise<Map<string, ProtectionLevel[]>> {
  const { rows } = await policy.query<{ id: string; level: ProtectionLevel }>(
    `select d.id, o.own_protection as level from dossier d join dossier o on o.child_hash = d.child_hash and o.id <> d.id
     where d.id = any ($1::uuid[])`,
    [uuids(ids)],
  );
  const levels = new Map<string, ProtectionLevel[]>();
  for (const { id, level } of rows) levels.set(id, [...(levels.get(id) ?? []), level]);
  return levels;
}

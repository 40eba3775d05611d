import type { Entity } from './entity';
import type { Kind } from './kind';
import type { EntityName } from './kinds';
import type { AnyRec, Rec } from './record';
import { Refusal } from './refusal';

/** What a new record needs beside its body: its kind where the entity leaves a choice, and its audience. */
export interface PutOptions {
  kind?: Kind;
  audience?: 'shared' | 'own';
}

/** The records of one dossier in memory, as far as the one who runs may see them. Pure bookkeeping; no rules. */
export interface Dossier {
  readonly id: string;
  /** The record, or undefined where it does not exist, is hidden, or was removed. */
  get<B>(entity: Entity<B>, id: string): Rec<B> | undefined;
  /** All living records of the entity in order of creation. */
  list<B>(entity: Entity<B>): Rec<B>[];
  /** Creates a record of the author's unit. Throws `id-taken` where the id is in use, `invalid-args` on a bad body. */
  create<B>(entity: Entity<B>, id: string, body: B, author: Author, options?: PutOptions): Rec<B>;
  /**
   * Writes a new body to a living record of the author's own unit, or creates it. Throws `not-your-unit` for another
   * unit's record, `gone` for a removed one, `id-taken` where the id is another entity's, `invalid-args` on a bad body.
   */
  put<B>(entity: Entity<B>, id: string, body: B, author: Author, options?: PutOptions): Rec<B>;
  /** Hides a record of the author's own unit; history and mutations keep its content. */
  remove<B>(entity: Entity<B>, id: string, author: Author): void;
  /**
   * Puts a removed record of the author's own unit back with this body; a living one is left as it is. Throws `not-found`
   * where there never was one, `not-your-unit` for another unit's, `invalid-args` on a bad body.
   */
  restore<B>(entity: Entity<B>, id: string, body: B, author: Author): void;
  /** The record whatever its state, for telling `gone` from `not-found`. */
  peek(id: string): AnyRec | undefined;
  all(): AnyRec[];
  /** Everything that was written since this view was made, last write of each record. */
  changes(): AnyRec[];
  /** A view on top of this one; its changes reach this one only by `absorb`. */
  fork(): Dossier;
  absorb(fork: Dossier): void;
}

export interface Author {
  person: string;
  unit: string;
  now: number;
}

/** A dossier view over the given records. The records are never changed in place. */
export function openDossier(id: string, records: Iterable<AnyRec>): Dossier {
  const base = new Map<string, AnyRec>();
  for (const record of records) base.set(record.id, record);
  return view(id, base);
}

function view(id: string, base: Map<string, AnyRec>): Dossier {
  const written = new Map<string, AnyRec>();
  const peek = (recordId: string) => written.get(recordId) ?? base.get(recordId);
  function merged(): Map<string, AnyRec> {
    if (written.size === 0) return base;
    const all = new Map(base);
    for (const [key, record] of written) all.set(key, record);
    return all;
  }

  const dossier: Dossier = {
    id,
    get<B>(entity: Entity<B>, recordId: string) {
      const record = peek(recordId);
      return record && record.entity === entity.name && !record.deleted ? (record as Rec<B>) : undefined;
    },
    list<B>(entity: Entity<B>) {
      const found: Rec<B>[] = [];
      for (const record of merged().values())
        if (record.entity === entity.name && !record.deleted) found.push(record as Rec<B>);
      return found;
    },
    create<B>(entity: Entity<B>, recordId: string, body: B, author: Author, options: PutOptions = {}) {
      if (peek(recordId)) throw new Refusal('id-taken');
      return dossier.put(entity, recordId, body, author, options);
    },
    put<B>(entity: Entity<B>, recordId: string, body: B, author: Author, options: PutOptions = {}) {
      const before = peek(recordId);
      if (before && before.entity !== entity.name) throw new Refusal('id-taken');
      if (before?.deleted) throw new Refusal('gone');
      if (before && before.unit !== author.unit) throw new Refusal('not-your-unit');
      const kind = before?.kind ?? options.kind ?? entity.kinds[0]!;
      if (!entity.kinds.includes(kind)) throw new Refusal('invalid-args', { field: 'kind' });
      const parsed = entity.body.safeParse(body);
      if (!parsed.success) throw new Refusal('invalid-args', { field: parsed.error.issues[0]?.path.join('.') });
      const record: Rec<B> = {
        entity: entity.name,
        id: recordId,
        unit: before?.unit ?? author.unit,
        kind,
        audience: before?.audience ?? options.audience ?? 'shared',
        version: (before?.version ?? 0) + 1,
        deleted: false,
        by: author.person,
        at: author.now,
        body: parsed.data,
      };
      written.set(recordId, record as AnyRec);
      return record;
    },
    remove(entity, recordId, author) {
      const before = dossier.get(entity, recordId);
      if (!before) throw new Refusal(peek(recordId)?.entity === entity.name ? 'gone' : 'not-found');
      if (before.unit !== author.unit) throw new Refusal('not-your-unit');
      written.set(recordId, {
        ...(before as AnyRec),
        deleted: true,
        version: before.version + 1,
        by: author.person,
        at: author.now,
      });
    },
    restore(entity, recordId, body, author) {
      const before = peek(recordId);
      if (!before || before.entity !== entity.name) throw new Refusal('not-found');
      if (before.unit !== author.unit) throw new Refusal('not-your-unit');
      if (!before.deleted) return;
      const parsed = entity.body.safeParse(body);
      if (!parsed.success) throw new Refusal('invalid-args', { field: parsed.error.issues[0]?.path.join('.') });
      written.set(recordId, {
        ...before,
        deleted: false,
        version: before.version + 1,
        by: author.person,
        at: author.now,
        body: parsed.data as Record<string, unknown>,
      });
    },
    peek,
    all: () => [...merged().values()],
    changes: () => [...written.values()],
    fork: () => view(id, merged()),
    absorb(fork) {
      for (const record of fork.changes()) written.set(record.id, record);
    },
  };
  return dossier;
}

/** Narrows records of any entity by name, for readers that hold a plain list. */
export function recordsOf<B>(records: Iterable<AnyRec>, entity: Entity<B> | { name: EntityName }): Rec<B>[] {
  const found: Rec<B>[] = [];
  for (const record of records) if (record.entity === entity.name && !record.deleted) found.push(record as Rec<B>);
  return found;
}

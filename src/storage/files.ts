import { type MediaType, PART_BYTES, type StoredFile } from '#domain/stored-file';
import type { FileToSend } from '#sync/ports';
import { type Bytes, sha256Hex } from './bytes';
import type { Database } from './database';
import { type Cover, deleteRows, readCovers, readPart, sealCover, sealPart } from './file-rows';
import { type Live, live } from './live';
import { readMeta } from './meta';
import type { Sealer } from './sealed';
import { makeSerial } from './serial';

/** What a screen knows of a file that rests on this device, whole or in part. */
export interface HeldFile {
  readonly dossierId: string;
  readonly file: StoredFile;
  /** So many of its parts are known to be at the server. */
  readonly sent: number;
  readonly atServer: boolean;
  /** The server will never take it; and whether that is because malware was found in it. */
  readonly refused: boolean;
  readonly infected: boolean;
  /** A change of this device names it; else it is still half of a form. */
  readonly named: boolean;
}

/**
 * Photos and scans on this device: encrypted in parts, with a cover each. Only the covers are in memory. A file stays
 * until the server has it whole, whatever else is erased.
 */
export interface Files extends Live<ReadonlyMap<string, HeldFile>> {
  load(): Promise<void>;
  /** Rests a file here: all of it or, where that fails, nothing. Throws what the disk says. */
  keep(dossierId: string, id: string, type: MediaType, bytes: Bytes): Promise<StoredFile>;
  /** Rests a file that a rescue file carried, where it is not here yet; false where it is. All of it or nothing. */
  bringIn(
    one: { id: string; dossierId: string; file: StoredFile; named: boolean },
    partOf: (part: number) => Promise<Bytes>,
  ): Promise<boolean>;
  /** Rests one part of a file that the server has. */
  keepFetched(dossierId: string, id: string, file: StoredFile, part: number, bytes: Bytes): Promise<void>;
  /** One part in the clear; undefined where it is not here or can not be read. */
  part(id: string, part: number): Promise<Bytes | undefined>;
  /** A change that names the file rests in the outbox. */
  named(id: string): Promise<void>;
  /** The server has these parts. */
  sent(id: string, held: readonly number[]): Promise<void>;
  /** Another tab has sent so many parts of it. */
  counted(id: string, parts: number): void;
  refused(id: string, why?: 'infected'): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  /** What the server does not have whole; without `all`, only files whose naming change it has taken. */
  toSend(all: boolean): readonly FileToSend[];
  /** Takes away what need not rest here: what the server has and may not rest here, and what no form holds any more. */
  tidy(keep: { mayRest(dossierId: string, id: string): boolean; inForm(id: string): boolean }): Promise<void>;
  /** Ids of files on disk that can not be read. */
  unreadable(): ReadonlySet<string>;
}

/** A file that no change names may be one that is being chosen in another tab; after so long (ms) it is not. */
const FORGOTTEN_MS = 24 * 3_600_000;

interface FilesDeps {
  db: Database;
  sealer: Sealer;
  /** Device time (ms). */
  now: () => number;
  /** What waits in the outbox to name the file, if anything does. */
  naming(id: string): 'waiting' | 'sent' | 'refused' | undefined;
  /** For other tabs. */
  tell(sent?: { id: string; parts: number }): void;
}

export function makeFiles({ db, sealer, now, naming, tell }: FilesDeps): Files {
  const serial = makeSerial();
  const shown = live<ReadonlyMap<string, HeldFile>>(new Map());
  let covers: ReadonlyMap<string, Cover> = new Map();
  let damaged: ReadonlySet<string> = new Set();
  let incarnation: string | undefined;
  const counted = new Map<string, number>();

  function show(next: ReadonlyMap<string, Cover>) {
    covers = next;
    shown.set(
      new Map(
        [...covers].map(([id, { dossierId, file, sentTo, refused, infected = false, named }]) => {
          const atServer = sentTo !== null && sentTo === incarnation;
          const sent = atServer ? file.parts.length : (counted.get(id) ?? 0);
          return [id, { dossierId, file, sent, atServer, refused, infected, named }];
        }),
      ),
    );
  }

  function count(id: string, parts: number) {
    counted.set(id, parts);
    show(covers);
  }

  const load = () =>
    serial(async () => {
      const known = await readMeta(db, 'incarnation');
      // What was counted was another server's.
      if (known !== incarnation) counted.clear();
      incarnation = known;
      const read = await readCovers(db, sealer);
      damaged = read.damaged;
      show(read.covers);
    });

  /** Writes a cover anew, where it is still here. */
  async function change(id: string, patch: Partial<Cover>) {
    await serial(async () => {
      const cover = covers.get(id);
      if (!cover) return;
      const next = { ...cover, ...patch };
      const row = await sealCover(sealer, id, next);
      const written = await db.files.update([id, row.part], { blob: row.blob });
      if (written) show(new Map(covers).set(id, next));
    });
    tell();
  }

  async function rest(id: string, cover: Cover, parts: readonly Bytes[]) {
    const rows = await Promise.all([
      sealCover(sealer, id, cover),
      ...parts.map((part, n) => sealPart(sealer, id, n, part)),
    ]);
    await serial(async () => {
      // One by one: what fails in bulk no longer says that the disk is full.
      await db.transaction('rw', db.files, () => Promise.all(rows.map((row) => db.files.add(row))));
      show(new Map(covers).set(id, cover));
    });
    tell();
  }

  async function drop(ids: readonly string[]) {
    if (ids.length === 0) return;
    await serial(async () => {
      await db.transaction('rw', db.files, async () => {
        for (const id of ids) await deleteRows(db, id);
      });
      for (const id of ids) counted.delete(id);
      show(new Map([...covers].filter(([id]) => !ids.includes(id))));
    });
    tell();
  }

  return {
    get: shown.get,
    subscribe: shown.subscribe,
    load,
    unreadable: () => damaged,
    part: (id, part) => readPart(db, sealer, id, part),
    named: (id) => change(id, { named: true }),
    refused: (id, why) => change(id, { refused: true, infected: why === 'infected' }),
    drop,
    counted: count,

    async keep(dossierId, id, type, bytes) {
      const count = Math.ceil(bytes.length / PART_BYTES);
      const parts = Array.from({ length: count }, (_, n) => bytes.slice(n * PART_BYTES, (n + 1) * PART_BYTES) as Bytes);
      const file: StoredFile = {
        type,
        size: bytes.length,
        digest: await sha256Hex(bytes),
        parts: await Promise.all(parts.map(sha256Hex)),
      };
      const cover: Cover = { dossierId, file, at: now(), named: false, sentTo: null, refused: false };
      await rest(id, cover, parts);
      return file;
    },

    async bringIn({ id, dossierId, file, named }, partOf) {
      if (covers.has(id)) return false;
      const parts: Bytes[] = [];
      for (const part of file.parts.keys()) parts.push(await partOf(part));
      await rest(id, { dossierId, file, at: now(), named, sentTo: null, refused: false }, parts);
      return true;
    },

    async keepFetched(dossierId, id, file, part, bytes) {
      const cover: Cover = { dossierId, file, at: now(), named: true, sentTo: incarnation ?? null, refused: false };
      const rows = [await sealCover(sealer, id, cover), await sealPart(sealer, id, part, bytes)];
      await serial(async () => {
        if (incarnation === undefined) return;
        const known = covers.has(id);
        await db.transaction('rw', db.files, () => db.files.bulkPut(known ? rows.slice(1) : rows));
        if (!known) show(new Map(covers).set(id, cover));
      });
    },

    async sent(id, held) {
      const cover = covers.get(id);
      if (!cover) return;
      const parts = cover.file.parts.filter((_, part) => held.includes(part)).length;
      if (parts === cover.file.parts.length) {
        incarnation ??= await readMeta(db, 'incarnation');
        return change(id, { sentTo: incarnation ?? null });
      }
      count(id, parts);
      tell({ id, parts });
    },

    toSend: (all) =>
      [...shown.get()]
        .filter(([, one]) => !one.atServer && !one.refused)
        .filter(([id, one]) => all || (one.named && ['sent', undefined].includes(naming(id))))
        .map(([id, one]) => ({ id, dossierId: one.dossierId, parts: one.file.parts.length })),

    async tidy({ mayRest, inForm }) {
      const away: string[] = [];
      for (const [id, one] of shown.get()) {
        if (naming(id)) {
          // A tab that died between the change and this mark.
          if (!one.named) await change(id, { named: true });
        } else if (one.atServer && !mayRest(one.dossierId, id)) away.push(id);
        else if (!one.named && !inForm(id) && now() - (covers.get(id)?.at ?? now()) > FORGOTTEN_MS) away.push(id);
      }
      await drop(away);
    },
  };
}

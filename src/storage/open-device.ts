import { fileNamedByChange } from '#domain/stored-file';
import type { PurgeOrder } from '#protocol/devices';
import type { SyncStatus, SyncStore, Tabs, Timers } from '#sync/ports';
import { makeAccess } from './access';
import { makeBases } from './bases';
import type { Device } from './device';
import { type DiskPort, makeDisk } from './disk';
import { makeDossierStore } from './dossier-store';
import { openDrafts } from './drafts';
import { makeFileAccess } from './file-access';
import { makeFiles } from './files';
import { watchKeeping } from './keeping';
import { openKeptCopies } from './kept-copies';
import { type LeftForms, openLeftForms } from './left-forms';
import { live } from './live';
import { meOf } from './me';
import { readMeta, readSealedMeta, writeMarks } from './meta';
import { makeMutate } from './mutate';
import type { OnlineCommands } from './online-commands';
import { makeOutbox } from './outbox';
import type { Packing } from './packs';
import { eraseSeat, leftoversOf } from './purge';
import { makeReads } from './reads';
import { makeRestoredNotice } from './restored';
import { makeSerial } from './serial';
import { makeSyncStore } from './sync-store';
import { makeTaken, type TakenLimits } from './taken';
import { tellingOf } from './telling-store';
import { watchTrouble } from './trouble';
import { isLeaseOver, type UnlockDeps, type Unlocked } from './unlock';
import type { Base } from './visible';
import { watchSyncState } from './watch-sync-state';

/** Minutes are the finest that a screen shows (ms). */
const TICK_MS = 60_000;
/** So long after opening (ms) the screens stand, and there is time to rest in order what has changed since. */
const TIDY_MS = 5_000;

export interface OpenDeviceDeps {
  timers: Timers;
  tabs: Tabs;
  newId: () => string;
  online: OnlineCommands;
  /** Rounds of the key derivation of a rescue file; tests lower it. */
  rounds?: number;
  /** What the browser calls itself, for the list of a unit's devices. */
  platform?: string;
  /** What the browser says of its disk; undefined where it says nothing. */
  disk?: DiskPort;
  /** How few dossiers are packed; tests pack fewer. */
  packing?: Packing;
  /** How much of what the server has taken is kept; tests keep less. */
  takenLimits?: TakenLimits;
  /** Dexie's options, for tests that bring their own IndexedDB. */
  dexie?: UnlockDeps['dexie'];
  /** The device has been emptied by order, in this tab or another: it is closed, and its database is gone. */
  purged?(order: PurgeOrder): void;
  /** An open device has been without its server for longer than its lease: it is to close. Told at each tick. */
  leaseOver?(): void;
  /** A change rests on disk: time to send. */
  written(): void;
  /** Something failed in the background that is not the disk's fault: a defect. */
  failed(error: unknown): void;
}

/** An open device: what screens see, what sync sees, and its end. */
export interface OpenDevice {
  device: Device;
  store: SyncStore;
  leftForms: LeftForms;
  /** The person came back to the page, or a timer was late: look at the clock at once. */
  tick(): Promise<void>;
  /** Saves drafts and waits for what is being written; false where something typed could not come to rest (a full disk). */
  save(): Promise<boolean>;
  /** Saves drafts and closes. What was decrypted is dropped with the object. */
  close(): Promise<void>;
}

/** Reads everything into memory and begins to watch the clock and the other tabs. */
export async function openDevice(unlocked: Unlocked, deps: OpenDeviceDeps): Promise<OpenDevice> {
  const { db, sealer, session, clock } = unlocked;
  const { timers, tabs, newId } = deps;
  // Taken over, so that the bytes are let go once they are read.
  const readAhead = unlocked.packs;
  delete unlocked.packs;
  /** Undefined before it is open. */
  let closed: boolean | undefined;
  /** What fails because the device has just been closed is no news. */
  const trouble = watchTrouble(db);
  const failed = (error: unknown) => {
    if (!closed && !trouble.failed(error)) deps.failed(error);
  };
  const me = meOf(session);
  const serial = makeSerial();
  const status = live<SyncStatus>({ phase: 'idle' });
  const [syncedAt, incarnation] = await Promise.all([
    readSealedMeta(db, sealer, 'lastSync'),
    readMeta(db, 'incarnation'),
  ]);
  const lastSync = live<number | null>(syncedAt ?? null);

  const taken = makeTaken({ db, sealer, now: clock.now, newId, limits: deps.takenLimits });
  const restored = makeRestoredNotice(db, sealer);
  const outbox = makeOutbox({
    db,
    sealer,
    serial,
    taken,
    where: (id) => (bases.get(id) ? (bases.rests(id) ? 'disk' : 'memory') : 'nowhere'),
    touched: (ids) => dossiers.changed(ids),
    tell: () => tabs.tell({ say: 'outbox' }),
  });
  const kept = await openKeptCopies(db, sealer, session);
  const keeping = watchKeeping({ devices: kept.devices, status, lastSync, clock, timers });
  const bases = makeBases({
    db,
    sealer,
    serial,
    outbox,
    taken,
    unit: me.actor.unit,
    packing: deps.packing,
    mayRest: kept.mayRest,
    mayRestAny: kept.mayRestAny,
    readAhead,
    changed: (ids) => {
      dossiers.changed(ids);
      watch();
    },
    tell: (ids) => tabs.tell({ say: 'dossiers', ids }),
    tellUnkept,
  });
  function tellUnkept(these: readonly Base[], gone: readonly string[]) {
    const all = these.map((base) => ({ mode: 'reset' as const, ...base }));
    const stands = { kept: kept.ids(), devices: kept.devices.get(), whole: keeping.hasFetched() };
    tabs.tell({ say: 'unkept', dossiers: all, gone: [...gone], ...stands });
  }
  const dossiers = makeDossierStore({
    me,
    now: clock.now,
    base: bases.get,
    baseIds: bases.ids,
    entries: outbox.entries,
  });
  const reads = makeReads(db, sealer, tellDamaged);
  const files = makeFiles({
    db,
    sealer,
    now: clock.now,
    naming: (id) => outbox.entries().find((entry) => fileNamedByChange(entry.name, entry.args) === id)?.state,
    tell: (sent) => tabs.tell({ say: 'files', ...(sent && { sent }) }),
  });
  const access = await makeAccess({ db, ticks: unlocked.ticks, rounds: deps.rounds });
  const drafts = await openDrafts({
    db,
    sealer,
    serial: makeSerial(),
    timers,
    now: clock.now,
    newId,
    failed,
    saved: trouble.well,
  });

  let cancel = () => {};
  /** Sets the alarm for the next minute or the next expiry, whichever is first. */
  function watch() {
    if (closed) return;
    cancel();
    const wait = Math.max(0, Math.min(TICK_MS, dossiers.nextChange() - clock.now()));
    cancel = timers.after(wait, () => void tick().catch(failed));
  }

  const oneAtATime = makeSerial();
  /** Shows what the hour has changed at once; then rests it on disk. */
  function tick(): Promise<void> {
    clock.tick();
    dossiers.tick();
    watch();
    if (closed === false && isLeaseOver(clock, kept.devices.get().leaseHours)) deps.leaseOver?.();
    return oneAtATime(async () => {
      if (closed) return;
      await bases.erase(clock.now());
      await files.tidy({
        mayRest: (dossierId, id) =>
          bases.rests(dossierId) && dossiers.view(dossierId)?.dossier.peek(id)?.deleted === false,
        inForm: (id) => drafts.all().some(([, draft]) => JSON.stringify(draft.value).includes(id)),
      });
      await disk.look();
      await writeMarks(db, sealer, { clock: clock.mark() });
    });
  }

  const disk = makeDisk(deps.disk);
  let marking: Promise<void> = Promise.resolve();
  function written() {
    trouble.well();
    deps.written();
    disk.ask().catch(failed);
  }

  const store = tellingOf(
    trouble,
    makeSyncStore({
      unlocked,
      bases,
      outbox,
      reads,
      files,
      kept,
      taken,
      restored,
      now: clock.now,
      async resettle() {
        // Told first, so that no other tab lets anything rest meanwhile.
        tellUnkept([], []);
        await bases.settle();
        await tick();
      },
      settled: () => serial(async () => undefined),
      incarnation: incarnation ?? null,
      heard: (at) => {
        clock.heard(at);
        watch();
      },
      whole: () => {
        lastSync.set(clock.now());
        keeping.fetched();
        tabs.tell({ say: 'heard', at: clock.now(), whole: true });
        // Nobody waits for it: the next round writes it again.
        const marks = { lastSync: clock.now(), clock: clock.mark() };
        marking = marking.then(() => writeMarks(db, sealer, marks)).catch(failed);
      },
      report: (next) => {
        // A new try after a cut is no contact yet: the header says so only once something has come through.
        if (next.phase === 'sending' && status.get().phase !== 'idle') return;
        status.set(next);
        tabs.tell({ say: 'status', status: next });
      },
      platform: deps.platform,
      leftovers: async () => {
        await drafts.flush();
        return leftoversOf(outbox.entries(), drafts, unlocked.device, dossiers.get());
      },
      purge: async (order, left) => {
        const cleared = () => tabs.tell({ say: 'purged', order });
        const lost = new Set([...outbox.unreadable(), ...reads.unreadable(), ...files.unreadable()]);
        const stored = new Set([...files.get()].flatMap(([id, one]) => (one.atServer ? [id] : [])));
        const seatToErase = { db, device: unlocked.device, left, lost, stored, cleared };
        const erased = await serial(() => eraseSeat(seatToErase, deps.dexie));
        if (erased) end(order);
        return erased;
      },
    }),
  );

  function tellDamaged() {
    trouble.damaged(outbox.unreadable().size + files.unreadable().size, reads.unreadable().size);
  }

  let stopTidying = () => {};
  /** Nothing may be written from here on. Another tab may say so while this one is still being opened. */
  function end(order: PurgeOrder) {
    closed = true;
    cancel();
    stopTidying();
    stopHearing();
    db.close();
    deps.purged?.(order);
  }

  const stopHearing = tabs.hear((message) => {
    if (message.say === 'purged') return end(message.order);
    // A new base may have let go of outbox entries; loaded first, so that what it contains never leaves the view.
    if (message.say === 'dossiers') bases.load(message.ids).then(outbox.load).catch(failed);
    if (message.say === 'unkept') {
      kept.heard(message.kept, message.devices);
      if (message.whole) keeping.fetched();
      bases
        .heard(
          message.dossiers.map(({ mode: _, ...base }) => base),
          message.gone,
        )
        .catch(failed);
    }
    if (message.say === 'ask-unkept') tellUnkept(bases.unkept(), []);
    if (message.say === 'outbox') outbox.load().then(restored.load).catch(failed);
    if (message.say === 'files') {
      if (message.sent) files.counted(message.sent.id, message.sent.parts);
      else files.load().catch(failed);
    }
    if (message.say === 'status') status.set(message.status);
    if (message.say === 'heard') {
      clock.heard(message.at);
      if (message.whole) lastSync.set(message.at);
      if (message.whole) keeping.fetched();
      watch();
    }
  });

  const leftForms = await openLeftForms({ db, sealer, now: clock.now, newId, failed });
  await Promise.all([outbox.load(), bases.load(), reads.check(), files.load(), restored.load()]);
  await taken.sweep((id) => bases.get(id) !== undefined);
  if (kept.mayRestAny()) keeping.fetched();
  tellDamaged();
  // Before anything is shown: what ended while the device slept is gone from the disk as well.
  await tick();
  tabs.tell({ say: 'ask-unkept' });
  if (!closed) stopTidying = timers.after(TIDY_MS, () => void bases.tidy().catch(failed));

  const syncState = watchSyncState({ status, outbox, reads, files, lastSync, dossiers, clock, trouble, me });

  const logRead: Device['logRead'] = (dossierId, what, detail = '') =>
    reads.add({ id: newId(), dossierId, what, detail, at: clock.now() }).then(trouble.well, failed);
  // Seldom used, and large: it comes with the page that asks for it.
  const rescuing = async () => {
    const { makeRescue } = await import('./rescue');
    return makeRescue({ owner: me.actor, outbox, drafts, files, logRead, written, rounds: deps.rounds });
  };
  const device: Device = {
    me,
    here: unlocked.device,
    keeping,
    dossiers: keeping.shown(dossiers),
    dossier: (id) => (keeping.get().presence === 'closed' ? undefined : dossiers.view(id)),
    ...makeMutate({
      me,
      now: clock.now,
      lastSync: lastSync.get,
      store: dossiers,
      outbox,
      files,
      newId,
      mayWrite: keeping.mayWrite,
      written,
      failed,
    }),
    outbox,
    drafts,
    files: makeFileAccess({ files, online: deps.online, logRead, mayRest: bases.rests, failed, well: trouble.well }),
    syncState,
    trouble,
    restored: { ...restored, seen: () => restored.seen().catch(failed) },
    disk: disk.state,
    clockOff: clock.off,
    now: clock,
    rescue: {
      write: async (passphrase) => (await rescuing()).write(passphrase),
      read: async (file, passphrase) => (await rescuing()).read(file, passphrase),
    },
    logRead,
    access,
    offlineCopy: {
      rests: bases.rests,
      async keep(id, on) {
        if (on && kept.mayRestAny()) await logRead(id, 'exported', 'offline copy');
        await kept.set(id, on);
        await bases.settle(id);
      },
    },
    online: deps.online,
  };

  closed ??= false;
  return {
    device,
    store,
    leftForms,
    tick,
    async save() {
      await drafts.flush();
      await serial(async () => undefined);
      return drafts.atRest();
    },
    async close() {
      if (closed) return;
      await drafts.flush();
      await tick();
      // A device that was locked opens quickly again.
      await bases.tidy().catch(failed);
      await marking;
      closed = true;
      trouble.end();
      cancel();
      stopTidying();
      stopHearing();
      await serial(async () => db.close());
    },
  };
}

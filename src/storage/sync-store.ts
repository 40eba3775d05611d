import type { SyncStatus, SyncStore } from '#sync/ports';
import type { Bases } from './bases';
import { toBase64 } from './bytes';
import type { Files } from './files';
import type { KeptCopies } from './kept-copies';
import { writeMeta } from './meta';
import type { Outbox } from './outbox';
import type { Reads } from './reads';
import type { Restored, RestoredNotice } from './restored';
import type { Taken } from './taken';
import type { Unlocked } from './unlock';

interface SyncStoreDeps {
  unlocked: Unlocked;
  bases: Bases;
  outbox: Outbox;
  reads: Reads;
  files: Files;
  kept: KeptCopies;
  taken: Taken;
  restored: RestoredNotice;
  /** Device time, ms. */
  now(): number;
  incarnation: string | null;
  /** Resolves once all that was begun before is done: another tab's changes read, this one's durable. */
  settled(): Promise<void>;
  heard(serverNow: number): void;
  /** What may rest has changed: takes away what may no longer, or lets it rest again. */
  resettle(): Promise<void>;
  /** A whole pull has ended. */
  whole(): void;
  report(status: SyncStatus): void;
  platform: string | undefined;
  leftovers: SyncStore['leftovers'];
  purge: SyncStore['purge'];
}

/** What sync sees of the device: the port it declares, over bases, outbox and reads. */
export function makeSyncStore(deps: SyncStoreDeps): SyncStore {
  const { unlocked, bases, outbox, reads, files, kept, taken, restored } = deps;
  let { incarnation } = deps;
  const { person, assignment } = unlocked.session.actor;

  return {
    identity: { person, assignment, device: unlocked.device, ...(deps.platform ? { platform: deps.platform } : {}) },
    async waiting(limit) {
      await deps.settled();
      return outbox
        .entries()
        .filter((entry) => entry.state === 'waiting' && Number.isFinite(entry.seq))
        .slice(0, limit)
        .map(({ id, seq, dossierId, name, args, at, asOf }) => ({ id, seq, dossierId, name, args, at, asOf }));
    },
    async acknowledge(answers) {
      const notice = restored.after(answers, outbox.entries());
      const beside = notice ? [await restored.rowOf(notice)] : [];
      await outbox.acknowledge(answers, (id) => bases.get(id)?.seq ?? 0, beside);
      if (notice) restored.set(notice);
    },
    renumber: outbox.renumber,
    postpone: outbox.postpone,
    giveUp: (id, code) => outbox.acknowledge([{ id, seq: 0, result: 'refused', code }], () => 0),
    held: bases.held,
    apply: bases.apply,
    acknowledged: () =>
      outbox
        .entries()
        .filter((entry) => entry.state === 'sent')
        .map((entry) => entry.id),
    async pulledWhole(acknowledged) {
      await outbox.letGo(
        outbox
          .entries()
          .filter((entry) => entry.state === 'sent' && acknowledged.includes(entry.id))
          .map((entry) => entry.id),
      );
      deps.whole();
    },
    keeps: () => ({ keeps: kept.devices.get().policy, lease: kept.devices.get().leaseHours }),
    async follow(devices) {
      const isOther = await kept.follow(devices);
      if (isOther) await deps.resettle();
      return isOther;
    },
    incarnation: () => incarnation,
    async restart(next, restoredTo) {
      if (incarnation === null) await writeMeta(unlocked.db, 'incarnation', next);
      else {
        const at = deps.now();
        const dropped = (await taken.droppedUpTo()) ?? null;
        let notice: Restored | undefined;
        await bases.reset(next, (damaged) => {
          notice = { to: restoredTo ?? null, at, again: 0, refused: 0, dropped: damaged ? at : dropped };
          return restored.rowOf(notice);
        });
        if (notice) restored.set(notice);
      }
      incarnation = next;
      // What a server of before had, this one may not have.
      await files.load();
    },
    heard: deps.heard,
    reads: reads.list,
    readsStored: reads.stored,
    files: files.toSend,
    async filePart(id, part) {
      const bytes = await files.part(id, part);
      return bytes && toBase64(bytes);
    },
    fileSent: files.sent,
    fileRefused: files.refused,
    report: deps.report,
    leftovers: deps.leftovers,
    purge: deps.purge,
    async reload() {
      await outbox.load();
      await bases.load();
      await files.load();
    },
  };
}

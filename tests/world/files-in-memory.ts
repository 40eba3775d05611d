import { PART_BYTES, type StoredFile } from '#domain/stored-file';
import type { Bytes } from '#storage/bytes';
import type { DeviceFiles } from '#storage/file-access';
import type { HeldFile } from '#storage/files';
import { live } from '#storage/live';
import type { RescuableFiles } from '#storage/rescue';
import { describedFile } from './invented-files';

interface FilesInMemoryDeps {
  online(): boolean;
  /** What the server has, for all devices of the world. */
  served: Map<string, Bytes>;
  logRead(dossierId: string, what: 'opened', detail: string): Promise<void>;
}

/** The photos and scans of a device without a disk; `deliver` sends those that the server knows of. */
export function filesInMemory({ online, served, logRead }: FilesInMemoryDeps) {
  const here = new Map<string, Bytes>();
  const held = live<ReadonlyMap<string, HeldFile>>(new Map());
  const set = (id: string, one: HeldFile | undefined) => {
    const next = new Map(held.get());
    if (one) next.set(id, one);
    else next.delete(id);
    held.set(next);
  };
  const files: DeviceFiles = {
    held,
    async keep(dossierId, id, type, bytes) {
      const file: StoredFile = describedFile(bytes, type);
      here.set(id, bytes);
      set(id, { dossierId, file, sent: 0, atServer: false, refused: false, infected: false, named: false });
      return { ok: true, file };
    },
    async drop(id) {
      here.delete(id);
      set(id, undefined);
    },
    peek: async (id) => here.get(id),
    async open(dossierId, id) {
      const bytes = here.get(id) ?? (online() ? served.get(id) : undefined);
      if (!bytes) return { ok: false, why: online() ? 'not-here' : 'unreachable' };
      await logRead(dossierId, 'opened', `file ${id}`);
      return { ok: true, bytes };
    },
  };
  return {
    files,
    /** As a rescue file takes them out and brings them in. */
    rescuable: {
      get: held.get,
      part: async (id, part) => here.get(id)?.slice(part * PART_BYTES, (part + 1) * PART_BYTES) as Bytes | undefined,
      async bringIn({ id, dossierId, file, named }, partOf) {
        if (here.has(id)) return false;
        const parts = await Promise.all(file.parts.map((_, part) => partOf(part)));
        here.set(id, new Uint8Array(Buffer.concat(parts)));
        set(id, { dossierId, file, sent: 0, atServer: false, refused: false, infected: false, named });
        return true;
      },
    } satisfies RescuableFiles,
    /** `sent` parts of a file are at the server now; undefined where all are. */
    deliver(isNamed: (id: string) => boolean, sent?: number) {
      for (const [id, one] of held.get()) {
        if (!isNamed(id)) continue;
        const bytes = here.get(id);
        if (sent === undefined && bytes) served.set(id, bytes);
        set(id, { ...one, named: true, sent: sent ?? one.file.parts.length, atServer: sent === undefined });
      }
    },
  };
}

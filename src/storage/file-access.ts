import { Refusal } from '#domain/refusal';
import type { MediaType, StoredFile } from '#domain/stored-file';
import { type Bytes, fromBase64, joined, sha256Hex } from './bytes';
import type { Files, HeldFile } from './files';
import type { Live } from './live';
import type { OnlineCommands } from './online-commands';
import type { ReadKind } from './reads';

/**
 * A file in the clear, or why not. `not-here`: the device that has it has not sent it; `unreachable`: there is no network
 * and it does not rest here; `damaged`: it is not what the record says; `unknown`: it can not be seen any more; `unscanned`:
 * the server has not looked through it for malware yet; `infected`: it found some.
 */
export type OpenedFile =
  | { ok: true; bytes: Bytes }
  | { ok: false; why: 'not-here' | 'unreachable' | 'damaged' | 'unknown' | 'unscanned' | 'infected' };

/** Photos and scans as screens use them. */
export interface DeviceFiles {
  held: Live<ReadonlyMap<string, HeldFile>>;
  /** Rests a file on this device under a fresh id, for a change that names it later. Where it fails nothing is kept. */
  keep(
    dossierId: string,
    id: string,
    type: MediaType,
    bytes: Bytes,
  ): Promise<{ ok: true; file: StoredFile } | { ok: false; refusal: Refusal }>;
  /** Throws away one that no change names. */
  drop(id: string): Promise<void>;
  /** What this device itself holds, without a network and without a line of the log: for a form's own preview. */
  peek(id: string): Promise<Bytes | undefined>;
  /** Opens the file that a record names: from here, else from the server, part by part. It is logged. */
  open(dossierId: string, id: string, file: StoredFile): Promise<OpenedFile>;
}

interface FileAccessDeps {
  files: Files;
  online: Pick<OnlineCommands, 'filePart'>;
  logRead(dossierId: string, what: ReadKind, detail: string): Promise<void>;
  /** Whether a copy of the dossier may rest here. */
  mayRest(dossierId: string): boolean;
  /** It could not be written down. */
  failed(error: unknown): void;
  well(): void;
}

export function makeFileAccess({ files, online, logRead, mayRest, failed, well }: FileAccessDeps): DeviceFiles {
  /** One part, from here or from the server, and only as the record says that it is. */
  async function partOf(dossierId: string, id: string, file: StoredFile, part: number): Promise<OpenedFile> {
    const here = await files.part(id, part);
    if (here && (await sha256Hex(here)) === file.parts[part]) return { ok: true, bytes: here };
    const asked = await online.filePart({ dossierId, fileId: id, part });
    if (!asked.ok) return { ok: false, why: asked.kind === 'unreachable' ? 'unreachable' : 'unknown' };
    if (asked.value.result !== 'part') return { ok: false, why: asked.value.why ?? asked.value.result };
    const bytes = fromBase64(asked.value.bytes);
    if ((await sha256Hex(bytes)) !== file.parts[part]) return { ok: false, why: 'damaged' };
    // A full disk does not keep anybody from seeing it.
    if (mayRest(dossierId)) await files.keepFetched(dossierId, id, file, part, bytes).catch(failed);
    return { ok: true, bytes };
  }

  return {
    held: files,
    async keep(dossierId, id, type, bytes) {
      try {
        const file = await files.keep(dossierId, id, type, bytes);
        well();
        return { ok: true, file };
      } catch (error) {
        failed(error);
        return { ok: false, refusal: new Refusal('not-saved') };
      }
    },
    drop: (id) => files.drop([id]),
    async peek(id) {
      const held = files.get().get(id);
      if (!held) return undefined;
      const parts = await Promise.all(held.file.parts.map((_, part) => files.part(id, part)));
      return parts.every((part) => part !== undefined) ? joined(parts as Bytes[]) : undefined;
    },
    async open(dossierId, id, file) {
      const parts: Bytes[] = [];
      for (const [part] of file.parts.entries()) {
        const opened = await partOf(dossierId, id, file, part);
        if (!opened.ok) return opened;
        parts.push(opened.bytes);
      }
      const bytes = joined(parts);
      if ((await sha256Hex(bytes)) !== file.digest) return { ok: false, why: 'damaged' };
      await logRead(dossierId, 'opened', `file ${id}`);
      return { ok: true, bytes };
    },
  };
}

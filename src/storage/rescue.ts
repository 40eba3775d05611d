import { REFUSAL_CODES, Refusal } from '#domain/refusal';
import { sha256Hex } from './bytes';
import type { Drafts } from './drafts';
import type { Files } from './files';
import type { Outbox } from './outbox';
import type { OutboxItem } from './outbox-item';
import type { ReadKind } from './reads';
import {
  MOST_PHOTO_BYTES,
  openRescue,
  type PartOf,
  type RescueContent,
  type RescuedEntry,
  type RescuedFile,
  sealRescue,
} from './rescue-file';

/** What a rescue file held and what of it was new here. */
export interface RescueOutcome {
  /** Changes and half-written forms that were taken over. */
  changes: number;
  drafts: number;
  /** Photos and scans that were taken over. */
  photos: number;
  /** Those that were here already and stayed as they are. */
  known: number;
}

/** A rescue file that was written. `left` photos had no room in it (`MOST_PHOTO_BYTES`) or could not be read here. */
export interface RescueWritten {
  file: Blob;
  changes: number;
  drafts: number;
  photos: number;
  left: number;
}

/** Unsent work out of this device into an encrypted file, and back. */
export interface Rescue {
  /** The file, and how much it holds; null where there is nothing to rescue. */
  write(passphrase: string): Promise<RescueWritten | null>;
  /** Takes over what is not here yet; doing it again changes nothing. Throws `RescueRefused`. */
  read(file: Blob, passphrase: string): Promise<RescueOutcome>;
}

/** The photos and scans of a device, as far as a rescue needs them. */
export type RescuableFiles = Pick<Files, 'get' | 'part' | 'bringIn'>;

interface RescueDeps {
  owner: { person: string; assignment: string };
  outbox: Pick<Outbox, 'get' | 'bringIn'>;
  drafts: Drafts;
  files: RescuableFiles;
  logRead(dossierId: string, what: ReadKind, detail: string): Promise<void>;
  /** Changes rest on disk: time to send. */
  written(): void;
  /** Rounds of the key derivation; tests lower it. */
  rounds?: number;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export function makeRescue(deps: RescueDeps): Rescue {
  const { outbox, drafts, files, logRead, written, rounds } = deps;
  const owner = { person: deps.owner.person, assignment: deps.owner.assignment };

  /** One line of the log per case whose words went out or in, before they do. */
  async function log(content: RescueContent, detail: string) {
    const ids = [
      ...content.entries.map((entry) => entry.dossierId),
      ...content.drafts.map((draft) => UUID.exec(draft.key)?.[0]),
      ...(content.files ?? []).map((one) => one.dossierId),
    ];
    for (const id of new Set(ids)) if (id) await logRead(id, 'exported', detail);
  }

  const partOf: PartOf = async (id, part) => {
    const bytes = await files.part(id, part);
    if (!bytes) throw new Error('a photo went away while it was rescued');
    return bytes;
  };

  /** What the server does not have whole and can still be read here, the oldest as far as there is room. */
  async function photos() {
    const wanted = [...files.get()].filter(([, one]) => !one.atServer && !one.refused);
    const all: RescuedFile[] = [];
    let room = MOST_PHOTO_BYTES;
    for (const [id, { dossierId, file, named }] of wanted) {
      if (file.size > room || !(await isWhole(id, file.parts))) continue;
      room -= file.size;
      all.push({ id, dossierId, file, named });
    }
    return { all, left: wanted.length - all.length };
  }

  async function isWhole(id: string, parts: readonly string[]): Promise<boolean> {
    for (const [part, sum] of parts.entries()) {
      const bytes = await files.part(id, part);
      if (!bytes || (await sha256Hex(bytes)) !== sum) return false;
    }
    return true;
  }

  return {
    async write(passphrase) {
      await drafts.flush();
      const { all, left } = await photos();
      const content: RescueContent = {
        ...owner,
        entries: outbox.get().flatMap((item) => (item.state === 'sent' ? [] : [entryOf(item)])),
        drafts: drafts.all().map(([key, draft]) => ({ key, value: draft.value, savedAt: draft.savedAt })),
        ...(all.length > 0 && { files: all }),
      };
      if (content.entries.length + content.drafts.length + all.length + left === 0) return null;
      const file = await sealRescue(content, passphrase, rounds, partOf);
      await log(content, 'rescue file written');
      return { file, changes: content.entries.length, drafts: content.drafts.length, photos: all.length, left };
    },

    async read(file, passphrase) {
      const { content, partOf: partIn } = await openRescue(file, passphrase, owner);
      await log(content, 'rescue file read');
      const carried = content.files ?? [];
      // Before the changes that name them: a change may be sent as soon as it rests here.
      let brought = 0;
      for (const one of carried) if (await files.bringIn(one, (part) => partIn(one.id, part))) brought += 1;
      const added = await outbox.bringIn(content.entries.map(itemOf));
      const fresh = content.drafts.filter((draft) => drafts.get(draft.key) === undefined);
      for (const draft of fresh) drafts.set(draft.key, draft.value);
      await drafts.flush();
      if (added + brought > 0) written();
      const held = content.entries.length + content.drafts.length + carried.length;
      const taken = added + fresh.length + brought;
      return { changes: added, drafts: fresh.length, photos: brought, known: held - taken };
    },
  };
}

const entryOf = ({ id, dossierId, name, args, at, state, refusal }: OutboxItem): RescuedEntry => ({
  id,
  dossierId,
  name,
  args,
  at,
  state: state === 'refused' ? 'refused' : 'waiting',
  refusal: refusal && { code: refusal.code, detail: { ...refusal.detail } },
});

function itemOf({ refusal, ...entry }: RescuedEntry): OutboxItem {
  if (entry.state === 'waiting') return { ...entry, args: entry.args, state: 'waiting' };
  const code = REFUSAL_CODES.find((known) => known === refusal?.code) ?? 'not-permitted';
  return { ...entry, args: entry.args, state: 'refused', refusal: new Refusal(code, refusal?.detail as never) };
}

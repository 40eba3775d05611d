import { REFUSAL_CODES, Refusal } from '#domain/refusal';
import type { Drafts } from './drafts';
import type { Outbox } from './outbox';
import type { OutboxItem } from './outbox-item';
import type { ReadKind } from './reads';
import { openRescue, type RescueContent, type RescuedEntry, sealRescue } from './rescue-file';

/** What a rescue file held and what of it was new here. */
export interface RescueOutcome {
  /** Changes and half-written forms that were taken over. */
  changes: number;
  drafts: number;
  /** Those that were here already and stayed as they are. */
  known: number;
}

/** Unsent work out of this device into an encrypted file, and back. */
export interface Rescue {
  /** The file's text, and how much it holds; null where there is nothing to rescue. */
  write(passphrase: string): Promise<{ text: string; changes: number; drafts: number } | null>;
  /** Takes over what is not here yet; doing it again changes nothing. Throws `RescueRefused`. */
  read(text: string, passphrase: string): Promise<RescueOutcome>;
}

interface RescueDeps {
  owner: { person: string; assignment: string };
  outbox: Pick<Outbox, 'get' | 'bringIn'>;
  drafts: Drafts;
  logRead(dossierId: string, what: ReadKind, detail: string): Promise<void>;
  /** Changes rest on disk: time to send. */
  written(): void;
  /** Rounds of the key derivation; tests lower it. */
  rounds?: number;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

export function makeRescue(deps: RescueDeps): Rescue {
  const { outbox, drafts, logRead, written, rounds } = deps;
  const owner = { person: deps.owner.person, assignment: deps.owner.assignment };

  /** One line of the log per case whose words went out or in, before they do. */
  async function log(content: RescueContent, detail: string) {
    const ids = [
      ...content.entries.map((entry) => entry.dossierId),
      ...content.drafts.map((draft) => UUID.exec(draft.key)?.[0]),
    ];
    for (const id of new Set(ids)) if (id) await logRead(id, 'exported', detail);
  }

  return {
    async write(passphrase) {
      await drafts.flush();
      const content: RescueContent = {
        ...owner,
        entries: outbox.get().flatMap((item) => (item.state === 'sent' ? [] : [entryOf(item)])),
        drafts: drafts.all().map(([key, draft]) => ({ key, value: draft.value, savedAt: draft.savedAt })),
      };
      if (content.entries.length + content.drafts.length === 0) return null;
      const text = await sealRescue(content, passphrase, rounds);
      await log(content, 'rescue file written');
      return { text, changes: content.entries.length, drafts: content.drafts.length };
    },

    async read(text, passphrase) {
      const content = await openRescue(text, passphrase, owner);
      await log(content, 'rescue file read');
      const added = await outbox.bringIn(content.entries.map(itemOf));
      const fresh = content.drafts.filter((draft) => drafts.get(draft.key) === undefined);
      for (const draft of fresh) drafts.set(draft.key, draft.value);
      await drafts.flush();
      if (added > 0) written();
      const held = content.entries.length + content.drafts.length;
      return { changes: added, drafts: fresh.length, known: held - added - fresh.length };
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

import { openDossier } from '#domain/dossier';
import type { Mutation } from '#domain/mutation';
import { Refusal } from '#domain/refusal';
import { mutationNamed } from '#domain/run-mutation';
import { fileNamedByChange } from '#domain/stored-file';
import { MAX_BODY_BYTES } from '#protocol/version';
import { resentWith } from './depends-on';
import type { Device, Me, MutateResult } from './device';
import type { DossierStore } from './dossier-store';
import type { Files } from './files';
import type { Outbox } from './outbox';
import { runHere } from './replay';

/** A change that fills a whole request could never be sent; a tenth is left for what goes around it. */
const MAX_ARGS_BYTES = MAX_BODY_BYTES * 0.9;

interface MutateDeps {
  me: Me;
  now: () => number;
  /** The last whole pull (ms); null before the first. */
  lastSync: () => number | null;
  store: DossierStore;
  outbox: Outbox;
  /** Photos and scans that changes name. */
  files: Pick<Files, 'named' | 'drop'>;
  newId: () => string;
  /** Whether anything may be written down now. */
  mayWrite(): boolean;
  /** After a change rests on disk: time to send. */
  written(): void;
  /** It could not be written down. */
  failed(error: unknown): void;
}

/** The one way in: run on the dossier in memory, show at once, rest on disk, then say so. */
export function makeMutate(deps: MutateDeps): Pick<Device, 'mutate' | 'preview' | 'discard' | 'resend' | 'mayResend'> {
  const { me, now, lastSync, store, outbox, files, newId, mayWrite, written, failed } = deps;

  function preview(dossierId: string, name: string, args: unknown): MutateResult {
    if (new TextEncoder().encode(JSON.stringify(args) ?? '').length > MAX_ARGS_BYTES)
      return { ok: false, refusal: new Refusal('too-large') };
    const dossier = store.view(dossierId)?.dossier ?? openDossier(dossierId, []);
    const outcome = runHere(dossier.fork(), name, args, me, now());
    return outcome.result === 'applied' ? { ok: true } : { ok: false, refusal: outcome.refusal };
  }

  /** The args as they are sent: with a mark of what their author has before the eyes, where the change wants one. */
  function seeing(dossierId: string, name: string, args: unknown): unknown {
    const dossier = store.view(dossierId)?.dossier;
    const mutation = mutationNamed(name);
    const parsed = mutation?.args.safeParse(args);
    return (dossier && parsed?.success && mutation?.seeing?.(dossier, parsed.data)) || args;
  }

  async function queue(dossierId: string, name: string, args: unknown, replacing?: string): Promise<MutateResult> {
    if (!mayWrite()) return { ok: false, refusal: new Refusal('needs-network') };
    const sent = seeing(dossierId, name, args);
    const result = preview(dossierId, name, sent);
    if (!result.ok) return result;
    // What was judged is what is sent: the parsed args, as JSON carries them.
    const parsed: unknown = JSON.parse(JSON.stringify(mutationNamed(name)?.args.parse(sent)));
    try {
      const when = { at: now(), asOf: lastSync() ?? undefined };
      await outbox.append({ id: newId(), dossierId, name, args: parsed, ...when, state: 'waiting' }, replacing);
    } catch (error) {
      failed(error);
      return { ok: false, refusal: new Refusal('not-saved') };
    }
    const file = fileNamedByChange(name, parsed);
    // Where this mark does not come to rest, the next opening sets it.
    if (file) await files.named(file).catch(failed);
    written();
    return result;
  }

  const refused = (id: string) => outbox.entries().find((entry) => entry.id === id && entry.state === 'refused');

  return {
    preview: <A>(dossierId: string, mutation: Mutation<A>, args: A) => preview(dossierId, mutation.name, args),
    mutate: <A>(dossierId: string, mutation: Mutation<A>, args: A) => queue(dossierId, mutation.name, args),
    async discard(id) {
      const entry = refused(id);
      if (!entry) return;
      const file = fileNamedByChange(entry.name, entry.args);
      if (file) await files.drop([file]).catch(failed);
      await outbox.letGo([id]).catch((error: unknown) => {
        failed(error);
        throw error;
      });
    },
    mayResend(id) {
      const entry = refused(id);
      if (!entry) return false;
      const { dossierId, name, args } = entry;
      return preview(dossierId, name, seeing(dossierId, name, args)).ok;
    },
    async resend(id, args) {
      const entry = refused(id);
      if (!entry) return { ok: false, refusal: new Refusal('not-found') };
      const { dossierId } = entry;
      const [first, ...rest] = resentWith(entry, args, outbox.entries(), store.view(dossierId));
      const result = await queue(dossierId, entry.name, first?.args, id);
      if (!result.ok) return result;
      for (const other of rest) {
        const name = refused(other.id)?.name;
        // One that can not stand now stays as it is, with its words and its reason.
        if (name) await queue(dossierId, name, other.args, other.id);
      }
      return result;
    },
  };
}

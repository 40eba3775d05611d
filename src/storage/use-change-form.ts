// A form whose words rest in a draft and become named changes when it is saved. It knows when a change was made, so a
// second try after a refusal makes none twice; it knows no words and no fields: that is the screen's.
import { useRef, useState } from 'react';
import { canonical } from '#domain/canonical';
import { type Dossier, openDossier } from '#domain/dossier';
import type { Mutation } from '#domain/mutation';
import { Refusal } from '#domain/refusal';
import type { Device } from './device';
import { useDevice } from './device-context';
import { useFlowGate } from './flow-gate';
import { runHere } from './replay';
import { useDraft } from './use-draft';
import { useMutate } from './use-mutate';

/** One change that a form comes to. `id` tells a second try what already stands. */
export interface FormChange {
  id: string;
  mutation: Mutation<unknown>;
  args: unknown;
  /** The form's name for a path of the args, where it is not the path's last part. */
  nameOf?: (path: string) => string;
  /** For an edit: the values that are no longer news once it stands. */
  settles?: readonly string[];
  /** Its dossier, where it is another than the form's: one that it opens, of another sort. */
  dossierId?: string;
}

/** A change of a form, its args still to be checked by the mutation's own schema. */
export const formChange = <A>(
  id: string,
  mutation: Mutation<A>,
  args: unknown,
  more: Pick<FormChange, 'nameOf' | 'settles' | 'dossierId'> = {},
): FormChange => ({ id, mutation: mutation as Mutation<unknown>, args, ...more });

/** Gives the same uuid for the same name as long as the form lives, a reload included. */
export type IdOf = (name: string) => string;

/**
 * The `{from, to}` of the fields that differ, with an id for each conflict that may arise; undefined where none does.
 * `seen` is what the form opened with, `now` what stands in it; both as the record's body has them.
 */
export function changedFields<B extends object>(seen: B, now: B, fields: readonly (keyof B & string)[], idOf: IdOf) {
  const news = fields.filter((field) => canonical(seen[field]) !== canonical(now[field]));
  if (news.length === 0) return undefined;
  return {
    changes: Object.fromEntries(news.map((field) => [field, { from: seen[field] ?? null, to: now[field] ?? null }])),
    conflictIds: Object.fromEntries(news.map((field) => [field, idOf(`conflict.${field}`)])),
  };
}

interface Kept<V> {
  values: V;
  seen: V;
  ids: Record<string, string>;
  done: string[];
}

/** A fault by field name, in the shape that `useFieldErrors` reads. */
export type Faults = Record<string, { type: string; message: string }>;

/** `goal.text` and `changes.text.to` are both the field `text`. */
function fieldOf(path: string): string {
  const parts = path.split('.');
  return (parts[0] === 'changes' ? parts[1] : parts.at(-1)) ?? path;
}

function faultsOf(changes: readonly FormChange[]): Faults {
  const faults: Faults = {};
  for (const { mutation, args, nameOf = fieldOf } of changes)
    for (const issue of mutation.args.safeParse(args).error?.issues ?? [])
      faults[nameOf(issue.path.join('.'))] ??= { type: issue.code, message: issue.message };
  return faults;
}

/** Where a refused save stopped. `attempt` grows with each, so that the note takes focus again. */
export interface Refused {
  refusal: Refusal;
  attempt: number;
  /** The form's field that should be mended, where the refusal points at one. */
  field?: string;
}

const fieldOfRefusal = (refusal: Refusal, { nameOf = fieldOf }: FormChange) =>
  refusal.detail.field === undefined ? undefined : nameOf(refusal.detail.field);

/** What the changes would come to, one after the other, without making any: a form is saved whole or not at all. */
function rehearse(device: Device, dossierId: string, changes: readonly FormChange[]): Omit<Refused, 'attempt'> | null {
  const trials = new Map<string, Dossier>();
  for (const change of changes) {
    const id = change.dossierId ?? dossierId;
    const trial = trials.get(id) ?? device.dossier(id)?.dossier.fork() ?? openDossier(id, []);
    trials.set(id, trial);
    const run = runHere(trial, change.mutation.name, change.args, device.me, device.now.get());
    if (run.result === 'refused') return { refusal: run.refusal, field: fieldOfRefusal(run.refusal, change) };
  }
  return null;
}

export interface ChangeForm<V> {
  /** The dossier that the changes are for; a new one's id is the form's own, and stands a reload. */
  dossierId: string;
  values: V;
  /** What the form opened with. */
  seen: V;
  set(patch: Partial<V>): void;
  faults: Faults;
  attempt: number;
  refused: Refused | null;
  /** True where the form opened with words from an earlier visit. */
  restored: boolean;
  /** True where something was written that is not saved. */
  begun: boolean;
  /** True while the changes are made. */
  saving: boolean;
  /** Checks everything, then makes the changes in order. True once all of them stand; the draft is then gone. */
  save(): Promise<boolean>;
  /** Throws the words away. Gives what puts them back, where any were written. */
  discard(): Promise<(() => void) | undefined>;
}

/**
 * A form over `initial`, kept under `draftKey`, about a dossier or, with `null`, about one that its first change opens.
 * `changesOf` says what the values come to; each change is checked by its mutation's schema, and all of them are
 * rehearsed, before the first is made, and the flow gate may ask. Nothing is marked before the first try, then marks follow each key.
 */
export function useChangeForm<V extends object>(
  about: string | null,
  draftKey: string,
  initial: V,
  changesOf: (values: V, seen: V, idOf: IdOf) => readonly FormChange[],
): ChangeForm<V> {
  const device = useDevice();
  const mutate = useMutate();
  const gate = useFlowGate();
  const draft = useDraft<Kept<V>>(draftKey, { values: initial, seen: initial, ids: {}, done: [] });
  const kept = draft.value;
  const ids = useRef<Record<string, string>>({ ...kept.ids });
  const busy = useRef(false);
  const [saving, setSaving] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [faults, setFaults] = useState<Faults>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const idOf: IdOf = (name) => (ids.current[name] ??= crypto.randomUUID());
  const dossierId = about ?? idOf('dossier');
  const pending = (values: V, seen: V, done: readonly string[]) =>
    changesOf(values, seen, idOf).filter((change) => !done.includes(change.id));

  async function make(): Promise<boolean> {
    const { values } = kept;
    let { seen, done } = kept;
    for (const change of pending(values, seen, done)) {
      const args = change.mutation.args.parse(change.args);
      draft.set({ values, seen, ids: { ...ids.current }, done });
      const result = await mutate(change.dossierId ?? dossierId, change.mutation, args);
      if (!result.ok) {
        setRefused({ refusal: result.refusal, attempt: attempt + 1, field: fieldOfRefusal(result.refusal, change) });
        return false;
      }
      if (change.settles) {
        const settled = change.settles as (keyof V)[];
        seen = { ...seen, ...Object.fromEntries(settled.map((field) => [field, values[field]])) };
      } else done = [...done, change.id];
      draft.set({ values, seen, ids: { ...ids.current }, done });
    }
    await draft.clear();
    ids.current = {};
    setAttempt(0);
    return true;
  }

  return {
    dossierId,
    values: kept.values,
    seen: kept.seen,
    faults,
    attempt,
    refused,
    restored: draft.restored,
    begun: draft.begun,
    saving,
    set(patch) {
      const values = { ...kept.values, ...patch };
      draft.set({ ...kept, values, ids: { ...ids.current } });
      if (attempt > 0) setFaults(faultsOf(pending(values, kept.seen, kept.done)));
    },
    async save() {
      if (busy.current) return false;
      setAttempt((last) => last + 1);
      setRefused(null);
      const changes = pending(kept.values, kept.seen, kept.done);
      const found = faultsOf(changes);
      setFaults(found);
      if (Object.keys(found).length > 0) return false;
      const stopped = rehearse(device, dossierId, changes);
      if (stopped) {
        setRefused({ ...stopped, attempt: attempt + 1 });
        return false;
      }
      busy.current = true;
      setSaving(true);
      try {
        const asked = changes.map(({ mutation, args }) => ({ name: mutation.name, args }));
        const may = await gate(dossierId, asked);
        if (may instanceof Refusal) setRefused({ refusal: may, attempt: attempt + 1 });
        return may === true && (await make());
      } finally {
        busy.current = false;
        setSaving(false);
      }
    },
    async discard() {
      const thrown = draft.begun ? kept : undefined;
      await draft.clear();
      return thrown && (() => draft.set(thrown));
    },
  };
}

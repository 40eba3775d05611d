import { editAction } from '#domain/action';
import { editGoal } from '#domain/goal';
import { editNeed } from '#domain/need';
import { editPlan } from '#domain/plan';
import type { Session } from '#protocol/session';
import { type OpenDevice, openDevice } from '#storage/open-device';
import { type UnlockDeps, unlockFor, unlockLast } from '#storage/unlock';
import { makeVault, openVault, PBKDF2_ROUNDS } from '#storage/vault';
import { newProof, withProof } from '#sync/proof';
import { pullAll } from '#sync/pull-loop';
import { pushAll } from '#sync/push-loop';
import type { Failure } from '#sync/reply';
import { round } from '#sync/round';
import { bindSession, fetchSession } from '#sync/session';
import { makeTransport } from '#sync/transport';
import { noCommands } from '#tests/world/no-commands';
import { idsAfter } from '#tests/world/proven';
import { followUpsDue, searchHits } from './device-questions';
import type { BenchPage, TextEdit } from './edits';

// The product in the browser without its screens: its own storage and sync over the real IndexedDB and the real network.

/** One round: the key's derivation, which is the same for every size, is measured apart. */
const unlocking: UnlockDeps = {
  ticks: { wall: () => Date.now(), mono: () => performance.now() },
  newId: () => crypto.randomUUID(),
  rounds: 1,
};
let proof: string | undefined;
const proved = withProof((input, init) => fetch(input, init), { get: () => proof, renew: async () => false });
const transport = makeTransport(proved);

let session: Session | undefined;
let open: OpenDevice | undefined;

function device(): OpenDevice {
  if (!open) throw new Error('no device is open');
  return open;
}

async function sitDown(unlocked: Parameters<typeof openDevice>[0]): Promise<void> {
  open = await openDevice(unlocked, {
    timers: {
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    tabs: { tell: () => {}, hear: () => () => {} },
    newId: unlocking.newId,
    online: noCommands,
    written: () => {},
    failed: (error) => reportError(error),
  });
}

function whole(failure: Failure | null): void {
  if (failure) throw new Error(`sync: ${JSON.stringify(failure)}`);
}

function recordOf({ dossierId, id }: TextEdit) {
  return device()
    .device.dossier(dossierId)
    ?.records.find((record) => record.id === id);
}

const EDITS = { need: editNeed, goal: editGoal, action: editAction, plan: editPlan } as const;

async function edit(one: TextEdit): Promise<void> {
  const record = recordOf(one);
  if (!record || !(one.entity in EDITS)) throw new Error(`nothing to edit: ${one.entity}`);
  const mutation = EDITS[one.entity as keyof typeof EDITS];
  const args = {
    [`${one.entity}Id`]: one.id,
    changes: { [one.field]: { from: record.body[one.field], to: one.text } },
    conflictIds: { [one.field]: crypto.randomUUID() },
  };
  const result = await device().device.mutate(one.dossierId, mutation as typeof editNeed, args as never);
  if (!result.ok) throw new Error(`an edit was refused: ${JSON.stringify(result.refusal)}`);
}

const page: BenchPage = {
  /** `space`: the practice user who signs in. */
  async open(space) {
    const signedIn = await fetch('/api/practice/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userId: space }),
    });
    if (!signedIn.ok) throw new Error(`${space} could not sign in`);
    const id = unlocking.newId();
    proof = newProof();
    const bound = await bindSession((input, init) => fetch(input, init), { proof, device: id });
    if (bound.kind !== 'ok') throw new Error(`no proof: ${bound.kind}`);
    const reply = await fetchSession(proved);
    if (reply.kind !== 'ok') throw new Error(`no session: ${reply.kind}`);
    session = reply.value;
    await sitDown(
      await unlockFor(session, session.practice?.unlockSecret ?? '', { ...unlocking, newId: idsAfter(id) }),
    );
  },
  firstSync: async () => whole(await pullAll(device().store, transport)),
  count: async () =>
    device()
      .device.dossiers.get()
      .reduce((sum, view) => sum + view.records.length, 0),
  async edit(edits) {
    for (const one of edits) await edit(one);
  },
  push: async () => whole(await pushAll(device().store, transport)),
  // As after a poke, which has told that there is something.
  pull: async () => whole(await pullAll(device().store, transport, true)),
  idle: async () => whole(await round(device().store, transport)),
  read: async (edits) => edits.map((one) => recordOf(one)?.body[one.field] as string | undefined),
};

/** What only the product has. */
const only = {
  /** Closes the device and opens it again from its disk, as after a reload; gives ms to all dossiers decrypted. */
  async unlock() {
    await device().close();
    open = undefined;
    const start = performance.now();
    const unlocked = await unlockLast(async () => session?.practice?.unlockSecret ?? '', unlocking);
    if (!unlocked) throw new Error('nobody is seated here');
    await sitDown(unlocked);
    const views = device().device.dossiers.get().length;
    return { ms: performance.now() - start, dossiers: views };
  },
  /** Derives a key from a secret as a real unlock does; ms. */
  async deriveKey() {
    const { wrapped } = await makeVault('hemlig mening', PBKDF2_ROUNDS);
    const start = performance.now();
    await openVault(wrapped, 'hemlig mening');
    return performance.now() - start;
  },
  /** What is unsent, or refused. */
  unsent: () =>
    device()
      .device.outbox.get()
      .filter((item) => item.state !== ('sent' as string)).length,
  /** Each question is asked so many times; gives ms of each and the answer of the last. */
  followUps(times: number) {
    const { device: mine } = device();
    return timed(times, () =>
      followUpsDue(mine.dossiers.get(), mine.me.actor, mine.now.get()).map((due) => due.dossierId),
    );
  },
  search(times: number, query: string) {
    return timed(times, () => searchHits(device().device.dossiers.get(), query));
  },
};

function timed<T>(times: number, ask: () => T): { ms: number[]; answer: T } {
  const ms: number[] = [];
  let answer = ask();
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    answer = ask();
    ms.push(performance.now() - start);
  }
  return { ms, answer };
}

export type ProductOnly = typeof only;
Object.assign(globalThis, { bench: { ...page, ...only } });

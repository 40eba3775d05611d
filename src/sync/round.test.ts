import { describe, expect, it } from 'vitest';
import type { QueuedMutation } from '#protocol/push';
import { byHand, NO_CHANGES_FAULT, NOW } from '#tests/world/hand-store';
import type { SyncStore } from './ports';
import type { Failure } from './reply';
import { FAILING_LIMIT } from './retry';
import { round } from './round';
import type { Suspects } from './suspects';
import type { Transport } from './transport';

const ORDER = { by: 'Barbro', at: NOW };
const change = (id: string, seq: number): QueuedMutation => ({
  id,
  seq,
  dossierId: `case of ${id}`,
  name: 'nameNeed',
  args: {},
  at: NOW,
});
const names = (calls: string[]) => calls.map((call) => call.split(' ')[0]).filter((name) => name !== 'heard');

/** A device whose outbox holds these, in their order, with all that a round may have to do. */
function withWork(ids: string[], transport: Partial<Transport> = {}, store: Partial<SyncStore> = {}) {
  let outbox = ids.map((id, n) => change(id, n + 1));
  let read = true;
  const hand = byHand({
    store: {
      waiting: async (limit) => outbox.slice(0, limit),
      acknowledge: async (answers) => void (outbox = outbox.filter(({ id }) => !answers.some((one) => one.id === id))),
      giveUp: async (id) => void (outbox = outbox.filter((one) => one.id !== id)),
      postpone: async (dossier) => {
        outbox = [
          ...outbox.filter((one) => one.dossierId !== dossier),
          ...outbox.filter((one) => one.dossierId === dossier),
        ];
      },
      reads: async () => (read ? [{ id: 'r', dossierId: 'd', what: 'opened', detail: '', at: NOW }] : []),
      readsStored: async () => void (read = false),
      files: () => [{ id: 'photo', dossierId: 'd', parts: 1 }],
      ...store,
    },
    transport,
  });
  return { ...hand, left: () => outbox.map(({ id }) => id) };
}
const fails = (failure: Failure) => async () => failure;

describe('a round', () => {
  it('says that it sends; sends, fetches, delivers the log, and last the photos', async () => {
    const { store, transport, calls, left } = withWork(['a']);
    expect(await round(store, transport)).toBeNull();
    expect(names(calls)).toEqual(['report', 'push', 'pull', 'pulled', 'reads', 'fileParts', 'file', 'putPart', 'file']);
    expect(calls[0]).toBe('report {"phase":"sending"}');
    expect(left()).toEqual([]);
  });

  it('asks for all that is new where the server has told of something, once', async () => {
    const vectors: boolean[] = [];
    const pull: Transport['pull'] = async (request) => {
      vectors.push(request.held !== undefined);
      return { kind: 'ok', value: { result: 'unchanged', v: 1, now: NOW, incarnation: 'first' } };
    };
    const held = () => [['00000000-0000-4000-8000-000000000009', 's', 1]] as never;
    const told = withWork([], { pull }, { held });
    await round(told.store, told.transport, new Map(), true);
    const untold = withWork([], { pull }, { held });
    await round(untold.store, untold.transport);
    expect(vectors).toEqual([true, false]);
  });

  it.each(NO_CHANGES_FAULT)('ends where sending ends for the line’s or the session’s sake: $kind', async (failure) => {
    const { store, transport, calls } = withWork(['a'], { push: fails(failure) });
    expect(await round(store, transport)).toEqual(failure);
    expect(names(calls)).toEqual(['report', 'push']);
  });

  it('fetches all the same where a change is what the server fails at, and says so', async () => {
    const { store, transport, calls } = withWork(['a'], { push: fails({ kind: 'failing' }) });
    expect(await round(store, transport)).toEqual({ kind: 'failing' });
    expect(names(calls)).toEqual(['report', 'push', 'pull', 'pulled']);
  });

  it('gives up on such a change in the end, and goes on at once', async () => {
    const suspects: Suspects = new Map();
    const hand = withWork(['bad'], { push: fails({ kind: 'failing' }) });
    for (let nth = 1; nth < FAILING_LIMIT; nth += 1)
      expect(await round(hand.store, hand.transport, suspects)).not.toBeNull();
    expect(hand.left()).toEqual(['bad']);
    expect(await round(hand.store, hand.transport, suspects)).toBeNull();
    expect([hand.left(), suspects.size]).toEqual([[], 0]);
  });

  it.each([
    ['too-large', 'too-large'],
    ['broken', 'defect'],
  ] as const)('gives up sooner where the answer is plain: %s', async (kind, code) => {
    const given: string[] = [];
    const failure = kind === 'broken' ? { kind, what: 'x' } : { kind };
    const hand = withWork(['bad'], { push: fails(failure) });
    const { giveUp } = hand.store;
    hand.store.giveUp = async (id, why) => {
      given.push(why);
      await giveUp(id, why);
    };
    const suspects: Suspects = new Map();
    const ends: (Failure | null)[] = [];
    for (let nth = 0; nth < 2; nth += 1) ends.push(await round(hand.store, hand.transport, suspects));
    expect([ends.map((end) => end?.kind ?? null), given]).toEqual([[kind, null], [code]]);
  });

  it('never gives up on a change while the server can not even be fetched from', async () => {
    const suspects: Suspects = new Map();
    const hand = withWork(['a'], { push: fails({ kind: 'failing' }), pull: fails({ kind: 'failing' }) });
    for (let nth = 0; nth < 20; nth += 1) expect(await round(hand.store, hand.transport, suspects)).not.toBeNull();
    expect(hand.left()).toEqual(['a']);
  });

  it('sends at once what a restored server no longer has, and is broken where it is restored each time', async () => {
    let restored = 0;
    const pull =
      (until: number): Transport['pull'] =>
      async () => {
        restored = Math.min(restored + 1, until);
        return {
          kind: 'ok',
          value: { result: 'unchanged', v: 1, now: NOW, incarnation: `nr ${Math.floor(restored / 2)}` },
        };
      };
    const once = withWork([], { pull: pull(2) });
    await once.store.restart('nr 0');
    expect(await round(once.store, once.transport)).toBeNull();
    let pulls = 0;
    const always = withWork([], {
      pull: async () => ({
        kind: 'ok',
        value: { result: 'unchanged', v: 1, now: NOW, incarnation: `restored ${Math.ceil(++pulls / 2)}` },
      }),
    });
    expect(await round(always.store, always.transport)).toEqual({ kind: 'broken', what: 'round: incarnations' });
    // Each of three turns asks a second time once it has met another server; the log waits for one that stays.
    expect([pulls, always.calls.includes('reads')]).toEqual([6, false]);
  });

  it.each(['push', 'pull', 'fileParts'] as const)('obeys an order to empty the device, met at %s', async (where) => {
    const { store, transport, calls } = withWork(['a'], { [where]: fails({ kind: 'purge-ordered', order: ORDER }) });
    const files = where === 'fileParts' ? [] : ['photo'];
    let asked = 0;
    store.files = () => (where === 'fileParts' && asked++ > 0 ? [] : [{ id: 'photo', dossierId: 'd', parts: 1 }]);
    expect(await round(store, transport)).toBeNull();
    expect(calls.at(-1)).toMatch(/^purge/);
    expect(files.every((id) => calls.some((call) => call.startsWith(`file sent ${id}`)))).toBe(true);
  });

  it('delivers the log and every photo when the account has ended, and then says so', async () => {
    const { store, transport, calls } = withWork([], { pull: fails({ kind: 'account-closed' }) });
    const all: boolean[] = [];
    store.files = (one) => {
      all.push(one);
      return [];
    };
    expect(await round(store, transport)).toEqual({ kind: 'account-closed' });
    expect(names(calls)).toEqual(['report', 'pull', 'pulled', 'reads']);
    expect(all).toEqual([true]);
  });

  it.each(['reads', 'fileParts'] as const)('says what failed at last: %s', async (where) => {
    const broken = withWork(['a'], { [where]: fails({ kind: 'failing' }) });
    expect(await round(broken.store, broken.transport)).toEqual({ kind: 'failing' });
    // A line that the server can not take holds up no photo; without a line nothing goes.
    expect(broken.calls.includes('fileParts')).toBe(true);
    const away = withWork(['a'], { reads: fails({ kind: 'unreachable' }) });
    expect(await round(away.store, away.transport)).toEqual({ kind: 'unreachable' });
    expect(away.calls.includes('fileParts')).toBe(false);
  });

  it('sends what was written meanwhile between two parts of a photo', async () => {
    const { store, transport, calls } = withWork(
      ['a'],
      {},
      { files: () => [{ id: 'photo', dossierId: 'd', parts: 3 }] },
    );
    expect(await round(store, transport)).toBeNull();
    expect(calls.filter((call) => call === 'putPart' || call === 'pull')).toEqual([
      'pull',
      'putPart',
      'pull',
      'putPart',
      'pull',
      'putPart',
    ]);
  });
});

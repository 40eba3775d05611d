import { describe, expect, it } from 'vitest';
import type { Held, PullAnswer, PulledDossier, PullRequest } from '#protocol/pull';
import { byHand, NOW } from '#tests/world/hand-store';
import type { SyncStore } from './ports';
import { pullAll } from './pull-loop';
import type { Reply } from './reply';

const ID = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const whole = (id: string, scope = 's', seq = 1): PulledDossier => ({
  ...{ mode: 'reset' as const, id, scope, seq, records: [], grants: [], named: [] },
  until: null,
});
const head = (incarnation = 'first') => ({ v: 1, now: NOW, incarnation });
const ok = (value: PullAnswer): Reply<PullAnswer> => ({ kind: 'ok', value });
const unchanged = (more: object = {}) => ok({ result: 'unchanged', ...head(), ...more });
const page = (dossiers: PulledDossier[], more = false) => ok({ result: 'dossiers', ...head(), dossiers, more });
const sendVector = ok({ result: 'send-vector', ...head() });

/** A device that holds what it was given, and a server that answers as the test says. */
function pulling(answer: (turn: number, request: PullRequest) => Reply<PullAnswer>, more: Partial<SyncStore> = {}) {
  const held = new Map<string, Held>([[ID, [ID, 's', 1]]]);
  const requests: PullRequest[] = [];
  const hand = byHand({
    store: {
      held: () => [...held.values()],
      apply: async (dossiers) => {
        for (const one of dossiers)
          if (one.mode === 'purge') held.delete(one.id);
          else held.set(one.id, [one.id, one.scope, one.seq]);
      },
      acknowledged: () => ['mine'],
      ...more,
    },
    transport: {
      pull: async (request) => {
        requests.push(request);
        return answer(requests.length, request);
      },
    },
  });
  const done = () => hand.calls.filter((call) => !call.startsWith('heard') && call !== 'pull');
  return { ...hand, held, requests, done, vectors: () => requests.map((one) => one.held) };
}
const WHOLE = 'pulled whole ["mine"]';

describe('a pull ends', () => {
  it('well, and says which of its own it now has back', async () => {
    const { store, transport, done, vectors } = pulling(() => unchanged());
    expect(await pullAll(store, transport)).toBeNull();
    expect([done(), vectors()]).toEqual([[WHOLE], [[[ID, 's', 1]]]]);
  });

  it.each<[string, boolean, string[], [boolean, boolean]]>([
    ['nothing new is known of', false, [], [false, true]],
    ['the server has told of something', true, [], [true, false]],
    ['something of its own was acknowledged', false, ['mine'], [true, false]],
  ])('with the vector sent only when it is asked for, where %s', async (_where, told, acknowledged, [first, asked]) => {
    const pull = pulling((turn) => (turn === 1 && asked ? sendVector : unchanged()), {
      acknowledged: () => acknowledged,
    });
    expect(await pullAll(pull.store, pull.transport, told)).toBeNull();
    expect(pull.vectors().map((one) => one !== undefined)).toEqual(asked ? [first, true] : [first]);
  });

  it('with nothing shown to whoever has no account any more', async () => {
    const { store, transport, done } = pulling(() => ({ kind: 'account-closed' }));
    expect(await pullAll(store, transport)).toEqual({ kind: 'account-closed' });
    expect(done()).toEqual([WHOLE]);
    const away = pulling(() => ({ kind: 'unreachable' }));
    expect(await pullAll(away.store, away.transport)).toEqual({ kind: 'unreachable' });
    expect(away.done()).toEqual([]);
  });

  it.each<[string, boolean, number]>([
    ['asks anew where that takes something from the device', true, 2],
    ['goes on where the device keeps what it kept', false, 1],
  ])('after it has followed what the unit lets rest, and %s', async (_how, changes, times) => {
    const devices = { policy: 'memory' as const, by: 'Barbro', at: NOW };
    const { store, transport, done, requests, held, vectors } = pulling(
      (turn) => unchanged(turn === 1 ? { devices } : {}),
      { follow: async () => changes && held.delete(ID) },
    );
    expect(await pullAll(store, transport)).toBeNull();
    expect([requests.length, done()]).toEqual([times, [WHOLE]]);
    expect(vectors().at(-1)).toEqual(changes ? [] : [[ID, 's', 1]]);
  });

  it('with all pages taken in, each asked for with what came before it', async () => {
    const pages = [page([whole(OTHER)], true), page([whole(ID, 't', 4)], true), page([{ mode: 'purge', id: OTHER }])];
    const { store, transport, held, vectors } = pulling((turn) => pages[turn - 1]!);
    expect(await pullAll(store, transport)).toBeNull();
    expect(vectors()).toEqual([
      [[ID, 's', 1]],
      [
        [ID, 's', 1],
        [OTHER, 's', 1],
      ],
      [
        [ID, 't', 4],
        [OTHER, 's', 1],
      ],
    ]);
    expect([...held.values()]).toEqual([[ID, 't', 4]]);
  });

  it.each<[string, (held: Map<string, Held>) => void]>([
    ['is gone', (held) => held.delete(ID)],
    ['is held in another scope', (held) => held.set(ID, [ID, 'ended', 1])],
    ['is held as it stood before', (held) => held.set(ID, [ID, 's', 0])],
    ['has come', (held) => held.set(OTHER, [OTHER, 's', 1])],
  ])('only when what it said is held is what is held: asks again where something %s meanwhile', async (_what, ends) => {
    const { store, transport, held, requests, vectors, done } = pulling((turn) => {
      if (turn === 1) ends(held);
      return unchanged();
    });
    expect(await pullAll(store, transport)).toBeNull();
    expect([requests.length, vectors()[1], done()]).toEqual([2, [...held.values()], [WHOLE]]);
  });

  it('with the disk’s failure where a page did not come to rest, whichever page it was', async () => {
    const full = new Error('the disk is full');
    const pages = [page([whole(OTHER)], true), page([])];
    for (const last of [pages, [page([whole(OTHER)])]]) {
      const { store, transport, done } = pulling((turn) => last[turn - 1]!, {
        apply: async () => Promise.reject(full),
      });
      await expect(pullAll(store, transport)).rejects.toBe(full);
      expect(done()).toEqual([]);
    }
  });
});

describe('a pull calls broken a server', () => {
  it('that asks for the vector it has just been sent', async () => {
    const { store, transport, requests, done } = pulling(() => sendVector);
    expect(await pullAll(store, transport)).toEqual({ kind: 'broken', what: 'pull: vector refused' });
    expect([requests.length, done()]).toEqual([1, []]);
  });

  it('that is another at each answer; one that was restored is asked with a digest alone, then as it wishes', async () => {
    const always = pulling((turn) => ok({ result: 'unchanged', ...head(`nr ${turn}`) }));
    expect(await pullAll(always.store, always.transport)).toEqual({ kind: 'broken', what: 'pull: incarnations' });
    expect([always.requests.length, always.done()]).toEqual([4, []]);
    const once = pulling((turn) =>
      turn === 1 ? ok({ result: 'send-vector', ...head('second') }) : unchanged(head('second')),
    );
    expect(await pullAll(once.store, once.transport)).toBeNull();
    expect(once.vectors().map((one) => one !== undefined)).toEqual([true, false]);
  });

  it('that always has more than it had', async () => {
    const { store, transport, requests, done } = pulling(() => page([], true));
    expect(await pullAll(store, transport)).toEqual({ kind: 'broken', what: 'pull: endless' });
    expect([requests.length, done()]).toEqual([2_000, []]);
  });
});

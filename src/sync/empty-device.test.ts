import { describe, expect, it } from 'vitest';
import type { Leftover } from '#protocol/devices';
import { byHand, NOW } from '#tests/world/hand-store';
import { confirmPurge, emptyDevice } from './empty-device';
import type { SyncStore } from './ports';
import type { Transport } from './transport';

const ORDER = { by: 'Barbro', at: NOW };
const leftover = (n: number): Leftover => ({
  id: `left-${n}`,
  dossierId: 'd',
  name: 'draft',
  args: null,
});

/** A device with a line in its log, so many leftovers, and a file that no server will take. */
function leaving(count: number, transport: Partial<Transport> = {}, store: Partial<SyncStore> = {}) {
  let read = false;
  const batches: string[][] = [];
  const hand = byHand({
    store: {
      reads: async () => (read ? [] : [{ id: 'r', dossierId: 'd', what: 'opened', detail: '', at: NOW }]),
      readsStored: async () => void (read = true),
      leftovers: async () => Array.from({ length: count }, (_, n) => leftover(n)),
      files: (all) => (all ? [{ id: 'photo', dossierId: 'd', parts: 1 }] : []),
      ...store,
    },
    transport: {
      leftovers: async ({ left, person }) => {
        batches.push([person, ...left.map(({ id }) => id)]);
        return { kind: 'ok', value: undefined };
      },
      fileParts: async () => ({ kind: 'ok', value: { result: 'unknown', v: 1, now: NOW } }),
      ...transport,
    },
  });
  return { ...hand, batches };
}
const happened = (calls: string[]) => calls.filter((call) => !call.startsWith('heard'));

describe('a device that is to be emptied', () => {
  it('gives its log, what it could not send and its photos to the server, in that order, and only then is erased', async () => {
    const { store, transport, calls, batches } = leaving(1);
    let but: ReadonlySet<string> = new Set();
    const purge = store.purge;
    store.purge = (order, left) => {
      but = left;
      return purge(order, left);
    };
    expect(await emptyDevice(store, transport, ORDER)).toBeNull();
    expect(happened(calls).map((call) => call.split(' ')[0])).toEqual(['reads', 'leftovers', 'fileParts', 'purge']);
    expect(calls.at(-1)).toContain(JSON.stringify(ORDER));
    expect([...but]).toEqual(['left-0', 'photo']);
    expect(batches).toEqual([['ylva', 'left-0']]);
  });

  it('gives many leftovers twenty at a time, none twice', async () => {
    const { store, transport, batches } = leaving(41);
    await emptyDevice(store, transport, ORDER);
    expect(batches.map((batch) => batch.length - 1)).toEqual([20, 20, 1]);
    expect(new Set(batches.flatMap(([, ...ids]) => ids)).size).toBe(41);
  });

  it.each<[string, Partial<Transport>]>([
    ['its log', { reads: async () => ({ kind: 'unreachable' }) }],
    ['what it could not send', { leftovers: async () => ({ kind: 'unreachable' }) }],
    ['its photos', { fileParts: async () => ({ kind: 'unreachable' }) }],
  ])('is not erased while the server has not %s', async (_what, broken) => {
    const { store, transport, calls } = leaving(1, broken);
    expect(await emptyDevice(store, transport, ORDER)).toEqual({ kind: 'unreachable' });
    expect(calls.filter((call) => call.startsWith('purge'))).toEqual([]);
  });

  it('tells that it has been emptied, by its id, and hears by whose order', async () => {
    const asked: unknown[] = [];
    const device = '00000000-0000-4000-8000-000000000001';
    const fetch = async (url: string, init: RequestInit) => {
      asked.push(url, JSON.parse(String(init.body)));
      return Response.json({ v: 1, now: NOW, order: ORDER });
    };
    expect(await confirmPurge(fetch, device, 'http://samplan.test')).toMatchObject({
      kind: 'ok',
      value: { order: ORDER },
    });
    expect(asked).toEqual(['http://samplan.test/api/purged', { v: 1, device }]);
  });
});

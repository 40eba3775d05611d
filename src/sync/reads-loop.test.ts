import { describe, expect, it } from 'vitest';
import type { ReadEntry, ReadsRequest } from '#protocol/reads';
import { byHand, MAYBE_ITS_FAULT, NO_CHANGES_FAULT, NOW } from '#tests/world/hand-store';
import { deliverReads, READS_BATCH } from './reads-loop';
import type { Reply } from './reply';

const entries = (count: number): ReadEntry[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    dossierId: '00000000-0000-4000-9000-000000000000',
    what: 'opened',
    detail: '',
    at: n,
  }));

/** A device with so many entries, and a server that can not take some of them. */
function delivering(count: number, end?: (request: ReadsRequest) => Reply<never> | undefined) {
  let log = entries(count);
  const sent: number[] = [];
  const hand = byHand({
    store: {
      reads: async (limit, skip = new Set()) => log.filter(({ id }) => !skip.has(id)).slice(0, limit),
      readsStored: async (ids) => void (log = log.filter(({ id }) => !ids.includes(id))),
    },
    transport: {
      reads: async (request) => {
        sent.push(request.reads.length);
        if (sent.length > 100) throw new Error('it never ends');
        return end?.(request) ?? { kind: 'ok', value: { v: 1, now: NOW, stored: request.reads.map(({ id }) => id) } };
      },
    },
  });
  return { ...hand, sent, left: () => log.map(({ at }) => at) };
}
const holds = (request: ReadsRequest, ...at: number[]) => request.reads.some((one) => at.includes(one.at));

describe('the log of readings', () => {
  it('is delivered to its end in batches, and forgotten when the server has it; its clock is heard', async () => {
    const { store, transport, sent, left, calls } = delivering(READS_BATCH + 1);
    expect(await deliverReads(store, transport)).toBeNull();
    expect([sent, left()]).toEqual([[READS_BATCH, 1], []]);
    expect(calls.filter((call) => call === `heard ${NOW}`)).toHaveLength(2);
  });

  it('asks nothing where there is none, and begins with what has been read already', async () => {
    const none = delivering(0);
    expect(await deliverReads(none.store, none.transport)).toBeNull();
    expect(none.sent).toEqual([]);
    const { store, transport, sent, left } = delivering(3);
    expect(await deliverReads(store, transport, entries(3).slice(0, 2))).toBeNull();
    expect([sent, left()]).toEqual([[2, 1], []]);
  });

  it.each(NO_CHANGES_FAULT)('waits, whole, for a line or a session: $kind', async (failure) => {
    const { store, transport, sent, left } = delivering(2, () => failure);
    expect(await deliverReads(store, transport)).toEqual(failure);
    expect([sent, left()]).toEqual([[2], [0, 1]]);
  });

  it.each(MAYBE_ITS_FAULT)(
    'keeps one that the server can not take, and delivers the others: $kind',
    async (failure) => {
      const { store, transport, sent, left } = delivering(4, (request) => (holds(request, 2) ? failure : undefined));
      expect(await deliverReads(store, transport)).toEqual(failure);
      expect(left()).toEqual([2]);
      // Halved until it stands alone; then as many as go again.
      expect(sent).toEqual([4, 2, 2, 1, 1]);
    },
  );

  it('holds it for the server’s fault where a second one fails alone too', async () => {
    const { store, transport, left, sent } = delivering(3, () => ({ kind: 'failing' }));
    expect(await deliverReads(store, transport)).toEqual({ kind: 'failing' });
    expect(left()).toEqual([0, 1, 2]);
    expect(sent.length).toBeLessThan(8);
  });

  it('that a server says it took none of is not sent for ever', async () => {
    const { store, transport, left } = delivering(2, () => ({
      kind: 'ok',
      value: { v: 1, now: NOW, stored: [] } as never,
    }));
    expect(await deliverReads(store, transport)).toMatchObject({ kind: 'broken', what: 'reads: none stored' });
    expect(left()).toEqual([0, 1]);
  });
});

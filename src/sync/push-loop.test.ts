import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { noteChildContact } from '#domain/child-contact';
import type { MutationAnswer, PushAnswer, PushRequest } from '#protocol/push';
import { computer } from '#tests/world/computer';
import { contactArgs, openCaseArgs, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { pushAll } from './push-loop';
import type { Reply } from './reply';
import type { Transport } from './transport';

/** A device with `contacts` notes after the opening of a case, and a transport that answers as the test says. */
async function pushing(contacts: number, words = '08-465 004 31') {
  const clock = handClock();
  const tab = await computer(clock).signIn(sessionOf('ylva', clock.now()));
  const id = crypto.randomUUID();
  await tab.device.mutate(id, openCase, openCaseArgs());
  for (let note = 0; note < contacts; note += 1) await tab.device.mutate(id, noteChildContact, contactArgs(words));
  const requests: PushRequest[] = [];
  const push = (answer: (request: PushRequest, turn: number) => Reply<PushAnswer>) =>
    pushAll(tab.store, {
      push: async (request) => {
        requests.push(structuredClone(request));
        if (requests.length > 50) throw new Error('it never ends');
        return answer(request, requests.length);
      },
    } as Transport);
  const seqs = () => requests.map((request) => request.mutations.map((mutation) => mutation.seq));
  return { clock, tab, id, requests, seqs, push };
}

const applied = ({ id, seq }: { id: string; seq: number }): MutationAnswer => ({
  id,
  seq,
  result: 'applied',
  dossierSeq: seq,
});
const answer = (answers: MutationAnswer[], expected: number, incarnation = 'first'): Reply<PushAnswer> => ({
  kind: 'ok',
  value: { v: 1, now: Date.parse('2026-11-23T09:00:00+01:00'), incarnation, expected, answers },
});
const allApplied = (request: PushRequest) =>
  answer(request.mutations.map(applied), (request.mutations.at(-1)?.seq ?? 0) + 1);

describe('the outbox is sent', () => {
  it('oldest first, in one request, named with person, assignment and device', async () => {
    const { tab, requests, seqs, push } = await pushing(3);
    expect(await push(allApplied)).toBeNull();
    expect(seqs()).toEqual([[1, 2, 3, 4]]);
    expect(requests[0]).toMatchObject(tab.store.identity);
    expect(await tab.store.waiting(9)).toEqual([]);
  });

  it('again with the same ids after a lost answer, and the first answer counts', async () => {
    const { tab, requests, push } = await pushing(1);
    expect((await push(() => ({ kind: 'unreachable' })))?.kind).toBe('unreachable');
    expect(await tab.store.waiting(9)).toHaveLength(2);
    expect(await push(allApplied)).toBeNull();
    expect(requests[1]?.mutations).toEqual(requests[0]?.mutations);
  });

  it('in part where the server answered for a part, and then the rest', async () => {
    const { seqs, push } = await pushing(2);
    await push((request) => answer(request.mutations.slice(0, 2).map(applied), (request.mutations[1]?.seq ?? 2) + 1));
    expect(seqs()).toEqual([[1, 2, 3], [3]]);
  });

  it('numbered anew after a gap, with the same ids', async () => {
    const { tab, id, requests, seqs, push } = await pushing(1);
    expect(await push((request, turn) => (turn === 1 ? answer([], 8) : allApplied(request)))).toBeNull();
    expect(seqs()).toEqual([
      [1, 2],
      [8, 9],
    ]);
    const ids = requests.map((request) => request.mutations.map((mutation) => mutation.id));
    expect(ids[1]).toEqual(ids[0]);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 33'));
    expect(await push(allApplied)).toBeNull();
    expect(seqs().at(-1)).toEqual([10]);
  });

  it('until a gap that nothing closes is called a defect; nothing is lost', async () => {
    const { tab, requests, push } = await pushing(0);
    expect(await push((_, turn) => answer([], turn + 7))).toEqual({ kind: 'broken', what: 'push: gap' });
    expect(requests).toHaveLength(4);
    expect(await tab.store.waiting(9)).toHaveLength(1);
  });

  it('in halves where a request is too large', async () => {
    const { seqs, push } = await pushing(3);
    expect(
      await push((request) => (request.mutations.length > 1 ? { kind: 'too-large' } : allApplied(request))),
    ).toBeNull();
    expect(seqs().map((each) => each.length)).toEqual([4, 2, 1, 1, 1, 1]);
  });

  it('and ends where a single change is too large; nothing is lost', async () => {
    const { tab, requests, push } = await pushing(0);
    expect((await push(() => ({ kind: 'too-large' })))?.kind).toBe('too-large');
    expect(await tab.store.waiting(9)).toHaveLength(1);
    expect(requests).toHaveLength(1);
  });

  it('past a change that the server fails at, which goes last with what waits in its dossier', async () => {
    const { tab, id, requests, push } = await pushing(1);
    const other = crypto.randomUUID();
    await tab.device.mutate(other, openCase, openCaseArgs('Alma'));
    const fails = (request: PushRequest) => request.mutations.some((one) => one.dossierId === id);
    expect(await push((request) => (fails(request) ? { kind: 'failing' } : allApplied(request)))).toEqual({
      kind: 'failing',
    });
    expect(requests.map((request) => request.mutations.length)).toEqual([3, 2, 1, 1]);
    expect(requests.at(-1)?.mutations.map((one) => [one.dossierId, one.seq])).toEqual([[other, 1]]);
    expect((await tab.store.waiting(9)).map(({ dossierId, seq }) => [dossierId, seq])).toEqual([
      [id, 2],
      [id, 3],
    ]);
  });

  it('in few requests to a server that fails at everything', async () => {
    const { tab, requests, push } = await pushing(9);
    for (const name of ['Alma', 'Olga', 'Tore'])
      await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs(name));
    expect(await push(() => ({ kind: 'failing' }))).toEqual({ kind: 'failing' });
    expect(requests.length).toBeLessThanOrEqual(12);
    expect(await tab.store.waiting(99)).toHaveLength(13);
  });

  it('until the server is another at each answer: that is called a defect, and nothing is lost', async () => {
    const { tab, push } = await pushing(1);
    const flapping = (request: PushRequest, turn: number) =>
      answer(request.mutations.slice(0, 1).map(applied), 2, `nr ${turn}`);
    expect(await push(flapping)).toEqual({ kind: 'broken', what: 'push: incarnations' });
    expect(tab.device.outbox.get()).toHaveLength(2);
  });

  it('never in a body of more than a megabyte', async () => {
    const { clock } = await pushing(0);
    const tab = await computer(clock).signIn(sessionOf('ylva', clock.now()));
    const sizes: number[] = [];
    const waiting = Array.from({ length: 9 }, (_, at) => ({
      id: crypto.randomUUID(),
      seq: at + 1,
      dossierId: crypto.randomUUID(),
      name: 'n',
      args: 'å'.repeat(100_000),
      at: 0,
    }));
    const left = [...waiting];
    await pushAll(
      { ...tab.store, waiting: async () => left, acknowledge: async (answers) => void left.splice(0, answers.length) },
      {
        push: async (request) => {
          sizes.push(new TextEncoder().encode(JSON.stringify(request)).length);
          return allApplied(request);
        },
      } as Transport,
    );
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_048_576);
  });

  it('with a refused one kept aside, and the rest applied', async () => {
    const { tab, push } = await pushing(2);
    await push((request) =>
      answer(
        request.mutations.map((mutation) =>
          mutation.seq === 2
            ? { id: mutation.id, seq: 2, result: 'refused', code: 'depends-on-refused' }
            : applied(mutation),
        ),
        4,
      ),
    );
    expect(tab.device.outbox.get().map((item) => item.state)).toEqual(['sent', 'refused', 'sent']);
  });

  it('not as somebody else: the wrong actor pauses it and everything stays', async () => {
    const { tab, push } = await pushing(1);
    expect(await push(() => ({ kind: 'wrong-actor' }))).toEqual({ kind: 'wrong-actor' });
    expect(await tab.store.waiting(9)).toHaveLength(2);
  });

  it('whole again to a restored server: what it had acknowledged before waits and goes first', async () => {
    const { tab, id, seqs, requests, push } = await pushing(1);
    await push(allApplied);
    await tab.device.mutate(id, noteChildContact, contactArgs('08-465 004 32'));
    const restored = (request: PushRequest) =>
      request.mutations[0]?.seq === 1 ? answer(request.mutations.map(applied), 4, 'second') : answer([], 1, 'second');
    expect(await push(restored)).toBeNull();
    expect(seqs()).toEqual([[1, 2], [3], [1, 2, 3]]);
    expect(requests[2]?.mutations.slice(0, 2).map((m) => m.id)).toEqual(requests[0]?.mutations.map((m) => m.id));
    expect(tab.store.incarnation()).toBe('second');
  });
});

import { describe, expect, it } from 'vitest';
import type { MutationAnswer, PushAnswer, PushRequest, QueuedMutation } from '#protocol/push';
import { MAX_BODY_BYTES, MAX_MUTATIONS_PER_PUSH } from '#protocol/version';
import { byHand, MAYBE_ITS_FAULT, NO_CHANGES_FAULT, NOW } from '#tests/world/hand-store';
import { pushAll } from './push-loop';
import type { Reply } from './reply';
import type { Suspects } from './suspects';

const change = (id: string, dossierId = `case of ${id}`, args: unknown = {}): QueuedMutation => ({
  ...{ id, dossierId, args, name: 'nameNeed', at: NOW },
  seq: 0,
});
const applied = ({ id, seq }: QueuedMutation): MutationAnswer => ({ id, seq, result: 'applied', dossierSeq: 1 });
const says = (answers: MutationAnswer[], incarnation = 'first', expected = 1): Reply<PushAnswer> => ({
  kind: 'ok',
  value: { v: 1, now: NOW, incarnation, expected, answers },
});
const takes = ({ mutations }: PushRequest) => says(mutations.map(applied));

/** A device whose outbox holds these, numbered from 1, and a server that answers as the test says. */
function sending(outbox: QueuedMutation[], answer: (request: PushRequest, turn: number) => Reply<PushAnswer>) {
  let queue = outbox.map((one, at) => ({ ...one, seq: at + 1 }));
  const sent: string[][] = [];
  const limits: number[] = [];
  const suspects: Suspects = new Map();
  const hand = byHand({
    store: {
      waiting: async (limit) => {
        limits.push(limit);
        return queue.slice(0, limit);
      },
      acknowledge: async (answers) => void (queue = queue.filter(({ id }) => !answers.some((one) => one.id === id))),
      renumber: async (from) => void (queue = queue.map((one, at) => ({ ...one, seq: from + at }))),
      postpone: async (dossier) => {
        hand.calls.push(`postpone ${dossier}`);
        const isLate = (one: QueuedMutation) => one.dossierId === dossier;
        queue = [...queue.filter((one) => !isLate(one)), ...queue.filter(isLate)];
      },
    },
    transport: {
      push: async (request) => {
        sent.push(request.mutations.map(({ id }) => id));
        if (sent.length > 60) throw new Error('it never ends');
        return answer(request, sent.length);
      },
    },
  });
  const push = () => pushAll(hand.store, hand.transport, suspects);
  return { ...hand, push, sent, limits, suspects, left: () => queue.map(({ id }) => id) };
}

describe('what waits is sent', () => {
  it('at once where there is nothing: nobody is asked', async () => {
    const { push, sent } = sending([], takes);
    expect([await push(), sent]).toEqual([null, []]);
  });

  it('by as many as one request may name, and the clock of each answer is heard', async () => {
    const { push, limits, calls, left } = sending([change('a')], takes);
    expect([await push(), left()]).toEqual([null, []]);
    expect(limits).toEqual([MAX_MUTATIONS_PER_PUSH, MAX_MUTATIONS_PER_PUSH]);
    expect(calls).toContain(`heard ${NOW}`);
  });

  it.each(NO_CHANGES_FAULT)('not without a line or a session, and nobody is suspected: $kind', async (failure) => {
    const { push, sent, suspects, left } = sending([change('a'), change('b')], () => failure);
    expect(await push()).toEqual(failure);
    expect([sent, suspects.size, left()]).toEqual([[['a', 'b']], 0, ['a', 'b']]);
  });

  it.each(MAYBE_ITS_FAULT)('without the one that the server can not take, which goes last: $kind', async (failure) => {
    const bad = change('bad', 'd1');
    const all = [change('a'), bad, change('behind', 'd1'), change('b')];
    const { push, sent, suspects, calls, left } = sending(all, (request) =>
      request.mutations.some(({ id }) => id === 'bad') ? failure : takes(request),
    );
    expect(await push()).toEqual(failure);
    expect(sent).toEqual([['a', 'bad', 'behind', 'b'], ['a', 'bad'], ['a'], ['bad'], ['b']]);
    expect([left(), [...suspects.keys()], calls.filter((call) => call.startsWith('postpone'))]).toEqual([
      ['bad', 'behind'],
      ['bad'],
      ['postpone d1'],
    ]);
  });

  it('no more once two of two cases have failed alone in a row: it is the server', async () => {
    const { push, sent, left } = sending([change('a'), change('b'), change('c')], () => ({ kind: 'failing' }));
    expect(await push()).toEqual({ kind: 'failing' });
    expect(sent).toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b', 'c'], ['b']]);
    expect(left().sort()).toEqual(['a', 'b', 'c']);
  });

  it('on where something went through between two that failed', async () => {
    const fails = (id: string) => id.startsWith('bad');
    const { push, left } = sending(
      [change('bad 1'), change('a'), change('bad 2'), change('b')],
      ({ mutations, ...rest }) =>
        mutations.some(({ id }) => fails(id)) ? { kind: 'failing' } : takes({ mutations, ...rest }),
    );
    expect(await push()).toEqual({ kind: 'failing' });
    expect(left()).toEqual(['bad 1', 'bad 2']);
  });

  it('and one that went through after all is suspected no longer', async () => {
    const { push, suspects } = sending([change('a')], takes);
    suspects.set('a', { times: 3, code: 'defect' });
    suspects.set('other', { times: 1, code: 'defect' });
    await push();
    expect([...suspects.keys()]).toEqual(['other']);
  });

  it('again where the server answers of something else than was sent, numbered anew, three times and no more', async () => {
    const strange = says([applied(change('elsewhere'))], 'first', 5);
    const { push, sent, left } = sending([change('a')], () => strange);
    expect(await push()).toEqual({ kind: 'broken', what: 'push: gap' });
    expect([sent.length, left()]).toEqual([4, ['a']]);
    const late = sending([change('a'), change('b')], (request, turn) =>
      turn % 4 === 0 ? says(request.mutations.slice(0, 1).map(applied)) : strange,
    );
    expect([await late.push(), late.sent.length, late.left()]).toEqual([null, 8, []]);
  });

  it('to a server that is another three times, and not a fourth', async () => {
    const flapping = (most: number) => (request: PushRequest, turn: number) =>
      says(request.mutations.slice(0, 1).map(applied), `nr ${Math.min(turn, most)}`);
    const changes = ['a', 'b', 'c', 'd', 'e'].map((id) => change(id));
    const three = sending(changes, flapping(3));
    expect([await three.push(), three.left()]).toEqual([null, []]);
    const four = sending(changes, flapping(4));
    expect([await four.push(), four.left()]).toEqual([{ kind: 'broken', what: 'push: incarnations' }, ['d', 'e']]);
  });

  it('in bodies of at most a megabyte, by bytes and not by letters; one that is larger goes alone', async () => {
    const sizes: number[] = [];
    const noting = (request: PushRequest) => {
      sizes.push(new TextEncoder().encode(JSON.stringify(request)).length);
      return takes(request);
    };
    const words = (letters: number) => 'å'.repeat(letters);
    // Two bytes a letter: two fit, and a third would not.
    const third = sending(
      ['a', 'b', 'c'].map((id) => change(id, id, words(200_000))),
      noting,
    );
    await third.push();
    expect(third.sent).toEqual([['a', 'b'], ['c']]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_BODY_BYTES);
    const large = sending([change('large', 'd', words(600_000)), change('b')], noting);
    await large.push();
    expect(large.sent).toEqual([['large'], ['b']]);
  });
});

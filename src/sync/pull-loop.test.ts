import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { UNIT } from '#mocks/families/units';
import type { PullAnswer, PulledDossier, PullRequest } from '#protocol/pull';
import { computer } from '#tests/world/computer';
import { openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { digestOf } from './digest';
import { pullAll } from './pull-loop';
import type { Reply } from './reply';
import type { Transport } from './transport';

async function pulling() {
  const clock = handClock();
  const pc = computer(clock);
  const tab = await pc.signIn(sessionOf('ylva', clock.now()));
  const requests: PullRequest[] = [];
  /** How many dossiers were held at each request. */
  const durable: number[] = [];
  const pull = (...answers: (Reply<PullAnswer> | Promise<Reply<PullAnswer>>)[]) => pullWhere(false, ...answers);
  const pullWhere = (somethingNew: boolean, ...answers: (Reply<PullAnswer> | Promise<Reply<PullAnswer>>)[]) => {
    const transport = {
      pull: async (request) => {
        requests.push(structuredClone(request));
        durable.push(tab.store.held().length);
        const next = answers.shift();
        if (!next) throw new Error('asked once more than expected');
        return next;
      },
    } as Transport;
    return pullAll(tab.store, transport, somethingNew);
  };
  const envelope = (incarnation = 'first') => ({ v: 1, now: clock.now(), incarnation });
  const unchanged = (incarnation?: string): Reply<PullAnswer> => ({
    kind: 'ok',
    value: { result: 'unchanged', ...envelope(incarnation) },
  });
  const sendVector: Reply<PullAnswer> = { kind: 'ok', value: { result: 'send-vector', ...envelope() } };
  const dossiers = (list: PulledDossier[], more = false): Reply<PullAnswer> => ({
    kind: 'ok',
    value: { result: 'dossiers', ...envelope(), dossiers: list, more },
  });
  return { clock, pc, tab, requests, durable, pull, pullWhere, unchanged, sendVector, dossiers };
}

describe('a pull', () => {
  it('asks with a digest alone, and is done where nothing has changed', async () => {
    const { tab, requests, pull, unchanged, dossiers } = await pulling();
    const id = crypto.randomUUID();
    await pull(dossiers([pulledWhole(id, [recordOf(UNIT.social, 'a')])]));
    expect(await pull(unchanged())).toBeNull();
    expect(requests.at(-1)).toEqual({
      v: 1,
      ...tab.store.identity,
      keeps: 'encrypted',
      lease: 120,
      digest: await digestOf([[id, 'scope-1', 1]]),
    });
    expect(tab.device.syncState.get().lastSync).not.toBeNull();
  });

  it('sends the vector at once where it holds nothing, or where something of its own was acknowledged', async () => {
    const { tab, requests, pull, dossiers, unchanged } = await pulling();
    const id = crypto.randomUUID();
    await pull(dossiers([pulledWhole(id, [recordOf(UNIT.social, 'a')])]));
    expect(requests.map((request) => request.held)).toEqual([[]]);
    await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs('Vilma'));
    const [sent] = await tab.store.waiting(1);
    await tab.store.acknowledge([{ id: sent?.id ?? '', seq: 1, result: 'applied', dossierSeq: 9 }]);
    await pull(unchanged());
    expect(requests.at(-1)?.held).toEqual([[id, 'scope-1', 1]]);
  });

  it('sends the vector at once where the server has told that there is something', async () => {
    const { requests, pull, pullWhere, dossiers, unchanged } = await pulling();
    const id = crypto.randomUUID();
    await pull(dossiers([pulledWhole(id, [recordOf(UNIT.social, 'a')])]));
    await pullWhere(true, unchanged());
    expect(requests.slice(1).map((request) => request.held)).toEqual([[[id, 'scope-1', 1]]]);
  });

  it('asks for the next page while the last one goes to the disk, and ends when all of it rests there', async () => {
    const { tab, requests, durable, pull, dossiers } = await pulling();
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
    const page = (id: string, more: boolean) => dossiers([pulledWhole(id, [recordOf(UNIT.social, id)])], more);
    // A slow disk: a page rests only when the next one has been asked for, if it ever is.
    const { apply } = tab.store;
    tab.store.apply = async (pulled) => {
      const before = requests.length;
      for (let turn = 0; turn < 200 && before < 3 && requests.length === before; turn += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      await apply(pulled);
    };
    expect(await pull(page(ids[0], true), page(ids[1], true), page(ids[2], false))).toBeNull();
    expect(requests.map((request) => request.held?.length)).toEqual([0, 1, 2]);
    expect(durable).toEqual([0, 0, 1]);
    expect(
      tab.store
        .held()
        .map(([id]) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it('asks again for what ended here while the answer was on its way', async () => {
    const { tab, requests, pull, dossiers, unchanged } = await pulling();
    const id = crypto.randomUUID();
    await pull(dossiers([pulledWhole(id, [recordOf(UNIT.social, 'a')])]));
    const elsewhere = pulledWhole(id, [recordOf(UNIT.social, 'b')], { mode: 'delta', seq: 2, scope: 'scope-2' });
    const whole = pulledWhole(id, [recordOf(UNIT.social, 'b')], { seq: 2, scope: 'scope-2' });
    expect(await pull(dossiers([elsewhere]), dossiers([whole]), unchanged())).toBeNull();
    expect(requests.at(-1)?.held).toEqual([[id, 'scope-1', 1]]);
    expect(tab.store.held()).toEqual([[id, 'scope-2', 2]]);
  });

  it('sends what is held where the digest differs, and keeps each page that came when the line is cut', async () => {
    const { pc, tab, requests, pull, sendVector, dossiers } = await pulling();
    const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
    const first = pulledWhole(one, [recordOf(UNIT.social, 'a')]);
    const second = pulledWhole(two, [recordOf(UNIT.social, 'b')]);
    // The line is cut after the first page: what came before is there after a reload, and the next pull says so.
    expect((await pull(dossiers([first], true), { kind: 'unreachable' }))?.kind).toBe('unreachable');
    expect(requests.map((request) => request.held)).toEqual([[], [[one, 'scope-1', 1]]]);
    expect(tab.device.syncState.get().lastSync).toBeNull();
    expect((await pc.reload())?.device.dossiers.get()).toHaveLength(1);
    expect(await pull(sendVector, dossiers([second]))).toBeNull();
    expect(tab.device.dossiers.get()).toHaveLength(2);
  });

  it('adds a delta to what is held, replaces by a reset, and takes away by a purge', async () => {
    const { tab, pull, sendVector, dossiers } = await pulling();
    const id = crypto.randomUUID();
    const [a, b, c] = ['a', 'b', 'c'].map((words) => recordOf(UNIT.social, words));
    if (!a || !b || !c) throw new Error('no records');
    const words = () => tab.device.dossier(id)?.records.map((record) => record.body.address);
    await pull(dossiers([pulledWhole(id, [a, b])]));
    const changed = { ...b, version: 2, body: { ...b.body, address: 'b2' } };
    await pull(sendVector, dossiers([pulledWhole(id, [changed, c], { mode: 'delta', seq: 2 })]));
    expect(words()).toEqual(['a', 'b2', 'c']);
    await pull(sendVector, dossiers([pulledWhole(id, [c], { scope: 'scope-2', seq: 2 })]));
    expect(words()).toEqual(['c']);
    expect(tab.store.held()).toEqual([[id, 'scope-2', 2]]);
    await pull(sendVector, dossiers([{ mode: 'purge', id }]));
    expect(words()).toBeUndefined();
    expect(tab.store.held()).toEqual([]);
  });

  it('lets go of what was acknowledged before it began, and not of what was acknowledged meanwhile', async () => {
    const { tab, pull, unchanged, requests } = await pulling();
    for (const name of ['Vilma', 'Alma']) await tab.device.mutate(crypto.randomUUID(), openCase, openCaseArgs(name));
    const [first, second] = await tab.store.waiting(2);
    const acknowledge = (id = '') => tab.store.acknowledge([{ id, seq: 1, result: 'applied', dossierSeq: 9 }]);
    await acknowledge(first?.id);
    let answered = () => {};
    const slow = new Promise<void>((resolve) => (answered = resolve));
    const pulled = pull(slow.then(() => unchanged()));
    await expect.poll(() => requests.length).toBe(1);
    await acknowledge(second?.id);
    answered();
    await pulled;
    expect(tab.device.outbox.get().map((item) => item.id)).toEqual([second?.id]);
  });

  it('asks anew where the server was restored, and holds on to every word', async () => {
    const { tab, requests, pull, dossiers, unchanged } = await pulling();
    const id = crypto.randomUUID();
    await pull(dossiers([pulledWhole(id, [recordOf(UNIT.social, 'a')])]));
    await pull(unchanged('second'), unchanged('second'));
    expect(requests.at(-1)?.digest).toBe(await digestOf([[id, '', 0]]));
    expect(tab.device.dossier(id)?.records).toHaveLength(1);
  });

  it("takes over the server's clock", async () => {
    const { clock, tab, pull } = await pulling();
    const now = clock.now() + 7_200_000;
    await pull({ kind: 'ok', value: { result: 'unchanged', v: 1, now, incarnation: 'first' } });
    expect(tab.unlocked.clock.now()).toBe(now);
    expect(tab.device.now.get()).toBe(now);
  });

  it('calls a server that never takes the vector broken', async () => {
    const { pull, sendVector } = await pulling();
    expect((await pull(sendVector))?.kind).toBe('broken');
  });
});

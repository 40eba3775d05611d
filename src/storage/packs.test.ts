import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRec } from '#domain/record';
import type { PulledDossier } from '#protocol/pull';
import { computer, type Tab } from '#tests/world/computer';
import { pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { heldOnDisk } from '#tests/world/held-on-disk';
import { makeBaseDisk } from './base-disk';
import { placeOf, Tampered } from './sealed';

const PACKING = { least: 3, records: 6, additions: 3 };
const PLACES = 7;
const ids = Array.from({ length: PLACES }, () => crypto.randomUUID());

async function desk() {
  const clock = handClock();
  const pc = computer(clock, { packing: PACKING });
  const session = sessionOf('ylva', clock.now());
  return { clock, pc, tab: await pc.signIn(session), unit: session.actor.unit };
}

const counts = async ({ unlocked: { db } }: Tab) => ({
  loose: await db.dossiers.count(),
  packs: await db.packs.count(),
});

describe('many dossiers in one row', () => {
  it('a first sync comes to rest in packs, a change in a row of its own, and a reload sees both', async () => {
    const { pc, tab, unit } = await desk();
    const first = ids.map((id) => pulledWhole(id, [recordOf(unit, `ord ${id}`)], { seq: 1 }));
    await tab.store.apply(first);
    expect(await counts(tab)).toEqual({ loose: 0, packs: 2 });
    const added = recordOf(unit, 'något nytt');
    await tab.store.apply([{ ...first[0]!, mode: 'delta', seq: 2, records: [added] } as PulledDossier]);
    expect(await counts(tab)).toEqual({ loose: 1, packs: 2 });
    const again = await pc.reload();
    expect(again?.device.dossier(ids[0]!)?.records.map((record) => record.id)).toContain(added.id);
    expect(again?.store.held()).toHaveLength(PLACES);
  });

  it('many changes at once rest in packs of their own in place of the older copies, which go once none of theirs counts', async () => {
    const { pc, tab, unit } = await desk();
    const first = ids.map((id) => pulledWhole(id, [recordOf(unit, `ord ${id}`)], { seq: 1 }));
    await tab.store.apply(first);
    const added = ids.map((id) => recordOf(unit, `mer ${id}`));
    const more = (from: number, to: number, seq: number) =>
      first.slice(from, to).map((one, nth) => ({ ...one, mode: 'delta', seq, records: [added[from + nth]] }));
    await tab.store.apply(more(0, 6, 2) as PulledDossier[]);
    // The first pack of all held six: none of its copies counts any more.
    expect(await counts(tab)).toEqual({ loose: 0, packs: 3 });
    const again = await pc.reload();
    for (const [nth, record] of added.slice(0, 6).entries())
      expect(again?.device.dossier(ids[nth]!)?.records.map((one) => one.id)).toContain(record.id);
    await again?.store.apply(more(6, 7, 3) as PulledDossier[]);
    expect(await counts(again!)).toEqual({ loose: 1, packs: 2 });
    expect((await pc.reload())?.device.dossiers.get().map((view) => view.records.length)).toEqual(ids.map(() => 2));
  });

  it('what was read ahead is joined by what another tab has packed since, and shows nothing that it took away', async () => {
    const { tab, unit } = await desk();
    const { db, sealer } = tab.unlocked;
    const first = ids.map((id) => pulledWhole(id, [recordOf(unit, `ord ${id}`)], { seq: 1 }));
    await tab.store.apply(first);
    const ahead = await db.packs.toArray();
    await tab.store.apply([{ mode: 'purge', id: ids[0]! }]);
    const news = recordOf(unit, 'nyss');
    await tab.store.apply(
      first.slice(1, 5).map((one) => ({ ...one, mode: 'delta', seq: 2, records: [news] }) as PulledDossier),
    );
    const read = await makeBaseDisk(db, sealer, PACKING, Promise.resolve(ahead)).readAll();
    const plain = await makeBaseDisk(db, sealer, PACKING).readAll();
    expect(read).toEqual(plain);
    expect([...read.keys()].sort()).toEqual(ids.slice(1).sort());
    expect(read.get(ids[1]!)?.base.records).toContainEqual(news);
    const without = await makeBaseDisk(db, sealer, PACKING, Promise.reject(new Error('closed'))).readAll();
    expect(without).toEqual(plain);
  });

  it('what was taken away is in no pack afterwards, nor comes back when its own row goes', async () => {
    const { pc, tab, unit } = await desk();
    const [secret, kept] = [recordOf(unit, 'återkallat'), recordOf(unit, 'kvar')];
    await tab.store.apply(ids.map((id) => pulledWhole(id, id === ids[0] ? [secret, kept] : [recordOf(unit, id)])));
    await tab.store.apply([pulledWhole(ids[0]!, [kept], { scope: 'smalare' })]);
    const { all } = await heldOnDisk(tab.unlocked.db, tab.unlocked.sealer);
    expect(all.get(ids[0]!)?.map((record) => record.id)).toEqual([kept.id]);
    await tab.store.apply([{ mode: 'purge', id: ids[0]! }]);
    expect((await pc.reload())?.device.dossier(ids[0]!)).toBeUndefined();
  });

  it('a pack that was changed on the disk is shown as nothing, and is written over by the next pull', async () => {
    const { pc, tab, unit } = await desk();
    const whole = ids.map((id) => pulledWhole(id, [recordOf(unit, `ord ${id}`)]));
    await tab.store.apply(whole);
    await tab.unlocked.db.packs.toCollection().modify((row) => void (row.blob[20] = (row.blob[20] ?? 0) ^ 1));
    const again = await pc.reload();
    expect(again?.store.held()).toEqual([]);
    await again?.store.apply(whole);
    expect((await pc.reload())?.store.held()).toHaveLength(PLACES);
  });

  it('a while after opening what changed is packed, and another tab goes on with the same', async () => {
    const { clock, pc, tab, unit } = await desk();
    const first = ids.map((id) => pulledWhole(id, [recordOf(unit, `ord ${id}`)], { seq: 1 }));
    await tab.store.apply(first);
    const deltas = first.map((one) => ({ ...one, mode: 'delta', seq: 2, records: [recordOf(unit, 'mer')] }));
    for (const delta of deltas) await tab.store.apply([delta as PulledDossier]);
    expect(await counts(tab)).toEqual({ loose: PLACES, packs: 0 });
    const [second, third] = [await pc.reload(), await pc.reload()];
    const before = third?.device.dossiers.get();
    clock.pass(5_000);
    await expect.poll(() => counts(tab)).toEqual({ loose: 0, packs: 3 });
    expect(third?.device.dossiers.get()).toBe(before);
    await second?.store.apply([{ mode: 'purge', id: ids[1]! }]);
    await expect.poll(() => third?.device.dossier(ids[1]!)).toBeUndefined();
    expect(tab.store.held()).toHaveLength(PLACES - 1);
    for (const each of [tab, second, third]) expect(each?.failures).toEqual([]);
  });
});

describe('little that is new in many packed dossiers', () => {
  /** Seven dossiers of four records, packed, of which five got one more. */
  async function added() {
    const { clock, pc, tab, unit } = await desk();
    const first = ids.map((id) =>
      pulledWhole(
        id,
        ['a', 'b', 'c', 'd'].map((text) => recordOf(unit, text)),
        { seq: 1 },
      ),
    );
    await tab.store.apply(first);
    const packs = await tab.unlocked.db.packs.toCollection().primaryKeys();
    const news = first.slice(0, 5).map(() => recordOf(unit, 'nytt'));
    const deltas = news.map((record, nth) => ({ ...first[nth]!, mode: 'delta', seq: 2, records: [record] }));
    await tab.store.apply(deltas as PulledDossier[]);
    return { clock, pc, tab, unit, first, packs, news };
  }
  const recordIds = (tab: Tab | undefined, nth: number) => tab?.device.dossier(ids[nth]!)?.records.map(idOf);

  const seqs = (tab: Tab | undefined) => {
    const held = new Map(tab?.store.held().map(([id, , seq]) => [id, seq]));
    return ids.map((id) => held.get(id));
  };

  it('rests in one row upon the packs, which stay as they were, and a reload sees it', async () => {
    const { pc, tab, packs, news } = await added();
    expect(await counts(tab)).toEqual({ loose: 0, packs: packs.length + 1 });
    expect(await tab.unlocked.db.packs.toCollection().primaryKeys()).toEqual(expect.arrayContaining(packs));
    const again = await pc.reload();
    for (const [nth, record] of news.entries()) expect(recordIds(again, nth)).toContain(record.id);
    expect(seqs(again)).toEqual(ids.map((_, nth) => (nth < 5 ? 2 : 1)));
  });

  it('carries the grants of a dossier only where they are others than before, and a reload has those of each', async () => {
    const { pc, tab, first, unit } = await added();
    const { db, sealer } = tab.unlocked;
    const grant = { from: unit, to: unit, kind: 'PLAN_PART', validFrom: 1, validTo: 9_000_000_000_000, ground: 'C1' };
    const deltas = first.slice(0, 5).map((one, nth) => ({
      ...one,
      mode: 'delta',
      seq: 3,
      records: [recordOf(unit, 'mer')],
      grants: nth < 2 ? [grant] : [],
    }));
    await tab.store.apply(deltas as PulledDossier[]);
    const grantsOf = (one: Tab | undefined) => ids.slice(0, 5).map((id) => one?.device.dossier(id)?.grants.length);
    const again = await pc.reload();
    for (const one of [tab, again]) expect(grantsOf(one)).toEqual([1, 1, 0, 0, 0]);
    // Said once more, they are not written once more; and the chain of both additions still ends with them.
    await again?.store.apply(deltas.map((one) => ({ ...one, seq: 4, records: [recordOf(unit, 'sist')] })) as never);
    const rows = await Promise.all(
      (await db.packs.toArray()).map(({ id, blob }) => sealer.unseal(placeOf('added', id), blob).catch(() => [])),
    );
    const written = (rows.flat() as { stored: { base: { seq: number; grants?: unknown } } }[]).map(
      ({ stored: { base } }) => [base.seq, base.grants !== undefined],
    );
    const times = (seq: number) => written.filter(([at, carried]) => at === seq && carried).length;
    expect([times(2), times(3), times(4)]).toEqual([0, 2, 0]);
    expect(grantsOf(await pc.reload())).toEqual([1, 1, 0, 0, 0]);
  });

  it('goes with what is taken away from one of them, and the others keep theirs', async () => {
    const { pc, tab, first, news } = await added();
    await tab.store.apply([{ ...first[0]!, scope: 'smalare', seq: 3 } as PulledDossier]);
    const { all } = await heldOnDisk(tab.unlocked.db, tab.unlocked.sealer);
    expect(all.get(ids[0]!)?.map(idOf)).not.toContain(news[0]?.id);
    const again = await pc.reload();
    expect(recordIds(again, 0)).not.toContain(news[0]?.id);
    for (const nth of [1, 2, 3, 4]) expect(recordIds(again, nth)).toContain(news[nth]?.id);
  });

  it('keeps what it stands on where another dossier of the same pack goes in the same answer', async () => {
    const { pc, tab, unit } = await desk();
    const first = ids.map((id) => pulledWhole(id, [recordOf(unit, 'a'), recordOf(unit, 'b'), recordOf(unit, 'c')]));
    await tab.store.apply(first);
    const deltas = first.slice(1).map((one) => ({ ...one, mode: 'delta', records: [recordOf(unit, 'nytt')] }));
    await tab.store.apply([{ mode: 'purge', id: ids[0]! }, ...(deltas as PulledDossier[])]);
    expect(await additionsOf(tab)).toBe(1);
    const again = await pc.reload();
    expect(ids.map((_, nth) => recordIds(again, nth)?.length)).toEqual([undefined, 4, 4, 4, 4, 4, 4]);
  });

  it('is fetched again where its row was changed on the disk, and what stands upon it is not taken for the next', async () => {
    const { pc, tab, packs, first, unit } = await added();
    const { db } = tab.unlocked;
    // One of these stands on a pack alone, so that the row is needed.
    const later = first.slice(1, 6).map((one) => ({ ...one, mode: 'delta', seq: 3, records: [recordOf(unit, 'sen')] }));
    const [row] = (await db.packs.toArray()).filter(({ id }) => !packs.includes(id));
    await tab.store.apply(later as PulledDossier[]);
    await db.packs.update(row!.id, { blob: row!.blob.map((byte, nth) => (nth === 20 ? byte ^ 1 : byte)) });
    const again = await pc.reload();
    expect(seqs(again)).toEqual(ids.map((_, nth) => (nth === 5 ? 3 : 1)));
    const whole = first
      .slice(0, 5)
      .map((one) => ({ ...one, mode: 'delta', seq: 4, records: [recordOf(unit, 'allt')] }));
    await again?.store.apply(whole as PulledDossier[]);
    const last = await pc.reload();
    expect(seqs(last)).toEqual([4, 4, 4, 4, 4, 3, 1]);
    for (const nth of [0, 4]) expect(recordIds(last, nth)).toHaveLength(5);
  });

  it('can not be read by a build that knows packs alone, to which the packs are the whole', async () => {
    const { tab, packs } = await added();
    const { db, sealer } = tab.unlocked;
    for (const { id, blob } of await db.packs.toArray()) {
      const opened = sealer.unseal(placeOf('packs', id), blob);
      if (packs.includes(id)) await expect(opened).resolves.toHaveProperty('length');
      else await expect(opened).rejects.toThrow(Tampered);
    }
  });

  it('is packed anew a while after opening where there are several such rows, and at once where there are too many', async () => {
    const { clock, pc, tab, unit, first } = await added();
    const more = (to: Tab, seq: number) =>
      to.store.apply(
        first
          .slice(0, 5)
          .map((one) => ({ ...one, mode: 'delta', seq, records: [recordOf(unit, 'mer')] }) as PulledDossier),
      );
    for (const seq of [3, 4]) await more(tab, seq);
    expect(await additionsOf(tab)).toBe(PACKING.additions);
    await more(tab, 5);
    expect(await additionsOf(tab)).toBe(0);
    for (const seq of [6, 7]) await more(tab, seq);
    expect(await additionsOf(tab)).toBe(2);
    const again = await pc.reload();
    clock.pass(5_000);
    await expect.poll(() => additionsOf(tab)).toBe(0);
    for (const one of [again, await pc.reload()]) expect(recordIds(one, 4)).toHaveLength(10);
    for (const one of [tab, again]) expect(one?.failures).toEqual([]);
  });
});

type Step =
  | { kind: 'whole'; at: number[]; records: number }
  | { kind: 'less'; at: number }
  | { kind: 'more'; at: number[] }
  | { kind: 'delta'; at: number[]; changed: boolean }
  | { kind: 'purge'; at: number[] }
  | { kind: 'reload' }
  | { kind: 'wait' };

const at = fc.nat(PLACES - 1);
const several = fc.uniqueArray(at, { minLength: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('whole' as const), at: several, records: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('less' as const), at }),
  fc.record({ kind: fc.constant('more' as const), at: several }),
  fc.record({ kind: fc.constant('delta' as const), at: fc.uniqueArray(at, { minLength: 3 }), changed: fc.boolean() }),
  fc.record({ kind: fc.constant('purge' as const), at: several }),
  fc.record({ kind: fc.constantFrom('reload' as const, 'wait' as const) }),
);

describe('whatever comes and goes', () => {
  it('the disk holds what a plain map holds, after every step and every reload, and nothing beside it', async () => {
    const did = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { clock, pc, tab: opened, unit } = await desk();
        let tab: Tab = opened;
        let seq = 0;
        const model = new Map<string, AnyRec[]>();
        const begin: Step = { kind: 'whole', at: ids.map((_, place) => place), records: 4 };
        const told = (id: string, records: AnyRec[]) => {
          model.set(id, records);
          seq += 1;
          return pulledWhole(id, records, { seq });
        };
        for (const one of [begin, ...steps]) {
          did.add(one.kind);
          if (one.kind === 'whole')
            await tab.store.apply(
              one.at.map((place) =>
                told(
                  ids[place]!,
                  Array.from({ length: one.records }, () => recordOf(unit, 'ord')),
                ),
              ),
            );
          if (one.kind === 'less') {
            const records = model.get(ids[one.at]!);
            if (records) await tab.store.apply([told(ids[one.at]!, records.slice(1))]);
          }
          if (one.kind === 'more') {
            const known = one.at.filter((place) => model.has(ids[place]!));
            await tab.store.apply(
              known.map((place) => told(ids[place]!, [...(model.get(ids[place]!) ?? []), recordOf(unit, 'mer')])),
            );
          }
          if (one.kind === 'delta') {
            const deltas = one.at.flatMap((place) => {
              const id = ids[place]!;
              const old = model.get(id);
              if (!old) return [];
              const fresh = recordOf(unit, `nytt ${seq}`);
              const record = one.changed && old[0] ? { ...fresh, id: old[0].id } : fresh;
              const whole = told(id, [...old.filter((other) => other.id !== record.id), record]);
              return [{ ...whole, mode: 'delta', records: [record] } as PulledDossier];
            });
            await tab.store.apply(deltas);
          }
          if (one.kind === 'purge') {
            for (const place of one.at) model.delete(ids[place]!);
            await tab.store.apply(one.at.map((place) => ({ mode: 'purge', id: ids[place]! })));
          }
          if (one.kind === 'wait') clock.pass(5_000);
          if (one.kind === 'reload') {
            await tab.close();
            tab = (await pc.reload())!;
          }
          const inView = new Map(
            tab.device.dossiers.get().map((view) => [view.id, new Set(view.records.map(wordsOf))]),
          );
          const shown = [...model].filter(([, records]) => records.length > 0);
          if ((await additionsOf(tab)) > 0) did.add(`${one.kind} upon additions`);
          expect(inView).toEqual(new Map(shown.map(([id, records]) => [id, new Set(records.map(wordsOf))])));
          const { all } = await heldOnDisk(tab.unlocked.db, tab.unlocked.sealer);
          for (const [id, records] of all)
            expect(records.filter((record) => !model.get(id)?.some((other) => other.id === record.id))).toEqual([]);
        }
        expect(tab.failures).toEqual([]);
        await tab.close();
      }),
      { numRuns: 60 },
    );
    const kinds = ['delta', 'less', 'more', 'purge', 'reload', 'wait', 'whole'];
    expect([...did]).toEqual(
      expect.arrayContaining([...kinds, ...['delta', 'reload', 'wait'].map((kind) => `${kind} upon additions`)]),
    );
  });
});

const idOf = (record: AnyRec) => record.id;
const wordsOf = (record: AnyRec) => `${record.id} ${JSON.stringify(record.body)}`;

/** How many rows of additions lie on the disk. */
async function additionsOf({ unlocked: { db, sealer } }: Tab): Promise<number> {
  const rows = await db.packs.toArray();
  const opened = await Promise.all(
    rows.map(({ id, blob }) => sealer.unseal(placeOf('added', id), blob).catch(() => undefined)),
  );
  return opened.filter(Boolean).length;
}

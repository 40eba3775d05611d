import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyRec } from '#domain/record';
import type { PulledDossier } from '#protocol/pull';
import { computer, type Tab } from '#tests/world/computer';
import { pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { heldOnDisk } from '#tests/world/held-on-disk';
import { makeBaseDisk } from './base-disk';

const PACKING = { least: 3, records: 6 };
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

  it('many changes at once rest in packs of their own before the older copies, which go once none of theirs counts', async () => {
    const { pc, tab, unit } = await desk();
    const first = ids.map((id) => pulledWhole(id, [recordOf(unit, `ord ${id}`)], { seq: 1 }));
    await tab.store.apply(first);
    const added = ids.map((id) => recordOf(unit, `mer ${id}`));
    const more = (from: number, to: number, seq: number) =>
      first.slice(from, to).map((one, nth) => ({ ...one, mode: 'delta', seq, records: [added[from + nth]] }));
    await tab.store.apply(more(0, 6, 2) as PulledDossier[]);
    expect(await counts(tab)).toEqual({ loose: 0, packs: 4 });
    const again = await pc.reload();
    for (const [nth, record] of added.slice(0, 6).entries())
      expect(again?.device.dossier(ids[nth]!)?.records.map((one) => one.id)).toContain(record.id);
    await again?.store.apply(more(6, 7, 3) as PulledDossier[]);
    // The first pack of all held six: none of its copies counts any more.
    expect(await counts(again!)).toEqual({ loose: 1, packs: 3 });
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
    expect(await counts(tab)).toEqual({ loose: PLACES, packs: 1 });
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

type Step =
  | { kind: 'whole'; at: number[]; records: number }
  | { kind: 'less'; at: number }
  | { kind: 'more'; at: number[] }
  | { kind: 'purge'; at: number[] }
  | { kind: 'reload' }
  | { kind: 'wait' };

const at = fc.nat(PLACES - 1);
const several = fc.uniqueArray(at, { minLength: 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('whole' as const), at: several, records: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('less' as const), at }),
  fc.record({ kind: fc.constant('more' as const), at: several }),
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
        const told = (id: string, records: AnyRec[]) => {
          model.set(id, records);
          seq += 1;
          return pulledWhole(id, records, { seq });
        };
        for (const one of steps) {
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
          if (one.kind === 'purge') {
            for (const place of one.at) model.delete(ids[place]!);
            await tab.store.apply(one.at.map((place) => ({ mode: 'purge', id: ids[place]! })));
          }
          if (one.kind === 'wait') clock.pass(5_000);
          if (one.kind === 'reload') {
            await tab.close();
            tab = (await pc.reload())!;
          }
          const inView = new Map(tab.device.dossiers.get().map((view) => [view.id, new Set(view.records.map(idOf))]));
          const shown = [...model].filter(([, records]) => records.length > 0);
          expect(inView).toEqual(new Map(shown.map(([id, records]) => [id, new Set(records.map(idOf))])));
          const { all } = await heldOnDisk(tab.unlocked.db, tab.unlocked.sealer);
          for (const [id, records] of all)
            expect(records.filter((record) => !model.get(id)?.some((other) => other.id === record.id))).toEqual([]);
        }
        expect(tab.failures).toEqual([]);
        await tab.close();
      }),
      { numRuns: 60 },
    );
    expect([...did].sort()).toEqual(['less', 'more', 'purge', 'reload', 'wait', 'whole']);
  });
});

const idOf = (record: AnyRec) => record.id;

// A deviation on real devices and the real server: reported without a network, answered elsewhere, gone when the seat is.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportDeviation } from '#domain/deviation';
import { answerDeviation, deviationReply } from '#domain/deviation-reply';
import { sortOf } from '#domain/dossier-sort';
import { UNIT } from '#mocks/families/units';
import type { Database } from '#server/database';
import { ofSort } from '#storage/use-dossiers';
import { deviationArgs } from '#tests/contract/deviation-acts';
import { openMemory } from '#tests/contract/engines';
import { type Synced, syncedWorld } from '#tests/world/synced-world';

let database: Database;
beforeAll(async () => {
  database = await openMemory();
});
afterAll(() => database.close());

const view = ({ tab }: Synced, id: string) => tab.device.dossier(id);
const report = (clock: { now(): number }) => {
  const args = deviationArgs([UNIT.bup]);
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  return { ...args, deviation: { ...args.deviation, happenedOn: day, due: '2099-01-01' } };
};

describe('a deviation on a device', () => {
  it('is reported without a network, survives a killed tab, and reaches the other unit’s manager once there is one', async () => {
    const world = await syncedWorld(database);
    const [margit, henrik, amir] = await Promise.all(['margit', 'henrik', 'amir'].map((one) => world.device(one)));
    const id = crypto.randomUUID();
    margit!.line.cut = true;
    expect(await margit!.tab.device.mutate(id, reportDeviation, report(world.clock))).toEqual({ ok: true });
    expect(await margit!.sync()).toBe('unreachable');
    await margit!.restart();
    const offline = view(margit!, id)!;
    expect([sortOf(offline.records), offline.unsent.size]).toEqual(['deviation', 2]);
    margit!.line.cut = false;
    for (const one of [margit!, henrik!, amir!]) expect(await one.sync()).toBeNull();
    expect(view(margit!, id)!.unsent.size).toBe(0);
    expect(view(henrik!, id)!.records.map((one) => one.entity)).toEqual(['deviation']);
    expect(view(amir!, id)).toBeUndefined();
    // No list, day or search of cases takes it for a case.
    const all = henrik!.tab.device.dossiers.get();
    expect(ofSort(all, 'deviation').map((one) => one.id)).toEqual([id]);
    expect(ofSort(all, 'case').some((one) => one.id === id)).toBe(false);

    const said = { replyId: crypto.randomUUID(), says: 'answer' as const, text: 'Vi kallar på måndag.' };
    expect(await henrik!.tab.device.mutate(id, answerDeviation, said)).toEqual({ ok: true });
    expect(await henrik!.sync()).toBeNull();
    expect(await margit!.sync()).toBeNull();
    expect(
      view(margit!, id)!
        .dossier.list(deviationReply)
        .map((one) => one.body.text),
    ).toEqual([said.text]);
  });

  it('is erased from the device of a manager who no longer is one', async () => {
    const world = await syncedWorld(database);
    const [margit, henrik] = await Promise.all(['margit', 'henrik'].map((one) => world.device(one)));
    const id = crypto.randomUUID();
    await margit!.tab.device.mutate(id, reportDeviation, report(world.clock));
    for (const one of [margit!, henrik!]) expect(await one.sync()).toBeNull();
    expect(view(henrik!, id)).toBeDefined();
    await database.askPolicy("update assignment set role = 'clinician' where person = 'henrik'");
    await database.askPolicy("update dossier_member set until = least(until, $1) where person = 'henrik'", [
      world.clock.now(),
    ]);
    expect(await henrik!.sync()).toBeNull();
    expect(view(henrik!, id)).toBeUndefined();
    await henrik!.restart();
    expect(view(henrik!, id)).toBeUndefined();
    await database.askPolicy("update assignment set role = 'manager' where person = 'henrik'");
  });
});

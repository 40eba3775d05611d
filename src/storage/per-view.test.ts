import { describe, expect, it } from 'vitest';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import { pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { perView, perViews } from './per-view';

describe('what is worked out per view', () => {
  it('is worked out again only for a case that changed, for another person, and on another day', async () => {
    const clock = handClock('2026-11-23T21:00:00+01:00');
    const { store, device } = await computer(clock).signIn(sessionOf('ylva', clock.now()));
    const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
    await store.apply([pulledWhole(a, [recordOf(UNIT.social, 'a')]), pulledWhole(b, [recordOf(UNIT.social, 'b')])]);
    const worked: string[] = [];
    const count = perView((view) => {
      worked.push(view.id);
      return view.records.length;
    });
    const all = (actor = device.me.actor) => device.dossiers.get().map((view) => count(view, actor, clock.now()));
    expect(all()).toEqual([1, 1]);
    clock.pass(60_000);
    expect(all()).toEqual([1, 1]);
    expect(worked).toHaveLength(2);
    await store.apply([pulledWhole(a, [recordOf(UNIT.social, 'a'), recordOf(UNIT.social, 'c')], { seq: 2 })]);
    expect(all().sort()).toEqual([1, 2]);
    expect(worked.slice(2)).toEqual([a]);
    clock.pass(4 * 3_600_000);
    all();
    expect(worked).toHaveLength(5);
    all({ ...device.me.actor, person: 'jonathan' });
    expect(worked).toHaveLength(7);
  });

  it('is worked out again for all together when one of them changed, for another person, and on another day', async () => {
    const clock = handClock('2026-11-23T21:00:00+01:00');
    const { store, device } = await computer(clock).signIn(sessionOf('ylva', clock.now()));
    const [a, b] = [crypto.randomUUID(), crypto.randomUUID()];
    await store.apply([pulledWhole(a, [recordOf(UNIT.social, 'a')]), pulledWhole(b, [recordOf(UNIT.social, 'b')])]);
    let worked = 0;
    const count = perViews((views, { person }) => {
      worked += 1;
      return `${person} ${views.reduce((sum, view) => sum + view.records.length, 0)}`;
    });
    const all = (actor = device.me.actor) => count(device.dossiers.get(), actor, clock.now());
    const first = all();
    clock.pass(60_000);
    expect(all()).toBe(first);
    expect(worked).toBe(1);
    await store.apply([pulledWhole(a, [recordOf(UNIT.social, 'a'), recordOf(UNIT.social, 'c')], { seq: 2 })]);
    expect(all()).toBe(first.replace('2', '3'));
    clock.pass(4 * 3_600_000);
    all();
    expect(worked).toBe(3);
    expect(all({ ...device.me.actor, person: 'jonathan' })).toBe('jonathan 3');
    expect(worked).toBe(4);
  });
});

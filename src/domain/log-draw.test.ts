import { describe, expect, it } from 'vitest';
import type { AccessRisk } from './access-risk';
import { drawAccesses } from './log-draw';

/** A small generator with a seed (Park and Miller), so that each run draws the same. */
function seeded(seed: number) {
  let at = seed;
  return () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  };
}
const access = (id: number, ...risks: AccessRisk[]) => ({ id, risks });
const plain = Array.from({ length: 40 }, (_, id) => access(id));
const risky = [access(100, 'opening'), access(101, 'same-name'), access(102, 'night'), access(103, 'protected')];
const all = [...plain, ...risky];
const draw = (seed: number, size = 6, riskyShare = 0.5, from = all) =>
  drawAccesses(from, { size, riskyShare, random: seeded(seed) });

describe('the draw of accesses for a check', () => {
  it.each([
    ['half of it for risks', 6, 0.5, all, 3],
    ['all of it for risks, as far as there are any', 6, 1, all, 4],
    ['none for risks', 6, 0, all, 0],
    ['where nothing has a risk, all by chance', 6, 0.5, plain, 0],
  ])('%s', (_, size, share, from, forRisk) => {
    const drawn = draw(7, size, share, from);
    expect(drawn).toHaveLength(size);
    expect(new Set(drawn.map((one) => one.id)).size).toBe(size);
    expect(drawn.filter((one) => one.drawn === 'risk')).toHaveLength(forRisk);
    for (const one of drawn.filter((each) => each.drawn === 'risk')) expect(one.risks).not.toEqual([]);
  });

  it('takes all where there are few, and keeps their order', () => {
    const few = [access(1), access(2, 'night'), access(3)];
    expect(draw(3, 12, 0.5, few).map((one) => one.id)).toEqual([1, 2, 3]);
    expect(draw(3, 12, 0.5, [])).toEqual([]);
  });

  it('is the same for the same random numbers and another for others', () => {
    const ids = (seed: number) => draw(seed).map((one) => one.id);
    expect(ids(5)).toEqual(ids(5));
    expect(ids(5)).not.toEqual(ids(6));
  });

  it('leaves nobody sure of never being looked at: over many draws each access comes, and heavy risks come most', () => {
    const times = new Map<number, number>();
    const random = seeded(7);
    for (let round = 0; round < 2_000; round++)
      for (const { id } of drawAccesses(all, { size: 6, riskyShare: 0.5, random }))
        times.set(id, (times.get(id) ?? 0) + 1);
    for (const { id } of plain) expect(times.get(id) ?? 0).toBeGreaterThan(60);
    expect(times.get(101)!).toBeGreaterThan(times.get(102)!);
    expect(times.get(102)!).toBeGreaterThan(times.get(0)! * 3);
  });
});

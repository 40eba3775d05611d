// Values that nobody should send, and random choices that can be repeated by their seed.

/** Stands in everything that a fuzzed request makes up: where it is found in an answer or a log, something was echoed. */
export const MARK = 'kanarinfuzz';

/** Random choices from a seed (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    /** True this often (0 to 1). */
    now: (share: number) => next() < share,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    uuid: () => {
      const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('');
      return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
    },
  };
}
export type Dice = ReturnType<typeof dice>;

function deep(depth: number, mark: string): unknown {
  let value: unknown = mark;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { [mark]: value };
  return value;
}

/** One value of the wrong kind, size or shape; each text holds `mark`. */
export function nasty(d: Dice, mark: string): unknown {
  return d.pick<() => unknown>([
    () => mark,
    () => '',
    () => `${mark}\0`,
    () => `${mark}\ud800`,
    () => `${mark}'; drop table record; --`,
    () => `\${jndi:${mark}}<script>${mark}</script>`,
    () => `../../${mark}`,
    () => `${mark}${'å'.repeat(d.pick([100, 5_000, 70_000]))}`,
    () => `\u202e${mark}\ufeff`,
    () => d.pick([-1, 0, 1.5, 1e300, -1e300, 9_007_199_254_740_993, 2_147_483_648, 9.3e18]),
    () => d.pick([null, true, false]),
    () => [],
    () => ({}),
    () => [mark, mark],
    () => ({ [mark]: mark }),
    () => JSON.parse(`{"__proto__":{"role":"manager"},"constructor":"${mark}"}`),
    () => deep(d.pick([5, 25, 400]), mark),
    () => d.uuid(),
    () => '00000000-0000-0000-0000-000000000000',
    () => '2016-02-30',
    () => Array(d.pick([20, 600])).fill(mark),
  ])();
}

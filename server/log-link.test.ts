import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Link, LogCheck, linkHash } from './log-link';

async function chainOf(rows: readonly string[]): Promise<Link[]> {
  const links: Link[] = [];
  for (const [at, row] of rows.entries()) {
    const hash = await linkHash(at + 1, links.at(-1)?.hash ?? '', at * 10, row);
    links.push({ number: at + 1, auditId: at + 100, at: at * 10, hash, row });
  }
  return links;
}

async function breaksOf(links: readonly Link[], kept: readonly { number: number; hash: string }[] = []) {
  const check = new LogCheck(kept);
  // In pages, as from the database.
  for (let at = 0; at < links.length; at += 7) await check.take(links.slice(at, at + 7));
  return check.end();
}

const rows = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 30 });
const placed = rows.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1), fc.nat(all.length - 1)));

/** What somebody with the whole database in hand may do to one place of it. `here` and `there` are two places. */
const TAMPERINGS: Record<string, (links: Link[], here: number, there: number) => Link[]> = {
  'a row is changed': (links, here) => links.map((one, at) => (at === here ? { ...one, row: `${one.row}!` } : one)),
  'a row is removed': (links, here) => links.map((one, at) => (at === here ? { ...one, row: null } : one)),
  'a row is removed with its link': (links, here) => links.filter((_, at) => at !== here),
  'the links close over it': (links, here) =>
    links.filter((_, at) => at !== here).map((one, at) => ({ ...one, number: at + 1 })),
  'two rows change places': (links, here, there) =>
    links.map((one, at) => ({ ...one, row: (links[at === here ? there : at === there ? here : at] ?? one).row })),
  'two links change places': (links, here, there) => {
    const moved = links.map((_, at) => links[at === here ? there : at === there ? here : at]!);
    return moved.map((one, at) => ({ ...one, number: at + 1 }));
  },
  'the end is cut off': (links, here) => links.slice(0, here),
  'the time of a link is changed': (links, here) =>
    links.map((one, at) => (at === here ? { ...one, at: one.at + 1 } : one)),
  'a hash is changed': (links, here) => links.map((one, at) => (at === here ? { ...one, hash: 'x' } : one)),
};

describe('the chain of the log', () => {
  it('holds as it was made', () =>
    fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const links = await chainOf(all);
        expect(await breaksOf(links, links)).toEqual([]);
      }),
    ));

  it.each(Object.entries(TAMPERINGS))('is broken where %s, wherever', (_, tamper) =>
    fc.assert(
      fc.asyncProperty(placed, async ([all, here, there]) => {
        const links = await chainOf(all);
        const after = tamper(links, here, there);
        fc.pre(JSON.stringify(after) !== JSON.stringify(links));
        const head = links.at(-1)!;
        expect((await breaksOf(after, [head])).length).toBeGreaterThan(0);
      }),
    ),
  );

  it('a chain made anew over other rows is found by any head that was kept outside since', () =>
    fc.assert(
      fc.asyncProperty(placed, fc.nat(), async ([all, here], kept) => {
        const links = await chainOf(all);
        const forged = await chainOf(all.map((row, at) => (at === here ? `${row}!` : row)));
        expect(await breaksOf(forged)).toEqual([]);
        const head = links[here + (kept % (links.length - here))]!;
        expect(await breaksOf(forged, [head])).toMatchObject([{ number: head.number, how: 'other-head' }]);
      }),
    ));

  it('says where it breaks, and how', async () => {
    const links = await chainOf(['a', 'b', 'c', 'd']);
    const broken = (tamper: string, here: number) => breaksOf(TAMPERINGS[tamper]!(links, here, 0), [links[3]!]);
    expect(await broken('a row is changed', 1)).toEqual([{ number: 2, auditId: 101, how: 'changed' }]);
    expect(await broken('a row is removed', 2)).toEqual([{ number: 3, auditId: 102, how: 'removed' }]);
    expect(await broken('a row is removed with its link', 1)).toEqual([{ number: 2, how: 'link-removed' }]);
    expect(await broken('the end is cut off', 2)).toEqual([{ number: 3, how: 'cut-off' }]);
    // A head of the very last link is no sign that the end is gone, nor is one of a link that stands.
    expect(await breaksOf(links, [links[3]!, links[1]!])).toEqual([]);
    expect(await breaksOf([], [])).toEqual([]);
  });
});

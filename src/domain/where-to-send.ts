import type { Rec } from './record';
import type { CooperationGroup, MatterOf } from './structure';

type Group = Rec<CooperationGroup>;

/** Where something is seen; empty where it is not said. */
export interface Place {
  municipality: string;
  area: string;
}

/** Who takes a matter up, and how it gets on from there. */
export interface Way {
  /** The group or groups of the place that take it up. Several where the structure does not tell which. */
  takenUpBy: readonly Group[];
  /** The matter that they take up: a wider one than was asked for, where nobody takes up that in the place. */
  as: MatterOf;
  /** Whom the first of them reports to, and so on up. */
  onward: readonly Group[];
}

/** What else to ask for where nobody takes up a matter, the nearest first. */
const ELSE: Readonly<Record<MatterOf, readonly MatterOf[]>> = {
  school: ['area', 'municipality', 'county'],
  area: ['municipality', 'county'],
  'upper-secondary': ['municipality', 'county'],
  municipality: ['county'],
  unsolved: [],
  county: [],
};

const same = (a: string, b: string) => a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');

/** Whether the group works where it is asked for. A group without a municipality works in all of them, without an area in all of its. */
const covers = ({ body }: Group, { municipality, area }: Place) =>
  (body.municipality === '' || same(body.municipality, municipality)) && (body.area === '' || same(body.area, area));

/** How near the group is to the place: an area before its municipality, a municipality before the county. */
const nearness = ({ body }: Group) => (body.area === '' ? 0 : 2) + (body.municipality === '' ? 0 : 1);

/** The groups that the group reports to, the nearest first. Ends where a circle begins. */
export function reportsOnward(groups: readonly Group[], from: Group): Group[] {
  const way: Group[] = [];
  let at: Group | undefined = from;
  while (at) {
    const next: string | null = at.body.reportsTo;
    at = groups.find(({ id }) => id === next && id !== from.id && !way.some((one) => one.id === id));
    if (at) way.push(at);
  }
  return way;
}

/**
 * Which group a matter goes to, from what each takes up, its municipality and its area: the nearest to the place. Where
 * one of several reports to another it enters at the lower. Undefined where no group takes up that, nor anything wider.
 */
export function whereToSend(groups: readonly Group[], matter: MatterOf, place: Place): Way | undefined {
  for (const as of [matter, ...ELSE[matter]]) {
    const able = groups.filter((group) => group.body.takesUp.includes(as) && covers(group, place));
    const nearest = Math.max(...able.map(nearness));
    const near = able.filter((group) => nearness(group) === nearest);
    const above = new Set(near.flatMap((group) => reportsOnward(groups, group).map(({ id }) => id)));
    const lowest = near.filter(({ id }) => !above.has(id));
    const takenUpBy = lowest.length > 0 ? lowest : near;
    const [first] = takenUpBy;
    if (first) return { takenUpBy, as, onward: reportsOnward(groups, first) };
  }
  return undefined;
}

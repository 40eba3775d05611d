// The consent rules a second time, written as tables from the rule book and nothing else: it imports nothing of the
// product, keeps its own plain facts and its own calendar, and is as slow and as direct as it likes. Where it and the
// product disagree, one of them is wrong.

import { HOUR, midnight, nextDay, turns, within, yearOn } from './oracle-calendar';
import { satisfied } from './oracle-givers';
import { holds, is, type Permit, type Question, type World } from './oracle-world';

// ---------------------------------------------------------------- blocks

export const anyoneProtected = (world: World) => world.childProtected || world.guardians.some((one) => one.protected);
export const inShelter = (world: World, now: number) =>
  world.decisions.some((one) => one.type === 'SHELTER' && holds(one, now));

function othersAgree(world: World, q: Question, now: number): boolean {
  const mine = world.persons.filter((one) => one.unit === q.from);
  const names = [...new Set(mine.map((one) => one.person))];
  return (
    names.length > 0 &&
    names.every((name) => {
      const last = mine.filter((one) => one.person === name).sort((a, b) => b.at - a.at)[0];
      return (
        last !== undefined && last.yes && last.proven && last.to.includes(q.to) && within(last.from, last.until, now)
      );
    })
  );
}

export const familySaidNotThis = (world: World, q: Question) =>
  world.exclusions.some(
    (one) =>
      !one.ended &&
      (one.from ?? q.from) === q.from &&
      (one.to ?? q.to) === q.to &&
      (one.kinds ?? [q.kind]).includes(q.kind),
  );

type Block = [id: string, hits: (world: World, q: Question, now: number) => boolean, passedByAcute: boolean];

/** First match wins. Those marked passable, an acute protection passes if its reason names them. */
const BLOCKS: Block[] = [
  ['B6', (_, q) => q.kind === 'COUNSELLING', false],
  ['B1', (world, q) => q.kind === 'CONTACT' && anyoneProtected(world), false],
  ['B8', (world, q, now) => q.kind === 'CONTACT' && inShelter(world, now), false],
  ['B7', (world, q, now) => q.kind === 'FAMILY_OTHER_PERSON' && !othersAgree(world, q, now), true],
  ['B11', (world, q) => familySaidNotThis(world, q), true],
];

// ---------------------------------------------------------------- consent

type Condition = [name: string, met: (world: World, permit: Permit, q: Question, now: number) => boolean];

/** True of any permit that may open anything. */
const SOUND: [name: string, met: (permit: Permit, now: number) => boolean][] = [
  ['purpose', (permit) => permit.board || permit.purpose],
  ['informed', (permit) => permit.board || permit.informed],
  ['an end after its start', (permit) => permit.board || (permit.to !== null && permit.to >= permit.from)],
  ['twelve months at most', (permit) => permit.board || (permit.to !== null && permit.to <= yearOn(permit.from))],
  ['in force', (permit, now) => !permit.ended && within(permit.from, permit.to, now)],
  ['not taken back', (permit) => !permit.takenBack.includes('whole')],
];

const PRIVATE = ['HEALTH_PRIV', 'SOC_PRIV', 'PRESCHOOL_PRIV', 'SCHOOL_PRIV_EH', 'SCHOOL_PRIV_OTHER'];
const SHORT_LIST = ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION'];
const sector = (world: World, unit: string) => world.units[unit]?.sector ?? '';

/** Share iff every row is true, and a row of GIVERS is. */
const CONSENT: Condition[] = [
  ['releasing named', (_, permit, q) => permit.releasing.includes(q.from)],
  [
    'receiver and kind named',
    (_, permit, q) => permit.receiving.some((one) => one.unit === q.to && one.kinds.includes(q.kind)),
  ],
  ['this part not taken back', (_, permit, q) => !permit.takenBack.some((part) => touches(part, q))],
  ['checked by the one who releases', (_, permit, q) => permit.checkedBy.includes(q.from)],
  [
    'agreement with a private receiver',
    (world, _, q) => !PRIVATE.includes(sector(world, q.to)) || world.units[q.to]?.agreement === true,
  ],
  [
    'reservation with an independent school’s staff',
    (world, _, q, now) =>
      sector(world, q.to) !== 'SCHOOL_PRIV_OTHER' ||
      world.reservations.some(
        (one) => !one.ended && one.named && one.at === q.to && one.by.includes(q.from) && within(one.from, one.to, now),
      ),
  ],
  [
    'weaker secrecy known',
    (world, permit, q) =>
      !weaker(world, q) ||
      permit.receiving.find((one) => one.unit === q.to && one.kinds.includes(q.kind))?.weakerKnown === true,
  ],
];

const weaker = (world: World, q: Question) =>
  sector(world, q.to) === 'SCHOOL_PUB_OTHER' && !SHORT_LIST.includes(q.kind);

function touches(part: Permit['takenBack'][number], q: Question): boolean {
  if (part === 'whole') return true;
  if (part.units.length === 0 && part.kinds.length === 0) return false;
  const unit = part.units.length === 0 || part.units.includes(q.from) || part.units.includes(q.to);
  return unit && (part.kinds.length === 0 || part.kinds.includes(q.kind));
}

// ---------------------------------------------------------------- acute protection

const ACUTE_PAIRS = ['HEALTH_PUB>SOC_PUB', 'SOC_PUB>HEALTH_PUB'];

const acute = (world: World, q: Question, now: number) =>
  !is(world, 18, now) &&
  ACUTE_PAIRS.includes(`${sector(world, q.from)}>${sector(world, q.to)}`) &&
  world.acute.some(
    (one) =>
      !one.ended &&
      one.from === q.from &&
      one.to === q.to &&
      one.kinds.includes(q.kind) &&
      now >= one.start &&
      now < one.start + Math.min(one.hours, 72) * HOUR &&
      BLOCKS.every(([id, hits, passable]) => !hits(world, q, now) || (passable && one.despite.includes(id))) &&
      (one.despite.includes('B10') || !saidNoAfterAll(world, q)),
  );

const saidNoAfterAll = (world: World, q: Question) =>
  world.permits.some(
    (permit) =>
      permit.releasing.includes(q.from) &&
      permit.receiving.some((one) => one.unit === q.to) &&
      permit.takenBack.some((part) => touches(part, q)),
  );

// ---------------------------------------------------------------- the answers

/** The rules that open, all of them (empty: none does), and the block that stops where one does. */
export interface Verdict {
  opens: string[];
  block: string | null;
  warns: boolean;
  /** A permit that names the flow waits for somebody or something: the reason is not that another one is over. */
  waits: boolean;
}

/** May this flow at this instant? Block, consent, acute protection, deny. */
export function verdict(world: World, q: Question, now: number): Verdict {
  const named = [q.from, q.to].every((id) => world.units[id]?.collective === false);
  if (!named) return { opens: [], block: null, warns: false, waits: false };
  const rescued = acute(world, q, now) ? ['ST7'] : [];
  const block = BLOCKS.find(([, hits]) => hits(world, q, now));
  if (block) return { opens: rescued, block: rescued.length > 0 ? null : block[0], warns: false, waits: false };
  const permits = world.permits.filter(
    (permit) => SOUND.every(([, met]) => met(permit, now)) && CONSENT.every(([, met]) => met(world, permit, q, now)),
  );
  const opens = permits.flatMap((permit) => satisfied(world, permit, q, now));
  const waits = opens.length === 0 && world.permits.some((permit) => living(permit, q, now));
  return { opens: opens.length > 0 ? opens : rescued, block: null, warns: opens.length > 0 && weaker(world, q), waits };
}

/** Names the flow, runs, and nobody has taken this part of it back. */
const living = (permit: Permit, q: Question, now: number) =>
  !permit.ended &&
  within(permit.from, permit.to, now) &&
  permit.releasing.includes(q.from) &&
  permit.receiving.some((one) => one.unit === q.to && one.kinds.includes(q.kind)) &&
  !permit.takenBack.some((part) => touches(part, q));

/** May a plan be drawn up? The rules that open it. No statute ground is asked. */
export function planVerdict(world: World, now: number): string[] {
  return world.permits
    .filter((permit) => permit.plan && SOUND.every(([, met]) => met(permit, now)))
    .filter((permit) => !permit.takenBack.some((part) => part !== 'whole' && part.plan))
    .flatMap((permit) => satisfied(world, permit, null, now));
}

/** Every instant at which the calendar alone may change something, by the rule book's own list. */
export function momentsThatMatter(world: World): number[] {
  const dates = [
    ...[...world.permits, ...world.decisions].flatMap((one) => [
      one.from,
      ...(one.to === null ? [] : [nextDay(one.to)]),
    ]),
    ...world.reservations.flatMap((one) => [one.from, nextDay(one.to)]),
    ...world.persons.flatMap((one) => [one.from, nextDay(one.until)]),
    ...[12, 15, 18].map((age) => turns(world.born, age)),
  ];
  const clocks = world.acute.flatMap((one) => [one.start, one.start + Math.min(one.hours, 72) * HOUR]);
  return [...new Set([...dates.map(midnight), ...clocks])].sort((a, b) => a - b);
}

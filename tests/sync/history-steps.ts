// What may happen in a history, as plain data: a failing one is printed, shrunk, and can be pasted into a test.
import fc from 'fast-check';
import { FAULTS, type Fault } from '#tests/world/faulty-line';

/** The devices of a history, by whose they are: two of one person, two of one unit, three units. */
export const SEATS = ['ylva', 'nadja', 'ester', 'ylva', 'jonathan'] as const;
export type Seat = 0 | 1 | 2 | 3 | 4;
export const ALL_SEATS: readonly Seat[] = [0, 1, 2, 3, 4];

/** What becomes of the requests of one round, in order; those after the list go well. */
export type Line = readonly (Fault | 'well')[];

/** What a round asks of the device and of the server, before and after which its tab may be killed. */
const ASKED = [
  'waiting',
  'push',
  'acknowledge',
  'restart',
  'pull',
  'apply',
  'pulledWhole',
  'reads',
  'readsStored',
  'renumber',
  'postpone',
  'giveUp',
] as const;
export type Asked = (typeof ASKED)[number];
export type Moment = `${'before' | 'after'} ${Asked}`;
export const MOMENTS: readonly Moment[] = ASKED.flatMap((asked): Moment[] => [`before ${asked}`, `after ${asked}`]);

/**
 * `on` and `nth` choose among what the device shows, counted round; the `at` of a restart chooses its moment. A round is
 * killed where it comes to the moment `at` after so many others of the name (`nth`). Times in minutes and hours as named.
 */
export type Step =
  | { do: 'note'; d: Seat; on: number }
  | { do: 'goal'; d: Seat; on: number }
  | { do: 'edit'; d: Seat; on: number; nth: number; part: number }
  | { do: 'remove'; d: Seat; on: number; nth: number }
  | { do: 'putBack'; d: Seat }
  | { do: 'resolve'; d: Seat; on: number; choice: 'current' | 'kept' | 'both' | 'new' }
  | { do: 'open'; d: Seat }
  | { do: 'read'; d: Seat; on: number }
  | { do: 'discard'; d: Seat }
  | { do: 'sync'; d: Seat; line: Line }
  | { do: 'together'; d: Seat; e: Seat }
  | { do: 'cross'; d: Seat; e: Seat; at: number }
  | { do: 'kill'; d: Seat; at: Moment; nth: number }
  | { do: 'handOver'; d: Seat; on: number; at: Moment }
  | { do: 'killWriting'; d: Seat; on: number }
  | { do: 'reload'; d: Seat }
  | { do: 'badDisk'; d: Seat; on: number; how: 'full' | 'abort'; while: 'writing' | 'syncing' }
  | { do: 'wipe'; d: Seat; on: number }
  | { do: 'poison'; d: Seat; on: number }
  | { do: 'wait'; minutes: number }
  | { do: 'jump'; d: Seat; hours: number }
  | { do: 'withdraw' }
  | { do: 'narrow'; by: 'kind' | 'unit' }
  | { do: 'consent'; days: number; wide: boolean }
  | { do: 'end'; d: Seat }
  | { do: 'assign'; d: Seat }
  | { do: 'closeAccount' }
  | { do: 'close' }
  | { do: 'reopen' }
  | { do: 'serverRestart'; at: number }
  | { do: 'backup' }
  | { do: 'restore' };

export interface History {
  devices: 3 | 4 | 5;
  steps: readonly Step[];
}

/** What must have happened over a run of histories, or the run has not shown what it says. */
export const HAPPENED: readonly string[] = [
  ...FAULTS,
  'applied',
  'refused: closed',
  'refused: gone',
  'refused: edited-since',
  'refused: not-permitted',
  'refused: depends-on-refused',
  'refused discarded',
  'put back',
  'conflicts at the end',
  ...MOMENTS.map((moment) => `killed ${moment}`),
  'killed while writing',
  'a second tab took over',
  'disk full while writing',
  'disk full while syncing',
  'disk aborted while writing',
  'disk aborted while syncing',
  'database deleted under the app',
  'poisoned change given up',
  'answer overtaken',
  'reloaded',
  'lease over',
  'clock jumped',
  'two rounds at once',
  'case opened on a device',
  'case closed',
  'case reopened',
  'consent given',
  'consent withdrawn',
  'consent narrowed',
  'consent expired',
  'assignment ended',
  'assigned again',
  'account closed',
  'server restarted',
  'server restored',
  'acknowledged, lost by the server, still here',
  'acknowledged and shown, lost by the server, kept here',
  'after a restore: waiting',
];

const seat = fc.constantFrom<Seat>(...ALL_SEATS);
const few = fc.nat(3);
const moment = fc.constantFrom(...MOMENTS);
const line = fc.array(fc.constantFrom<Fault | 'well'>('well', 'well', ...FAULTS), { maxLength: 4 });
const one = <D extends Step['do'], R extends object = object>(name: D, rest: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
  fc.record({ do: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<Step>;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: one('note', { d: seat, on: few }) },
  { weight: 4, arbitrary: one('goal', { d: seat, on: few }) },
  { weight: 14, arbitrary: one('edit', { d: seat, on: few, nth: few, part: few }) },
  { weight: 3, arbitrary: one('remove', { d: seat, on: few, nth: few }) },
  { weight: 2, arbitrary: one('putBack', { d: seat }) },
  {
    weight: 3,
    arbitrary: one('resolve', { d: seat, on: few, choice: fc.constantFrom('current', 'kept', 'both', 'new') }),
  },
  { weight: 2, arbitrary: one('open', { d: seat }) },
  { weight: 2, arbitrary: one('read', { d: seat, on: few }) },
  { weight: 1, arbitrary: one('discard', { d: seat }) },
  { weight: 24, arbitrary: one('sync', { d: seat, line }) },
  { weight: 3, arbitrary: one('together', { d: seat, e: seat }) },
  { weight: 2, arbitrary: one('cross', { d: seat, e: seat, at: few }) },
  { weight: 4, arbitrary: one('kill', { d: seat, at: moment, nth: fc.nat(1) }) },
  { weight: 2, arbitrary: one('killWriting', { d: seat, on: few }) },
  { weight: 2, arbitrary: one('handOver', { d: seat, on: few, at: moment }) },
  {
    weight: 4,
    arbitrary: one('badDisk', {
      d: seat,
      on: few,
      how: fc.constantFrom('full', 'abort'),
      while: fc.constantFrom('writing', 'syncing'),
    }),
  },
  { weight: 1, arbitrary: one('wipe', { d: seat, on: few }) },
  { weight: 1, arbitrary: one('poison', { d: seat, on: few }) },
  { weight: 2, arbitrary: one('reload', { d: seat }) },
  { weight: 4, arbitrary: one('wait', { minutes: fc.constantFrom(1, 70, 900, 2_000, 3_000) }) },
  { weight: 2, arbitrary: one('jump', { d: seat, hours: fc.constantFrom(-26, -1, 1, 26) }) },
  { weight: 2, arbitrary: one('withdraw', {}) },
  { weight: 2, arbitrary: one('narrow', { by: fc.constantFrom('kind', 'unit') }) },
  { weight: 3, arbitrary: one('consent', { days: fc.constantFrom(1, 3, 90), wide: fc.boolean() }) },
  { weight: 2, arbitrary: one('end', { d: seat }) },
  { weight: 2, arbitrary: one('assign', { d: seat }) },
  { weight: 1, arbitrary: one('closeAccount', {}) },
  { weight: 1, arbitrary: one('close', {}) },
  { weight: 1, arbitrary: one('reopen', {}) },
  { weight: 1, arbitrary: one('serverRestart', { at: fc.nat(19) }) },
  { weight: 2, arbitrary: one('backup', {}) },
  { weight: 2, arbitrary: one('restore', {}) },
);

/** The tab dies at this moment of a round, once what comes to it has been done. */
const dying = (d: Seat, at: Moment): Step[] => {
  const [, asked] = at.split(' ') as [string, Asked];
  const sync: Step = { do: 'sync', d, line: [] };
  const kill: Step = { do: 'kill', d, at, nth: 0 };
  switch (asked) {
    // One that was set aside has left a gap in the numbers.
    case 'renumber':
      return [{ do: 'poison', d, on: 0 }, sync, sync, { do: 'note', d, on: 0 }, kill];
    case 'restart':
      return [{ do: 'backup' }, { do: 'note', d, on: 0 }, sync, { do: 'restore' }, kill];
    case 'postpone':
      return [{ do: 'poison', d, on: 0 }, kill];
    case 'giveUp':
      return [{ do: 'poison', d, on: 0 }, { do: 'note', d, on: 0 }, sync, kill];
    default:
      return [{ do: 'note', d, on: 0 }, { do: 'read', d, on: 0 }, kill];
  }
};

/** A tab that dies at each moment, one after the other. */
const EVERY_MOMENT: History = { devices: 3, steps: MOMENTS.flatMap((at) => dying(1, at)) };

/** One takes away, without a network, what another device of the same person goes on writing and sends first. */
const WRITTEN_MEANWHILE: History = {
  devices: 4,
  steps: [
    { do: 'edit', d: 3, on: 0, nth: 1, part: 0 },
    { do: 'sync', d: 3, line: [] },
    { do: 'remove', d: 0, on: 0, nth: 1 },
    { do: 'sync', d: 0, line: [] },
  ],
};

/** What chance brings too seldom to be sure of: told before the others. */
export const FIRST: readonly History[] = [EVERY_MOMENT, WRITTEN_MEANWHILE];

/** What chance alone would bring together too seldom, as several steps in a row. */
const scene: fc.Arbitrary<Step[]> = fc.oneof(
  // Two at one field of one record, and one of them chooses.
  fc
    .tuple(
      fc.constantFrom<Seat>(3, 4),
      few,
      fc.constantFrom<'current' | 'kept' | 'both' | 'new'>('kept', 'both', 'new'),
    )
    .map(([other, part, choice]): Step[] => [
      { do: 'edit', d: 0, on: 0, nth: 0, part },
      { do: 'edit', d: other, on: 0, nth: 0, part },
      { do: 'edit', d: other, on: 0, nth: 0, part },
      { do: 'sync', d: 0, line: [] },
      { do: 'sync', d: other, line: [] },
      { do: 'resolve', d: other, on: 0, choice },
    ]),
  // One takes away what another, without a network, goes on writing.
  fc.constantFrom<Seat>(3, 4).map((other): Step[] => [
    { do: 'note', d: 0, on: 0 },
    { do: 'sync', d: 0, line: [] },
    { do: 'sync', d: other, line: [] },
    { do: 'remove', d: 0, on: 0, nth: 0 },
    { do: 'edit', d: other, on: 0, nth: 0, part: 0 },
    { do: 'sync', d: 0, line: [] },
    { do: 'sync', d: other, line: [] },
  ]),
  // One takes away, without a network, what another goes on writing and sends first.
  fc.tuple(fc.constantFrom<Seat>(3, 4), few).map(([other, part]): Step[] => [
    { do: 'goal', d: 0, on: 0 },
    { do: 'sync', d: 0, line: [] },
    { do: 'sync', d: other, line: [] },
    { do: 'edit', d: other, on: 0, nth: 3, part },
    { do: 'sync', d: other, line: [] },
    { do: 'remove', d: 0, on: 0, nth: 3 },
    { do: 'sync', d: 0, line: [] },
  ]),
  // One takes a goal away and thinks better of it, while another, without a network, goes on writing in it.
  fc
    .tuple(fc.constantFrom<Seat>(3, 4), fc.boolean())
    .map(([other, sent]): Step[] => [
      { do: 'goal', d: 0, on: 0 },
      { do: 'sync', d: 0, line: [] },
      { do: 'sync', d: other, line: [] },
      { do: 'remove', d: 0, on: 0, nth: 0 },
      ...(sent ? [{ do: 'sync', d: 0, line: ['dropAfter'] } as const] : []),
      { do: 'edit', d: other, on: 0, nth: 0, part: 1 },
      { do: 'putBack', d: 0 },
      { do: 'sync', d: 0, line: [] },
      { do: 'sync', d: other, line: [] },
    ]),
  // Acknowledged, then lost by a server that comes back from its backup.
  seat.map((d): Step[] => [
    { do: 'backup' },
    { do: 'note', d, on: 0 },
    { do: 'kill', d, at: 'after acknowledge', nth: 0 },
    { do: 'edit', d, on: 0, nth: 0, part: 0 },
    { do: 'restore' },
  ]),
  // Acknowledged and seen again, then lost by a server that comes back from its backup.
  seat.map((d): Step[] => [
    { do: 'backup' },
    { do: 'note', d, on: 0 },
    { do: 'edit', d, on: 0, nth: 0, part: 0 },
    { do: 'sync', d, line: [] },
    { do: 'edit', d, on: 0, nth: 0, part: 0 },
    { do: 'sync', d, line: [] },
    { do: 'restore' },
  ]),
  // The tab dies somewhere between writing and the last answer.
  fc.tuple(seat, moment).map(([d, at]) => dying(d, at)),
  // Written without a network into a case that is closed meanwhile.
  seat.map((d): Step[] => [
    { do: 'close' },
    { do: 'note', d, on: 0 },
    { do: 'edit', d, on: 0, nth: 2, part: 0 },
    { do: 'sync', d, line: ['dropAfter'] },
    { do: 'sync', d, line: [] },
    { do: 'discard', d },
    { do: 'reopen' },
  ]),
  // Somebody leaves with something unsent.
  fc.constant<Step[]>([{ do: 'note', d: 4, on: 0 }, { do: 'closeAccount' }, { do: 'sync', d: 4, line: [] }]),
  // A holiday: longer than the lease.
  seat.map((d): Step[] => [
    { do: 'wait', minutes: 8_000 },
    { do: 'reload', d },
  ]),
);

/** Histories of about `length` steps at most. */
export const histories = (length: number): fc.Arbitrary<History> =>
  fc.record({
    devices: fc.constantFrom<3 | 4 | 5>(3, 4, 4, 5),
    steps: fc
      .array(fc.oneof({ weight: 12, arbitrary: step.map((each) => [each]) }, { weight: 1, arbitrary: scene }), {
        minLength: Math.floor(length / 2),
        maxLength: length,
        size: 'max',
      })
      .map((parts) => parts.flat()),
  });

/** The same histories with so many more restarts of the server, anywhere among the steps. */
export const withRestarts = (told: fc.Arbitrary<History>, restarts: number): fc.Arbitrary<History> =>
  fc
    .tuple(
      told,
      fc.array(fc.record({ place: fc.nat(999), at: fc.nat(19) }), { minLength: restarts, maxLength: restarts }),
    )
    .map(([history, more]) => ({
      ...history,
      steps: more.reduce<readonly Step[]>(
        (steps, { place, at }) => steps.toSpliced(place % (steps.length + 1), 0, { do: 'serverRestart', at }),
        history.steps,
      ),
    }));

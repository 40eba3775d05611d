// Args of every mutation as a release writes them: one file per release, made once, never changed.
import * as z from 'zod';
import { MUTATIONS } from '#domain/mutations';
import { INPUT_OUTCOMES } from '#domain/structured-input';
import { emptyInput } from '#domain/structured-input.fixture';
import { dice } from '#tests/fuzz/nasty';
import { type Schema, sample } from '#tests/fuzz/sample';
import { openCaseArgs } from '#tests/world/device-scene';

export type Samples = Record<string, unknown[]>;

/** So many tries per mutation, and so many samples of it at most: enough to meet each field and each choice. */
const TRIES = 400;
const MOST = 12;
const IDS = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);

/** Valid args of every mutation that this build has, together with every field and every choice that was met. */
export function samplesOfToday(): Samples {
  const made = Object.entries(MUTATIONS).map(([name, { args }]) => [name, BY_HAND[name] ?? samplesOf(name, args)]);
  return Object.fromEntries(made) as Samples;
}

/** Where parts must fit each other: a number and its birth date, a form and its fields. */
const BY_HAND: Samples = {
  openCase: [openCaseArgs()],
  recordInput: [
    {
      inputId: IDS[0],
      shared: false,
      input: {
        ...emptyInput('my-child', '2026-11-23'),
        occasion: 'age-4',
        outcome: INPUT_OUTCOMES[0],
        note: 'Ett ord',
      },
    },
  ],
};

function samplesOf(name: string, args: z.ZodType): unknown[] {
  const schema = z.toJSONSchema(args, { io: 'input', unrepresentable: 'any' }) as Schema & {
    $defs?: Record<string, Schema>;
  };
  const palette = {
    mark: 'prov',
    ids: IDS,
    units: ['enhet-1', 'enhet-2'],
    people: ['person-1'],
    wrong: 0,
    refs: schema.$defs ?? {},
  };
  const kept: unknown[] = [];
  const met = new Set<string>();
  for (let seed = 1; seed <= TRIES && kept.length < MOST; seed += 1) {
    const value = mended(args, sample(schema, { ...palette, d: dice(seed) }, name));
    if (value === undefined) continue;
    const marks = leavesOf(value).map(([path, leaf]) =>
      typeof leaf === 'string' && /\s|\d/.test(leaf) ? path : `${path}=${leaf}`,
    );
    if (marks.every((mark) => met.has(mark))) continue;
    for (const mark of marks) met.add(mark);
    kept.push(value);
  }
  return kept;
}

/** What a field may want to hold that its schema alone does not tell. */
const CANDIDATES = [
  '2026-11-23',
  '09:30',
  IDS[0],
  'ABCD-2345',
  '0'.repeat(64),
  'Ett ord',
  'https://exempel.se/',
  1,
  true,
  null,
];

/** The value with what a rule beyond its schema refuses exchanged, part by part; undefined where that does not help. */
function mended(args: z.ZodType, value: unknown): unknown {
  let now = value;
  for (let turn = 0; turn < 20; turn += 1) {
    const issues = args.safeParse(now).error?.issues ?? [];
    if (issues.length === 0) return now;
    const path = issues[0]?.path ?? [];
    const tried = CANDIDATES.map((candidate) => put(now, path, candidate));
    const better = tried.find((one) => (args.safeParse(one).error?.issues.length ?? 0) < issues.length);
    if (better === undefined) return undefined;
    now = better;
  }
  return undefined;
}

function put(value: unknown, [key, ...rest]: readonly PropertyKey[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? put(one, rest, leaf) : one));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: put((value as Record<PropertyKey, unknown>)[key], rest, leaf) };
}

/** Every value that is no list and no object, with the path at which it stands (list positions left out). */
export function leavesOf(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (Array.isArray(value)) return value.flatMap((one) => leavesOf(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => leavesOf(one, `${path}.${key}`));
}

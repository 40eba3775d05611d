// Whether the matrix would see it: faults planted on purpose, one at a time, in the server, in the database's last line and
// on the device. Each is asked of the one surface that must show it, by one person of each unit and standing.
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { createApp } from '#server/create-app';
import { type Database, type Engine, openDatabase } from '#server/database';
import { migrate } from '#server/migrate';
import { pgliteConnection } from '#server/pglite-connection';
import { singleConnection } from '#server/single-connection';
import { type Fault, faulty } from '#tests/policy/faulty-policy';
import { memorySnapshot } from './engines';
import { inSql, inTurn, type Judged, type Matrix, onDevices, openMatrix, overHttp } from './matrix';
import { type deviceHolds, peopleOf } from './matrix-people';
import { askedOf, byVerbs } from './matrix-verbs';

let engine: Engine;
let database: Database;
let matrix: Matrix;

beforeAll(async () => {
  const db = await PGlite.create({ loadDataDir: await memorySnapshot() });
  engine = singleConnection('memory', pgliteConnection(db), () => db.close());
  await migrate(engine);
  database = openDatabase(engine);
  matrix = await openMatrix(database);
  matrix.people = inTurn(matrix.people);
  matrix.enough = 1;
}, 600_000);
afterAll(() => database.close());

/** Runs a script as the owner of the database, as a migration would. */
const asOwner = (script: string) =>
  engine.connectAsLogin((connection) => connection.exec(`begin; set local search_path = samplan; ${script}; commit`));

/** What a policy of row-level security lets be read and written, as the database has it. */
async function policyOf(name: string): Promise<{ table: string; using: string; check: string | null }> {
  const { rows } = await engine.connectAsLogin(async (connection) => {
    await connection.exec('set search_path to samplan');
    return connection.query<{ table: string; using: string; check: string | null }>(
      `select tablename as table, qual as using, with_check as check from pg_policies where policyname = $1`,
      [name],
    );
  });
  return rows[0]!;
}

/** What is taken out of a policy of row-level security: a part of its expression, as the database writes it. */
const IN_SQL: [what: string, policy: string, part: RegExp, becomes: string][] = [
  ['forgets that a protected case is for named persons', 'member_own', /\(named OR \(NOT by_name\)\)/, 'true'],
  ['forgets whose assignment it is', 'member_own', /person = \( SELECT my_person\(\) AS my_person\)/, 'true'],
  ['forgets that a grant ends', 'record_read', /\( SELECT this_moment\(\) AS this_moment\) < g\.valid_to/, 'true'],
  ['forgets that a grant begins', 'record_read', /g\.valid_from <= \( SELECT this_moment\(\) AS this_moment\)/, 'true'],
  ['forgets which kinds a grant is for', 'record_read', /g\.kind = record\.kind/, 'true'],
  ['forgets that a unit’s own words are its own', 'record_read', /audience = 'shared'::text/, 'true'],
  ['lets facts be overwritten by their own unit', 'record_write', /NOT fact/, 'true'],
];

describe('the matrix sees a last line in the database that', () => {
  it.each(IN_SQL)(
    '%s',
    async (_what, name, part, becomes) => {
      const { table, using, check } = await policyOf(name);
      const alter = (change: (expression: string) => string) =>
        asOwner(
          `alter policy ${name} on ${table} using (${change(using)})${check ? ` with check (${change(check)})` : ''}`,
        );
      expect(using.replace(part, becomes), using).not.toBe(using);
      await alter((expression) => expression.replace(part, becomes));
      try {
        expect((await inSql(matrix)).wrong.length).toBeGreaterThan(0);
      } finally {
        await alter((expression) => expression);
      }
    },
    600_000,
  );

  it('is not there at all', async () => {
    await asOwner('alter table record disable row level security');
    try {
      expect((await inSql(matrix)).wrong.length).toBeGreaterThan(0);
    } finally {
      await asOwner('alter table record enable row level security');
    }
  }, 600_000);

  it('and nothing where it is as it should be', async () => expect((await inSql(matrix)).wrong).toEqual([]), 600_000);
});

const ON_DEVICE: [what: string, fault: Fault][] = [
  [
    'forgets the server’s word that a case is seen by name',
    { file: '../storage/kept-copies.ts', line: '!base.byName && ', becomes: '' },
  ],
  [
    'prints whenever it likes what is of one with an assumed identity',
    { file: 'protection-rules.ts', line: 'ASSUMED_IDENTITY: CLOSED', becomes: 'ASSUMED_IDENTITY: OPEN' },
  ],
  [
    'goes on showing, without a network, what its grant showed',
    { file: 'visibility.ts', line: ' && isInForce(grant, now)', becomes: '' },
  ],
];

describe('the matrix sees a device that', () => {
  it.each(ON_DEVICE)(
    '%s',
    async (_what, fault) => {
      const { deviceHolds: holds } = await faulty<{ deviceHolds: typeof deviceHolds }>(fault, {
        '../../tests/contract/matrix-people.ts': ['deviceHolds'],
      });
      expect((await onDevices(matrix, holds)).wrong.length).toBeGreaterThan(0);
    },
    600_000,
  );
});

/** Of one case that nobody protects, and of one whose child has an assumed identity. */
const verbsOfTwo = (one: Matrix) =>
  byVerbs(
    one,
    askedOf(one).filter(
      ({ consent, protection: mark }) =>
        consent === 'whole' && (!mark || (mark.who === 'child' && mark.level === 'ASSUMED_IDENTITY')),
    ),
  );

/** Over HTTP by one person of each unit and standing. */
const overHttpInTurn = (one: Matrix) => overHttp({ ...one, people: inTurn(one.people) });

// Last: what a verb has done is no longer as the rules were told.
const IN_SERVER: [what: string, surface: (one: Matrix) => Promise<Judged>, fault: Fault][] = [
  [
    'tells people who are not named that there is a protected case',
    overHttpInTurn,
    { file: '../../server/view.ts', line: ' and (m.named or not m.by_name)', becomes: '' },
  ],
  [
    'goes on telling of a case when the assignment to it has ended',
    overHttpInTurn,
    { file: '../../server/view.ts', line: 'and (m.until is null or m.until > clock.now) ', becomes: '' },
  ],
  [
    'lets every unit close, issue and hand over',
    verbsOfTwo,
    {
      file: 'coordinatorship.ts',
      line: "if (unit !== ctx.actor.unit) throw new Refusal('not-your-unit', { remedy: 'other-unit-coordinates' });",
      becomes: 'void unit;',
    },
  ],
  [
    'takes the address of a child with an assumed identity for an open one',
    verbsOfTwo,
    {
      file: 'protection-level.ts',
      line: 'highest = Math.max(highest, PROTECTION_LEVELS.indexOf(level));',
      becomes: 'highest = Math.max(highest, PROTECTION_LEVELS.indexOf(level) % 3);',
    },
  ],
  [
    'lets everybody who is named name others',
    verbsOfTwo,
    { file: '../../server/named-persons.ts', line: 'if (leads(actor.role)) return true;', becomes: 'return true;' },
  ],
  [
    'lets anybody open a case by a reason',
    verbsOfTwo,
    {
      file: '../../server/assignments.ts',
      line: "if (role !== 'coordinator' && role !== 'manager') throw new Refusal('not-your-role');",
      becomes: 'void role;',
    },
  ],
];

describe('the matrix sees a server that', () => {
  it.each(IN_SERVER)(
    '%s',
    async (_what, surface, fault) => {
      const broken = await faulty<{ createApp: typeof createApp }>(fault, {
        '../../server/create-app.ts': ['createApp'],
      });
      const app = broken.createApp({ database, clock: () => matrix.c.time.now, practice: {} });
      const c = { ...matrix.c, request: (path: string, init?: RequestInit) => app.request(path, init) };
      expect((await surface({ ...matrix, c, people: peopleOf(c) })).wrong.length).toBeGreaterThan(0);
    },
    600_000,
  );
});

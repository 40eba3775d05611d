// The authorisation matrix of what lies between units: role x unit concerned, no longer, never or forum x account x verb x
// record, each cell against the rules as they are written a second time: over HTTP, in SQL as the app's role, and by verb.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArgsOf, MutationName } from '#domain/mutations';
import type { Forum, Unit } from '#domain/unit';
import { readClock } from '#server/clock';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import {
  ASKED_OF_CASES,
  type Asker,
  answerOf,
  type Between,
  mayOverwrite,
  mayRead,
  type Units,
  VERBS_OF,
} from '#tests/policy/oracle-between';
import { ROLES } from '#tests/policy/oracle-cells';
import { type County, county, TestDevice } from './county';
import { deviationArgs, matterArgs } from './deviation-acts';
import { testEngines } from './engines';

const engines = await testEngines();
type Row = { id: string; entity: string; unit: string };
type Case = Between & { id: string; recordId: string };
const WHY = 'Vi är inte överens.';

describe.each(engines)('the matrix of what lies between units, on $name', (engine) => {
  let c: County;
  let units: Units;
  let people: (Asker & { device(): Promise<TestDevice> })[];
  let cases: Case[];
  let rows: Map<string, Row[]>;
  const forum = { chefsforum: '', strategigrupp: '' };

  const deviceOf = async (person: string, unit: string) =>
    new TestDevice(
      { request: c.request },
      `samplan_session=${await openSession(c.database, { assignment: assignmentId(person, unit) }, Date.now())}`,
      person,
      unit,
    );
  const by = (role: Asker['role'], unit: string) =>
    people.find((one) => one.role === role && one.unit === unit && !one.closed)!;

  beforeAll(async () => {
    c = await county(await engine.open());
    const mark = randomUUID().slice(0, 8);
    for (const level of ['chefsforum', 'strategigrupp'] as const) forum[level] = `${level}-${mark}`;
    const forums = (Object.entries(forum) as [Forum, string][]).map(
      ([level, id]): Unit => ({ ...c.units[0]!, id, name: id, forum: level, generic: true }),
    );
    const places = [...c.units.map(({ id }) => id), ...forums.map(({ id }) => id)];
    people = places.flatMap((unit) =>
      [...ROLES.map((role) => ({ role, closed: false })), { role: 'manager' as const, closed: true }].map((one) => {
        const person = `${one.role}-${one.closed ? 'gone-' : ''}${unit}`;
        return { ...one, person, unit, device: () => deviceOf(person, unit) };
      }),
    );
    await seedDirectory(c.database, {
      units: forums,
      people: people.map(({ person, role, unit }) => ({ id: person, name: person, unit, role, receiver: true })),
    });
    c.restart();
    units = { forums: Object.values(forum), region: [c.unit('bup')] };
    const [social, bup, school] = [c.unit('social'), c.unit('bup'), c.unit('school')];

    // A caseworker reports; the school was concerned first and is no longer.
    const reporter = by('caseworker', social);
    const manager = await by('manager', social).device();
    const report = deviationArgs([bup, school]);
    const [deviation, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const device = await reporter.device();
    await device.must(deviation, 'reportDeviation', report);
    const mend = (changes: Record<string, { from: unknown; to: unknown }>) =>
      device.must(deviation, 'editDeviation', {
        deviationId: report.deviationId,
        changes: changes as never,
        conflictIds: Object.fromEntries(Object.keys(changes).map((field) => [field, randomUUID()])),
      });
    await mend({ toUnits: { from: [bup, school], to: [bup] } });
    await mend({ what: { from: 'Något annat.', to: 'Det blev inte av.' } });
    const clinic = await by('manager', bup).device();
    await clinic.must(deviation, 'answerDeviation', { replyId: randomUUID(), says: 'answer', text: 'Vi missade den.' });
    await clinic.must(deviation, 'noteDeviationNumber', { numberId: randomUUID(), number: 'R-1' });
    const matter = matterArgs(forum.chefsforum);
    await manager.must(deviation, 'escalate', {
      escalationId: randomUUID(),
      escalation: { level: 'chefsforum', forum: forum.chefsforum, matterId: first, why: WHY },
    });
    await manager.must(first, 'openMatter', matter);
    const member = by('nurse', forum.chefsforum);
    const chefsforum = await member.device();
    await chefsforum.must(first, 'putOnAgenda', { itemId: randomUUID(), on: '2026-11-23' });
    const further = matterArgs(forum.strategigrupp);
    Object.assign(further.matter, { level: 'strategigrupp', step: null, municipality: '' });
    await chefsforum.must(second, 'openMatter', further);

    cases = [
      {
        id: deviation,
        recordId: report.deviationId,
        sort: 'deviation',
        openedBy: reporter.person,
        from: social,
        concerns: [bup],
        once: [school],
      },
      {
        id: first,
        recordId: matter.matterId,
        sort: 'matter',
        openedBy: manager.person,
        from: social,
        concerns: [forum.chefsforum],
        once: [],
      },
      {
        id: second,
        recordId: further.matterId,
        sort: 'matter',
        openedBy: member.person,
        from: forum.chefsforum,
        concerns: [forum.strategigrupp],
        once: [],
      },
    ];
    await c.database.askPolicy('update assignment set valid_to = 1 where person = any($1)', [
      people.filter((one) => one.closed).map((one) => one.person),
    ]);
    // Seats end by the database's own clock.
    c.time.now = Math.max(c.time.now, Date.now()) + 1_000;
    const all = await c.database.askPolicy<Row & { dossier: string }>(
      'select dossier_id as dossier, id, entity, unit from record where not deleted',
    );
    rows = new Map(cases.map(({ id }) => [id, all.rows.filter((row) => row.dossier === id)]));
  }, 240_000);

  const where = (one: Asker, told: Case) =>
    `${one.role} of ${one.unit}${one.closed ? ', gone' : ''}; ${told.sort} of ${told.from}`;
  /** Every record against the rules; gives what was wrong. */
  const compare = (one: Asker, got: ReadonlySet<string>, may: typeof mayRead, wrong: string[]) => {
    let cells = 0;
    for (const told of cases)
      for (const row of rows.get(told.id)!) {
        cells += 1;
        if (got.has(row.id) !== may(told, row, one, units))
          wrong.push(`${where(one, told)}: ${row.entity}: ${got.has(row.id)}`);
      }
    return cells;
  };

  it('has records of every kind that the rules tell apart', () => {
    expect([...new Set([...rows.values()].flat().map((row) => row.entity))].sort()).toEqual([
      'conflict',
      'deviation',
      'deviationCase',
      'deviationNumber',
      'deviationReply',
      'escalation',
      'matter',
      'matterItem',
    ]);
  });

  it('gives over HTTP what the rules give, and tells nobody else that there is one', async () => {
    const wrong: string[] = [];
    let cells = 0;
    for (const one of people) {
      const device = await one.device();
      const answer = await device.pull().catch((error: Error) => {
        if (!error.message.includes('account-closed')) throw error;
        return [];
      });
      const held = answer.flatMap((dossier) => (dossier.mode === 'purge' ? [] : [dossier]));
      cells += compare(one, new Set(held.flatMap(({ records }) => records).map(({ id }) => id)), mayRead, wrong);
      for (const told of cases)
        if (held.some(({ id }) => id === told.id) !== rows.get(told.id)!.some((row) => mayRead(told, row, one, units)))
          wrong.push(`${where(one, told)}: is told of it`);
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(400);
  }, 240_000);

  it('shows in SQL as the app’s role what the rules show, and lets nothing else be overwritten', async () => {
    const wrong: string[] = [];
    // The database knows persons and units; that an account has ended it knows by the seat.
    for (const one of people) {
      const { seen, written } = await c.database
        .withActor({ person: one.person, unit: one.unit }, async (tx) => {
          await readClock(tx.policy, () => c.time.now);
          const shown = await tx.app.query<{ id: string }>('select id from record where not deleted');
          const over = await tx.app.query<{ id: string }>(
            'update record set version = version + 1, by_person = $1 where not deleted returning id',
            [one.person],
          );
          throw new Undone(new Set(shown.rows.map(({ id }) => id)), new Set(over.rows.map(({ id }) => id)));
        })
        .catch((error: unknown) => {
          if (error instanceof Undone) return error;
          throw error;
        });
      compare(one, seen, mayRead, wrong);
      compare(one, written, mayOverwrite, wrong);
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('answers each verb as the rules do, to each role of each unit', async () => {
    const wrong: string[] = [];
    let cells = 0;
    let wanted = 'Uppföljningen blev inte av.';
    const escalate = (level: Forum, to: string) => ({
      escalationId: randomUUID(),
      escalation: { level, forum: to, matterId: randomUUID(), why: WHY },
    });
    // What was brought back is no longer in the way of the next who raises it.
    const manager = await by('manager', c.unit('social')).device();
    const [up] = (await manager.pull(), manager.records(cases[0]!.id).filter((one) => one.entity === 'escalation'));
    const answer = { on: '2026-11-23', outcome: 'back' as const, text: 'Cheferna träffas igen.' };
    await manager.must(cases[0]!.id, 'bringBack', { escalationId: up!.id, answer });
    const chefsforum = await by('nurse', forum.chefsforum).device();
    await chefsforum.pull();
    const item = chefsforum.records(cases[1]!.id).find((one) => one.entity === 'matterItem')!;
    const decision = { outcome: 'back' as const, text: 'Till cheferna.' };
    await chefsforum.must(cases[1]!.id, 'decideMatter', { itemId: item.id, ...decision });

    for (const one of people) {
      const device = await one.device();
      const ask = async <N extends MutationName>(told: Case, name: N, args: ArgsOf<N>) => {
        const said = await device.do(told.id, name, args);
        return said.result === 'applied'
          ? 'yes'
          : ['unknown-dossier', 'account-closed'].includes(said.code)
            ? said.code
            : 'no';
      };
      /** Does it, and undoes it where it was done, so that the next finds what this one found. */
      const acts: Record<string, (told: Case) => Promise<string>> = {
        'write to the others': (told) =>
          ask(told, 'answerDeviation', { replyId: randomUUID(), says: 'message', text: 'Hej.' }),
        'answer for the unit': (told) =>
          ask(told, 'answerDeviation', { replyId: randomUUID(), says: 'answer', text: 'Ja.' }),
        'note the region’s number': (told) =>
          ask(told, 'noteDeviationNumber', { numberId: randomUUID(), number: 'R-2' }),
        'mend the report': async (told) => {
          const to = `Det blev inte av, ${one.role}.`;
          const changes = { what: { from: wanted, to } };
          const said = await ask(told, 'editDeviation', {
            deviationId: told.recordId,
            changes,
            conflictIds: { what: randomUUID() },
          });
          if (said === 'yes') wanted = to;
          return said;
        },
        'say that it is solved': async (told) => {
          const closingId = randomUUID();
          const closing = { solvedOn: '2026-11-20', solution: 'Vi kallar.', cause: 'system' as const, learning: '' };
          const said = await ask(told, 'closeDeviation', { closingId, closing });
          if (said === 'yes') await device.must(told.id, 'reopenDeviation', { closingId, reason: 'Inte löst.' });
          return said;
        },
        'raise it': async (told) => {
          const args = escalate('chefsforum', forum.chefsforum);
          const said = await ask(told, 'escalate', args);
          if (said === 'yes') await device.must(told.id, 'bringBack', { escalationId: args.escalationId, answer });
          return said;
        },
        'put it on an agenda': async (told) => {
          const itemId = randomUUID();
          const said = await ask(told, 'putOnAgenda', { itemId, on: '2026-11-23' });
          if (said === 'yes') await device.must(told.id, 'decideMatter', { itemId, ...decision });
          return said;
        },
        'raise it from the forum': async (told) => {
          // Strategigrupp's own next would be ReKo, which this county lacks: a refusal for want of it is none for want of a seat.
          if (told.concerns[0] === forum.strategigrupp) return answerOf('raise it from the forum', told, one, units);
          const args = escalate('strategigrupp', forum.strategigrupp);
          const said = await ask(told, 'escalate', args);
          if (said === 'yes') await device.must(told.id, 'bringBack', { escalationId: args.escalationId, answer });
          return said;
        },
      };
      for (const told of cases) {
        for (const verb of VERBS_OF[told.sort]) {
          cells += 1;
          const got = await acts[verb]!(told);
          const expected = answerOf(verb, told, one, units);
          if (got !== expected) wrong.push(`${verb}: ${where(one, told)}: ${got}, rules ${expected}`);
        }
        for (const [path, more] of Object.entries(OF_CASES)) {
          cells += 1;
          const said = await device.call(`/api/commands/${path}`, {
            dossierId: told.id,
            person: c.person('lova'),
            ...more,
          });
          const got = ((await said.json()) as { code?: string }).code;
          if (got !== (one.closed ? 'account-closed' : ASKED_OF_CASES[path]!(one)))
            wrong.push(`${path}: ${where(one, told)}: ${got}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(700);
  }, 500_000);
});

/** What is asked of cases alone. */
const OF_CASES = { 'open-on-ground': { reason: 'Jag vill se.' }, 'assign-staff': { until: null } };

/** Undoes the transaction that it is thrown in, and carries out what was read there. */
class Undone extends Error {
  constructor(
    readonly seen: ReadonlySet<string>,
    readonly written: ReadonlySet<string>,
  ) {
    super('undone');
  }
}

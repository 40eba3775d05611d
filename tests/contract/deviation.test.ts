// A deviation is seen by those who have a seat where it concerns a unit, and by nobody else; a matter by a forum's members.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor';
import type { Unit } from '#domain/unit';
import { readClock } from '#server/clock';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import { hasSeat, ROLES } from '#tests/policy/oracle-cells';
import { type County, county, DAY, problemOf, TestDevice } from './county';
import { deviationArgs, matterArgs } from './deviation-acts';
import { testEngines } from './engines';
import { consentArgs, newFamily, openArgs, openFamily } from './family';

const engines = await testEngines();

describe.each(engines)('who comes to see a deviation, on $name', (engine) => {
  let c: County;
  let [barbro, gunvor, ester, lova, pia, frida]: TestDevice[] = [];
  let forum: Unit;
  const dossier = randomUUID();
  const args = () => deviationArgs([c.unit('bup')]);

  const signIn = async (person: string, unit: string) => {
    const token = await openSession(c.database, { assignment: assignmentId(person, unit) }, Date.now());
    return new TestDevice({ request: c.request }, `samplan_session=${token}`, person, unit);
  };
  const employ = async (person: string, unit: string, role: Actor['role']) => {
    await seedDirectory(c.database, { units: [], people: [{ id: person, name: person, unit, role, receiver: true }] });
    return signIn(person, unit);
  };
  const end = (person: string, at: number) =>
    c.database.askPolicy('update assignment set valid_to = $2 where person = $1', [person, at]);
  const holds = async (who: TestDevice, id = dossier) => {
    await who.pull();
    return who.held.has(id);
  };

  beforeAll(async () => {
    c = await county(await engine.open());
    forum = {
      ...c.units[0]!,
      id: `forum-${randomUUID().slice(0, 8)}`,
      name: 'Chefsforum',
      forum: 'chefsforum',
      generic: true,
    };
    await seedDirectory(c.database, { units: [forum], people: [] });
    c.restart();
    [barbro, gunvor, ester, lova] = await Promise.all(
      (['barbro', 'gunvor', 'ester', 'lova'] as const).map((name) => c.device(name)),
    );
    pia = await employ(`pia-${forum.id}`, c.unit('school'), 'manager');
    frida = await employ(`frida-${forum.id}`, forum.id, 'coordinator');
    await barbro!.must(dossier, 'reportDeviation', args());
  });

  it('the managers of the units that it names, and neither receivers nor the managers of others', async () => {
    expect(await Promise.all([barbro!, gunvor!, ester!, lova!, pia!, frida!].map((who) => holds(who)))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(gunvor!.entities(dossier)).toEqual(['deviation']);
    expect(barbro!.entities(dossier)).toEqual(['deviation', 'deviationCase']);
  });

  it('of every role in every unit, those who have a seat and nobody else', async () => {
    const people = await Promise.all(
      (['social', 'bup', 'school', 'nurses'] as const).flatMap((place) =>
        ROLES.map(async (role) => {
          const unit = c.unit(place);
          return { place, role, who: await employ(`${role}-${unit}`, unit, role) };
        }),
      ),
    );
    const wrong: string[] = [];
    for (const { place, role, who } of people)
      if ((await holds(who)) !== hasSeat(['social', 'bup'], place, role)) wrong.push(`${role} at ${place}`);
    expect(wrong).toEqual([]);
  });

  it('is stored as what it is, without a grant, a child or a mark', async () => {
    const { rows } = await c.database.askPolicy(
      `select sort, child_hash, protection, (select count(*)::int from "grant" g where g.dossier_id = d.id) as grants
       from dossier d where id = $1`,
      [dossier],
    );
    expect(rows).toEqual([{ sort: 'deviation', child_hash: null, protection: 'NONE', grants: 0 }]);
  });

  it('each writes beside the other, and nobody in the other’s name', async () => {
    const reply = { replyId: randomUUID(), says: 'answer' as const, text: 'Vi missade den.' };
    await gunvor!.must(dossier, 'answerDeviation', reply);
    await barbro!.pull();
    expect(barbro!.records(dossier).find((one) => one.id === reply.replyId)).toMatchObject({
      unit: c.unit('bup'),
      body: { text: 'Vi missade den.' },
    });
    const changes = { deviationId: [...gunvor!.records(dossier)].find((one) => one.entity === 'deviation')!.id };
    expect(
      await gunvor!.do(dossier, 'editDeviation', {
        ...changes,
        changes: { toUnits: { from: [c.unit('bup')], to: [c.unit('school')] } },
        conflictIds: { toUnits: randomUUID() },
      }),
    ).toMatchObject({ result: 'refused', code: 'not-your-unit' });
  });

  it('no consent and no case can be put into it, and it can be put into no case', async () => {
    const family = newFamily();
    const consent = consentArgs(family, { releasing: [c.unit('social')], receiving: [] });
    expect(await barbro!.do(dossier, 'recordConsent', consent)).toMatchObject({ result: 'refused' });
    expect(await barbro!.do(dossier, 'openCase', openArgs(family))).toMatchObject({ code: 'dossier-exists' });
    const ids = await openFamily(await c.device('ylva'), newFamily(), true);
    const ylva = await c.device('ylva');
    expect(await ylva.do(ids.dossier, 'reportDeviation', args())).toMatchObject({ code: 'dossier-exists' });
    expect(
      await ylva.do(ids.dossier, 'answerDeviation', { replyId: randomUUID(), says: 'message', text: 'x' }),
    ).toMatchObject({ result: 'refused', code: 'not-found' });
  });

  it.each([
    ['open-on-ground', { reason: 'Jag vill se.' }],
    ['assign-staff', { until: null }],
  ])('nobody comes in by %s', async (verb, more) => {
    for (const who of [gunvor!, barbro!]) {
      const person = c.person('ester');
      const response = await who.call(`/api/commands/${verb}`, { dossierId: dossier, person, ...more });
      expect([response.status, (await problemOf(response)).code]).toEqual([404, 'not-found']);
    }
    expect(await holds(ester!)).toBe(false);
  });

  it('whoever becomes a manager comes in, whoever leaves or changes role goes, each with a line of the log', async () => {
    const id = `ny-${forum.id}`;
    const ny = await employ(id, c.unit('bup'), 'manager');
    expect(await holds(ny)).toBe(true);
    await employ(id, c.unit('bup'), 'clinician');
    c.time.now = Math.max(c.time.now, Date.now()) + 1_000;
    await ny.pull();
    expect(ny.held.has(dossier)).toBe(false);
    await employ(id, c.unit('bup'), 'manager');
    expect(await holds(ny)).toBe(true);
    await end(id, 1);
    await expect(ny.pull()).rejects.toThrow('account-closed');
    const { rows } = await c.database.askPolicy(
      `select act from audit where dossier_id = $1 and person = $2 and act like 'seat%' order by id`,
      [dossier, id],
    );
    expect(rows.map((row) => (row as { act: string }).act)).toEqual([
      'seatGiven',
      'seatEnded',
      'seatGiven',
      'seatEnded',
    ]);
    const { rows: members } = await c.database.askPolicy<{ until: number }>(
      'select until from dossier_member where dossier_id = $1 and person = $2',
      [dossier, id],
    );
    expect(members[0]!.until).toBeLessThanOrEqual(c.time.now + DAY);
  });

  it('a unit that is added comes to see it, and one that is taken away sees it no longer', async () => {
    const about = barbro!.records(dossier).find((one) => one.entity === 'deviation')!;
    const change = (from: string[], to: string[]) =>
      barbro!.must(dossier, 'editDeviation', {
        deviationId: about.id,
        changes: { toUnits: { from, to } },
        conflictIds: { toUnits: randomUUID() },
      });
    const [bup, school] = [c.unit('bup'), c.unit('school')];
    await change([bup], [bup, school]);
    expect([await holds(pia!), await holds(lova!)]).toEqual([true, false]);
    await change([bup, school], [bup]);
    c.time.now += 1_000;
    expect([await holds(pia!), await holds(gunvor!)]).toEqual([false, true]);
  });

  it('row-level security shows it to a seat of a unit concerned, and to nobody else', async () => {
    const seen = (person: string, unit: string) =>
      c.database.withActor({ person, unit }, async (tx) => {
        await readClock(tx.policy, () => c.time.now);
        const { rows } = await tx.app.query<{ entity: string }>(
          'select distinct entity from record where dossier_id = $1 order by entity',
          [dossier],
        );
        return rows.map((row) => row.entity);
      });
    expect(await seen(c.person('gunvor'), c.unit('bup'))).toEqual(['deviation', 'deviationReply']);
    for (const [name, place] of [
      ['ester', 'bup'],
      ['lova', 'school'],
      ['ylva', 'social'],
    ] as const)
      expect(await seen(c.person(name), c.unit(place))).toEqual([]);
  });

  it('a matter is seen by the forum’s members, whatever their role, and says nothing of the deviation', async () => {
    const matterDossier = randomUUID();
    await barbro!.must(matterDossier, 'openMatter', matterArgs(forum.id));
    expect([await holds(frida!, matterDossier), await holds(gunvor!, matterDossier), await holds(frida!)]).toEqual([
      true,
      false,
      false,
    ]);
    const told = JSON.stringify(frida!.records(matterDossier));
    expect(told).not.toContain(c.unit('bup'));
    expect(told).not.toContain(dossier);
    const itemId = randomUUID();
    await frida!.must(matterDossier, 'putOnAgenda', { itemId, on: '2026-11-23' });
    await frida!.must(matterDossier, 'decideMatter', {
      itemId,
      outcome: 'decided',
      text: 'Regionen svarar inom tio dagar.',
    });
    await barbro!.pull();
    expect(barbro!.records(matterDossier).find((one) => one.id === itemId)?.body.outcome).toBe('decided');
  });
});

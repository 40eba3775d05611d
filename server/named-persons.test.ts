import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type County, county, problemOf, type TestDevice } from '#tests/contract/county';
import { testEngines } from '#tests/contract/engines';
import {
  consentArgs,
  type FamilyIds,
  invite,
  inviteArgs,
  needArgs,
  openArgs,
  openFamily,
} from '#tests/contract/family';
import { readClock } from './clock';
import { nameHeir } from './named-persons';

const engines = await testEngines();

describe.each(engines)('named persons under protected identity, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let barbro: TestDevice;
  let jonathan: TestDevice;
  let ids: FamilyIds;

  beforeAll(async () => {
    c = await county(await engine.open());
    [ylva, barbro, jonathan] = await Promise.all([c.device('ylva'), c.device('barbro'), c.device('jonathan')]);
  });
  beforeEach(async () => {
    ids = await openFamily(ylva, undefined, true);
    for (const device of [barbro, jonathan]) {
      const args = { dossierId: ids.dossier, person: device.person, until: null };
      expect((await ylva.call('/api/commands/assign-staff', args)).status).toBe(204);
      await device.pull();
      expect(device.entities(ids.dossier)).toContain('child');
    }
  });

  const mark = (device = ylva, subject = 'child') =>
    device.must(ids.dossier, 'markProtectedIdentity', { markId: randomUUID(), subject, level: 'MARKING' });
  const command = (device: TestDevice, path: string, args: Record<string, unknown> = {}) =>
    device.call(`/api/commands/${path}`, { dossierId: ids.dossier, ...args });
  const names = async (device: TestDevice) => (await command(device, 'named-persons')).json();
  const audited = async (act: string) => {
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ person: string; detail: unknown }>(
        "select person, detail from audit where dossier_id = $1 and act = $2 order by detail->>'why' desc, id",
        [ids.dossier, act],
      ),
    );
    return rows;
  };

  it('names whoever set the mark and whoever coordinates; all others of the unit have it purged', async () => {
    await jonathan.pull();
    await mark(jonathan);
    expect(await names(jonathan)).toMatchObject({
      persons: [{ person: c.person('jonathan') }, { person: c.person('ylva') }],
    });
    expect((await command(barbro, 'named-persons')).status).toBe(404);
    expect((await audited('readNamed')).map(({ person }) => person)).toEqual([
      c.person('jonathan'),
      c.person('barbro'),
    ]);
    expect(await barbro.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
    expect(await audited('named')).toEqual([
      { person: c.person('jonathan'), detail: { why: 'mark' } },
      { person: c.person('ylva'), detail: { why: 'coordinator' } },
    ]);
  });

  it.each(['child', 'guardian'] as const)(
    'holds from the first change on, whoever of the family it is: %s',
    async (who) => {
      await mark(ylva, who === 'child' ? 'child' : ids.mother);
      expect(await barbro.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
      await ylva.pull();
      expect(ylva.entities(ids.dossier)).toContain('child');
    },
  );

  it('a case that opens under protection is seen by its opener', async () => {
    const fresh = { ...ids, dossier: randomUUID(), caseId: randomUUID(), childId: randomUUID(), frameId: randomUUID() };
    const args = openArgs(fresh);
    const child = {
      ...args.child,
      protectedIdentity: 'ASSUMED_IDENTITY' as const,
      identity: { type: 'other' as const, value: randomUUID().slice(0, 8) },
    };
    await ylva.must(fresh.dossier, 'openCase', { ...args, child });
    await ylva.must(fresh.dossier, 'inviteService', inviteArgs(c.unit('bup')));
    await ylva.pull();
    expect(ylva.entities(fresh.dossier)).toEqual(expect.arrayContaining(['child', 'service']));
  });

  it('lets a named manager name and take away; each is logged, and the access follows', async () => {
    await mark(barbro);
    expect((await command(barbro, 'name-person', { person: c.person('jonathan') })).status).toBe(204);
    expect(await jonathan.pull()).toMatchObject([{ mode: 'reset', id: ids.dossier }]);
    expect((await command(barbro, 'end-naming', { person: c.person('jonathan') })).status).toBe(204);
    expect(await jonathan.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
    expect(await audited('namePerson')).toEqual([{ person: barbro.person, detail: { person: c.person('jonathan') } }]);
    expect(await audited('endNaming')).toEqual([{ person: barbro.person, detail: { person: c.person('jonathan') } }]);
  });

  const memberOf = async (person: string) => {
    const { rows } = await c.database.askPolicy<{
      ground: string;
      named: boolean;
      until: number | null;
      since: number;
    }>('select ground, named, until, since from dossier_member where dossier_id = $1 and person = $2', [
      ids.dossier,
      person,
    ]);
    return rows[0];
  };

  it('whoever is named stays for the time being, on the ground that there was; whose name is taken away is assigned no longer', async () => {
    await mark(barbro);
    await command(barbro, 'name-person', { person: ylva.person });
    expect(await memberOf(ylva.person)).toMatchObject({ ground: 'opener', named: true, until: null });
    await command(barbro, 'name-person', { person: c.person('jonathan') });
    expect(await memberOf(c.person('jonathan'))).toMatchObject({ ground: 'assigned', named: true, until: null });
    c.time.now += 1_000;
    await command(barbro, 'end-naming', { person: c.person('jonathan') });
    const gone = { ground: 'assigned', named: false, until: c.time.now, since: c.time.now };
    expect(await memberOf(c.person('jonathan'))).toEqual(gone);
  });

  it('tells each of the own unit’s names, by name, whoever may change them', async () => {
    await mark(barbro);
    const persons = ['barbro', 'ylva'].map((name) => ({ person: c.person(name as 'ylva'), name: `Påhittade ${name}` }));
    expect(await names(ylva)).toEqual({ v: 1, persons, mayName: true });
    expect(await names(barbro)).toEqual({ v: 1, persons, mayName: true });
  });

  it('a case that asks for no names has none to tell, to name or to take away', async () => {
    const asked: [string, Record<string, unknown>][] = [
      ['named-persons', {}],
      ['name-person', { person: c.person('jonathan') }],
      ['end-naming', { person: c.person('jonathan') }],
    ];
    for (const [path, args] of asked) expect((await command(barbro, path, args)).status).toBe(404);
    expect(await memberOf(c.person('jonathan'))).toMatchObject({ named: false, until: null });
  });

  it('any named person may name where none of them leads or coordinates, and only then', async () => {
    await mark(jonathan);
    expect(await names(jonathan)).toMatchObject({ mayName: false });
    // The coordinator's assignment has ended without anybody taking over.
    await c.database.askPolicy('update dossier_member set named = false where dossier_id = $1 and person = $2', [
      ids.dossier,
      ylva.person,
    ]);
    expect(await names(jonathan)).toMatchObject({ mayName: true });
    // The last name stays, were it that of somebody who does not coordinate.
    const last = await problemOf(await command(jonathan, 'end-naming', { person: c.person('jonathan') }));
    expect(last).toMatchObject({ refusal: 'not-permitted', fields: ['person'] });
    expect((await command(jonathan, 'name-person', { person: barbro.person })).status).toBe(204);
    expect(await names(jonathan)).toMatchObject({ mayName: false });
    expect(await names(barbro)).toMatchObject({ mayName: true });
  });

  it('a name that is not there can not be taken away', async () => {
    await mark(barbro);
    const refused = await problemOf(await command(barbro, 'end-naming', { person: c.person('jonathan') }));
    expect(refused).toMatchObject({ status: 403, refusal: 'not-found', fields: ['person'] });
  });

  it('one named person always remains, and the coordinator stays', async () => {
    await mark();
    expect(await problemOf(await command(ylva, 'end-naming', { person: ylva.person }))).toMatchObject({
      refusal: 'not-permitted',
      fields: ['person'],
    });
    await command(ylva, 'name-person', { person: barbro.person });
    expect(await problemOf(await command(barbro, 'end-naming', { person: ylva.person }))).toMatchObject({
      refusal: 'not-permitted',
    });
    expect((await names(ylva)).persons).toHaveLength(2);
  });

  it('only a named coordinator or manager, or whoever coordinates the case, may name', async () => {
    await mark(barbro);
    await command(barbro, 'name-person', { person: c.person('jonathan') });
    expect(await names(jonathan)).toMatchObject({ mayName: false });
    const person = c.person('jonathan');
    expect(await problemOf(await command(jonathan, 'end-naming', { person }))).toMatchObject({
      refusal: 'not-your-role',
    });
    expect(await problemOf(await command(barbro, 'name-person', { person: c.person('ester') }))).toMatchObject({
      refusal: 'not-found',
    });
    expect(await problemOf(await command(barbro, 'assign-staff', { person, until: null }))).toMatchObject({
      refusal: 'not-permitted',
    });
  });

  it('whoever is not named gets, from every way in, the answer of a case that is not there', async () => {
    await mark();
    const nowhere = { ...ids, dossier: randomUUID() };
    const asked: [string, Record<string, unknown>][] = [
      ['open-on-ground', { reason: 'Ylva är sjuk och mötet är i dag.' }],
      ['assign-staff', { person: c.person('jonathan'), until: null }],
      ['named-persons', {}],
      ['name-person', { person: barbro.person }],
      ['end-naming', { person: ylva.person }],
      ['who-has-seen', { before: null }],
    ];
    for (const [path, args] of asked) {
      const tell = async (dossierId: string) => {
        const answer = await barbro.call(`/api/commands/${path}`, { ...args, dossierId });
        return { status: answer.status, body: await answer.text() };
      };
      const forbidden = await tell(ids.dossier);
      expect({ path, ...forbidden }).toEqual({ path, ...(await tell(nowhere.dossier)) });
      expect(forbidden.status).toBe(404);
    }
  });

  it('row-level security alone shows nothing of it to one who is assigned and not named', async () => {
    await mark();
    const seen = (who: 'ylva' | 'barbro') =>
      c.database.withActor({ person: c.person(who), unit: c.unit('social') }, async ({ policy, app }) => {
        await readClock(policy, () => c.time.now);
        const counts = await Promise.all(
          ['record', 'record_history', 'dossier_member'].map((table) =>
            app.query(`select 1 from ${table} where dossier_id = $1`, [ids.dossier]),
          ),
        );
        const dossiers = await app.query('select 1 from dossier where id = $1', [ids.dossier]);
        return [...counts, dossiers].map(({ rows }) => rows.length > 0);
      });
    expect(await seen('ylva')).toEqual([true, true, true, true]);
    expect(await seen('barbro')).toEqual([false, false, false, false]);
  });

  it('what an unnamed person had written goes to nobody but a named manager', async () => {
    const args = needArgs('Skrivet utan nät.', 'SOCIAL');
    await mark();
    expect((await jonathan.push([jonathan.queue(ids.dossier, 'nameNeed', args)])).answers).toMatchObject([
      { result: 'refused', code: 'not-permitted' },
    ]);
    const read = async () =>
      (await barbro.call('/api/commands/open-quarantine', { reason: 'Jonathan har slutat.' })).json();
    const words = async () => JSON.stringify(await read()).includes('Skrivet utan nät.');
    expect(await read()).toHaveProperty('changes');
    expect(await words()).toBe(false);
    await command(ylva, 'name-person', { person: barbro.person });
    expect(await words()).toBe(true);
  });

  it('another unit keeps those who were assigned there, and names its own from then on', async () => {
    await invite(ylva, ids.dossier, c.unit('bup'));
    const kinds = ['IDENTITY', 'LOGISTICS'] as const;
    const receiving = [{ unit: c.unit('bup'), kinds: [...kinds] }];
    await ylva.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [c.unit('social')], receiving }));
    await mark();
    const ester = await c.device('ester');
    await ester.pull();
    expect(ester.entities(ids.dossier)).toContain('child');
    expect((await names(ester)).persons).not.toContainEqual(expect.objectContaining({ person: ylva.person }));
  });

  it('a unit that is invited later has its receivers named', async () => {
    await mark();
    await invite(ylva, ids.dossier, c.unit('bup'));
    const ester = await c.device('ester');
    await ester.pull();
    expect(ester.entities(ids.dossier)).toContain('frame');
  });

  it('when the mark is lowered all who are assigned see the case again, and the next mark names anew', async () => {
    const markId = randomUUID();
    await barbro.must(ids.dossier, 'markProtectedIdentity', { markId, subject: 'child', level: 'MARKING' });
    expect(await jonathan.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
    const lower = {
      markId,
      seen: 'MARKING' as const,
      level: 'NONE' as const,
      reason: 'Markeringen är hävd hos Skatteverket.',
    };
    await barbro.must(ids.dossier, 'lowerProtectedIdentity', lower);
    expect(await jonathan.pull()).toMatchObject([{ mode: 'reset', id: ids.dossier }]);
    await mark(jonathan);
    expect(await barbro.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
  });

  it('whoever takes over where nobody is named is named, on the line of the heir; elsewhere nobody is', async () => {
    const heir = { unit: c.unit('social'), person: c.person('jonathan') };
    const inherit = () => c.database.withPolicy((policy) => nameHeir(policy, ids.dossier, heir, c.time.now));
    await inherit();
    expect(await memberOf(heir.person)).toMatchObject({ named: false });
    await mark(barbro);
    await inherit();
    expect(await memberOf(heir.person)).toMatchObject({ named: false });
    await c.database.askPolicy('update dossier_member set named = false where dossier_id = $1', [ids.dossier]);
    await inherit();
    expect(await memberOf(heir.person)).toMatchObject({ named: true, until: null, ground: 'assigned' });
    expect(await audited('named')).toContainEqual({ person: heir.person, detail: { why: 'heir' } });
  });

  it('whoever leaves as the last named person hands the name on', async () => {
    await mark();
    const ended = await barbro.call('/api/commands/end-account', { person: ylva.person, to: null, despite: true });
    const told = (await ended.json()) as { ended: boolean; cases: { dossierId: string }[] };
    expect(told.ended).toBe(true);
    // The manager, who is not named, is not told of the case: not that it is, nor its reference.
    expect(told.cases.map((one) => one.dossierId)).not.toContain(ids.dossier);
    expect(await audited('named')).toContainEqual(expect.objectContaining({ detail: { why: 'coordinator' } }));
    await barbro.pull();
    expect(barbro.entities(ids.dossier)).toContain('child');
  });
});

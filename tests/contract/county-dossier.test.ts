// What the county shares is read by everybody at work in it, written by its editors, and opens nothing else.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor';
import { COUNTY_DOSSIER } from '#domain/county';
import type { ArgsOf } from '#domain/mutations';
import type { Unit } from '#domain/unit';
import { assignmentId, seedDirectory } from '#server/directory';
import { EVERY_UNIT, inProcessPoke, type Poke } from '#server/poke';
import { openSession } from '#server/session';
import { type County, county, TestDevice } from './county';
import { testEngines } from './engines';
import { invite, newFamily, openArgs, openFamily } from './family';

const engines = await testEngines();

const duty = (text: string): ArgsOf<'addResponsibility'> => ({
  responsibilityId: randomUUID(),
  responsibility: {
    sector: 'health',
    text,
    agreement: 'Överenskommelse om samverkan',
    edition: '5.0',
    place: '',
    statute: '',
    validFrom: '2021-01-01',
    validTo: null,
    words: '',
  },
});

describe.each(engines)('the dossier of the county, on $name', (engine) => {
  let c: County;
  let strategigrupp: Unit;
  let valter: TestDevice;
  const poked: string[][] = [];
  const first = duty('Bekräftar remisser.');

  const signIn = async (person: string, unit: string) => {
    const token = await openSession(c.database, { assignment: assignmentId(person, unit) }, Date.now());
    return new TestDevice({ request: c.request }, `samplan_session=${token}`, person, unit);
  };
  const employ = async (person: string, unit: string, role: Actor['role']) => {
    await seedDirectory(c.database, { units: [], people: [{ id: person, name: person, unit, role }] });
    return signIn(person, unit);
  };
  const unitLike = (id: string, more: Partial<Unit> = {}): Unit => ({ ...c.units[0]!, id, name: id, ...more });
  const said = (who: TestDevice) => who.records(COUNTY_DOSSIER).map((one) => one.body.text);
  const count = async (sql: string, params: unknown[] = []) =>
    (await c.database.askPolicy<{ n: number }>(`select count(*)::int as n ${sql}`, params)).rows[0]!.n;

  beforeAll(async () => {
    const inner = inProcessPoke();
    const poke: Poke = { ...inner, send: (units) => (poked.push([...units]), inner.send(units)) };
    c = await county(await engine.open(), { poke });
    strategigrupp = unitLike('strategigrupp', { forum: 'strategigrupp', generic: true });
    await seedDirectory(c.database, { units: [strategigrupp], people: [] });
    c.restart();
    valter = await employ('valter', strategigrupp.id, 'manager');
  });

  it('is nobody’s before anything is written, and one who is no editor begins nothing', async () => {
    const barbro = await c.device('barbro');
    expect(await barbro.do(COUNTY_DOSSIER, 'addResponsibility', duty('Något annat.'))).toMatchObject({
      result: 'refused',
      code: 'not-your-role',
    });
    await barbro.pull();
    expect(barbro.held.has(COUNTY_DOSSIER)).toBe(false);
    expect(await count('from dossier where id = $1', [COUNTY_DOSSIER])).toBe(0);
  });

  it('is begun by the first who writes, and read by every role in every unit', async () => {
    await valter.must(COUNTY_DOSSIER, 'addResponsibility', first);
    const everybody = await Promise.all(
      (['ylva', 'jonathan', 'barbro', 'nadja', 'ester', 'gunvor', 'lova'] as const).map((name) => c.device(name)),
    );
    for (const who of everybody) await who.pull();
    expect(everybody.map(said)).toEqual(everybody.map(() => ['Bekräftar remisser.']));
    expect(poked.at(-1)).toContain(EVERY_UNIT);
  });

  it('comes to units and people who come later, and goes with the account', async () => {
    const late = unitLike('ny-enhet');
    await seedDirectory(c.database, { units: [late], people: [] });
    c.restart();
    const nils = await employ('nils', late.id, 'teacher');
    await nils.pull();
    expect(said(nils)).toEqual(['Bekräftar remisser.']);
    const ends = 'update assignment set valid_to = $2 where person = $1';
    await c.database.askPolicy(ends, ['nils', c.time.now - 1]);
    const seat = `from dossier_member where person = 'nils' and dossier_id = $1 and (until is null or until > $2)`;
    expect(await count(seat, [COUNTY_DOSSIER, Date.now() + 1])).toBe(0);
    await c.database.askPolicy(ends, ['nils', null]);
    expect(await count(seat, [COUNTY_DOSSIER, Date.now() + 1])).toBe(1);
  });

  it('tells every device of a change, and no log of a seat or a delivery', async () => {
    const ester = await c.device('ester');
    await ester.pull();
    expect((await ester.pullOnce(false)).result).toBe('unchanged');
    await valter.must(COUNTY_DOSSIER, 'addResponsibility', duty('Svarar på remisser.'));
    expect((await ester.pullOnce(false)).result).toBe('send-vector');
    const came = await ester.pull();
    expect(came.map(({ mode }) => mode)).toEqual(['delta']);
    expect(said(ester).sort()).toEqual(['Bekräftar remisser.', 'Svarar på remisser.']);
    expect(await count('from delivery where dossier_id = $1', [COUNTY_DOSSIER])).toBe(0);
    expect(await count(`from audit where dossier_id = $1 and act like 'seat%'`, [COUNTY_DOSSIER])).toBe(0);
  });

  it('keeps what was said before a change, with who and why, for everybody to read', async () => {
    const { responsibilityId } = first;
    await valter.must(COUNTY_DOSSIER, 'editResponsibility', {
      responsibilityId,
      changes: { text: { from: 'Bekräftar remisser.', to: 'Bekräftar remisser skyndsamt.' } },
      conflictIds: { text: randomUUID() },
      versionId: randomUUID(),
      why: 'Skärpt i årets revidering.',
    });
    const lova = await c.device('lova');
    await lova.pull();
    const [version] = lova.records(COUNTY_DOSSIER).filter((one) => one.entity === 'countyVersion');
    expect(version?.body).toMatchObject({
      recordId: responsibilityId,
      before: { text: 'Bekräftar remisser.' },
      why: 'Skärpt i årets revidering.',
      name: 'valter',
    });
  });

  it('is written by its editors alone, and nothing of a case can lie in it', async () => {
    const ylva = await c.device('ylva');
    await ylva.pull();
    expect(await ylva.do(COUNTY_DOSSIER, 'addResponsibility', duty('Nej.'))).toMatchObject({ code: 'not-your-role' });
    expect(await ylva.do(COUNTY_DOSSIER, 'openCase', openArgs(newFamily()))).toMatchObject({ code: 'not-permitted' });
    const need = { needId: randomUUID(), kind: 'SCHOOL' as const, need: { text: 'Ro.' } };
    expect(await ylva.do(COUNTY_DOSSIER, 'nameNeed', need)).toMatchObject({ result: 'refused' });
    const elsewhere = randomUUID();
    expect(await valter.do(elsewhere, 'addResponsibility', duty('Nej.'))).toMatchObject({ code: 'not-permitted' });
    expect(await count('from dossier where id = $1', [elsewhere])).toBe(0);
  });

  it('opens nothing in a case, though a row there said that everybody reads it', async () => {
    const ylva = await c.device('ylva');
    const family = await openFamily(ylva);
    await invite(ylva, family.dossier, c.unit('bup'));
    const id = randomUUID();
    await c.database.withActor({ person: c.person('ylva'), unit: c.unit('social') }, ({ app }) =>
      app.query(
        `insert into record (dossier_id, id, entity, unit, kind, audience, by_grant, to_all, fact, version, seq, deleted,
           by_person, at, body) values ($1, $2, 'responsibility', $3, 'LOGISTICS', 'shared', false, true, false, 1, 99,
           false, $4, 0, '{}')`,
        [family.dossier, id, c.unit('social'), c.person('ylva')],
      ),
    );
    const seen = await c.database.withActor({ person: c.person('ester'), unit: c.unit('bup') }, ({ app }) =>
      app.query<{ id: string }>('select id from record where dossier_id = $1', [family.dossier]),
    );
    expect(seen.rows.length).toBeGreaterThan(0);
    expect(seen.rows.map((row) => row.id)).not.toContain(id);
  });
});

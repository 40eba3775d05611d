// The structure for cooperation is written by Strategigrupp alone, in the county's dossier alone, and read by everybody.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/actor';
import { COUNTY_DOSSIER } from '#domain/county';
import type { ArgsOf } from '#domain/mutations';
import { structureExample } from '#domain/structure-example';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import { ROLES } from '#tests/policy/oracle-cells';
import { type County, county, TestDevice } from './county';
import { testEngines } from './engines';
import { newFamily, openFamily } from './family';

const engines = await testEngines();

describe.each(engines)('the structure for cooperation, on $name', (engine) => {
  let c: County;
  let editor: TestDevice;
  const forums = ['strategigrupp', 'chefsforum', 'reko'] as const;
  const forumId = (forum: (typeof forums)[number]) => `${forum}-${c.unit('social')}`;
  type Entry = ArgsOf<'reviseStructure'>['entries'][number];

  const employ = async (person: string, unit: string, role: Actor['role']) => {
    await seedDirectory(c.database, { units: [], people: [{ id: person, name: person, unit, role, receiver: false }] });
    const token = await openSession(c.database, { assignment: assignmentId(person, unit) }, Date.now());
    return new TestDevice({ request: c.request }, `samplan_session=${token}`, person, unit);
  };
  const adds = (name = 'Skolnämnden'): Entry => ({
    does: 'add',
    sort: 'principal',
    id: randomUUID(),
    body: { name, kind: 'municipality', municipality: 'Lindsjö' },
  });
  const held = (who: TestDevice, id: string) => who.records(COUNTY_DOSSIER).find((one) => one.id === id);

  beforeAll(async () => {
    c = await county(await engine.open());
    const units = forums.map((forum) => ({ ...c.units[0]!, id: forumId(forum), name: forum, forum, generic: true }));
    await seedDirectory(c.database, { units, people: [] });
    c.restart();
    editor = await employ(`ed-${c.unit('social')}`, forumId('strategigrupp'), 'counsellor');
  });

  it('is begun by its editor with all that a file brings, as one change, and reaches everybody whole', async () => {
    const entries = structureExample();
    await editor.must(COUNTY_DOSSIER, 'reviseStructure', { entries });
    for (const name of ['ylva', 'lova', 'ester'] as const) {
      const who = await c.device(name);
      await who.pull();
      const ids = new Set(who.records(COUNTY_DOSSIER).map((one) => one.id));
      expect(entries.filter((one) => !ids.has(one.id))).toEqual([]);
    }
  });

  it('is written by nobody of another unit, of whatever role, nor of another forum', async () => {
    const wrong: string[] = [];
    for (const unit of [c.unit('social'), c.unit('bup'), c.unit('school'), forumId('chefsforum'), forumId('reko')])
      for (const role of ROLES) {
        const who = await employ(`${role}-${unit}`, unit, role);
        const answer = await who.do(COUNTY_DOSSIER, 'reviseStructure', { entries: [adds()] });
        if (answer.result !== 'refused' || answer.code !== 'not-your-role') wrong.push(`${role} of ${unit}`);
      }
    expect(wrong).toEqual([]);
  });

  it('is refused as a whole where one of its entries is, and its author hears which field', async () => {
    const good = adds();
    const bad = { ...adds(), body: { name: 'Elev 20160504-2382', kind: 'private', municipality: '' } } as Entry;
    const answer = await editor.do(COUNTY_DOSSIER, 'reviseStructure', { entries: [good, bad] });
    expect(answer).toMatchObject({ result: 'refused', code: 'names-somebody', field: 'name' });
    await editor.pull();
    expect(held(editor, good.id)).toBeUndefined();
  });

  it('is changed and taken away by the next of its editors, and brought back by its key', async () => {
    const entry = adds('Nämnden');
    await editor.must(COUNTY_DOSSIER, 'reviseStructure', { entries: [entry] });
    const other = await employ(`other-${c.unit('social')}`, forumId('strategigrupp'), 'manager');
    const changes = { name: { from: 'Nämnden', to: 'Utbildningsnämnden' } };
    const edit = {
      does: 'edit',
      sort: 'principal',
      id: entry.id,
      changes,
      conflictIds: { name: randomUUID() },
    } as Entry;
    await other.must(COUNTY_DOSSIER, 'reviseStructure', { entries: [edit] });
    await editor.pull();
    expect(held(editor, entry.id)?.body.name).toBe('Utbildningsnämnden');
    await other.must(COUNTY_DOSSIER, 'reviseStructure', {
      entries: [{ does: 'remove', sort: 'principal', id: entry.id }],
    });
    await editor.pull();
    expect(held(editor, entry.id)).toBeUndefined();
    await editor.must(COUNTY_DOSSIER, 'reviseStructure', { entries: [entry] });
    await editor.pull();
    expect(held(editor, entry.id)?.body.name).toBe('Nämnden');
  });

  it('lies in no case', async () => {
    const ylva = await c.device('ylva');
    const ids = await openFamily(ylva, newFamily(), true);
    expect(await ylva.do(ids.dossier, 'reviseStructure', { entries: [adds()] })).toMatchObject({
      result: 'refused',
      code: 'not-permitted',
    });
  });
});

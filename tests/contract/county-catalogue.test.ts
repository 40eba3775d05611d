// Who is responsible for what, and the decision support: read by everybody at work in the county, written by its editor.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from '#domain/county';
import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import { readClock } from '#server/clock';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import { type County, county, TestDevice } from './county';
import { testEngines } from './engines';

const engines = await testEngines();
const shipped = { responsibilities: [...SHIPPED_DUTIES], supports: [...SHIPPED_SUPPORTS] };
const [FIRST] = SHIPPED_DUTIES;
const [AREA] = SHIPPED_SUPPORTS;
const NAMES = ['ylva', 'jonathan', 'barbro', 'nadja', 'ester', 'gunvor', 'lova'] as const;

describe.each(engines)('the county’s catalogues, on $name', (engine) => {
  let c: County;
  let editor: TestDevice;
  let people: TestDevice[];
  const strategi = `strategi-${randomUUID().slice(0, 8)}`;
  const person = `siv-${strategi}`;

  beforeAll(async () => {
    c = await county(await engine.open());
    const forum = {
      ...c.units[0]!,
      id: strategi,
      name: 'Strategigruppen',
      forum: 'strategigrupp' as const,
      generic: true,
    };
    const people_ = [{ id: person, name: 'Påhittade Siv', unit: strategi, role: 'manager' as const, receiver: true }];
    await seedDirectory(c.database, { units: [forum], people: people_ });
    c.restart();
    const token = await openSession(c.database, { assignment: assignmentId(person, strategi) }, Date.now());
    editor = new TestDevice({ request: c.request }, `samplan_session=${token}`, person, strategi);
    people = await Promise.all(NAMES.map((name) => c.device(name)));
    await editor.must(COUNTY_DOSSIER, 'readInCatalogue', shipped);
    await editor.must(COUNTY_DOSSIER, 'editResponsibility', {
      responsibilityId: FIRST!.id,
      changes: { text: { from: FIRST!.body.text, to: 'Länets egna ord.' } },
      conflictIds: { text: randomUUID() },
      versionId: randomUUID(),
      why: 'Tydligare så.',
    });
  });

  it.each(NAMES)('are read whole by %s, with what was said before, who changed it and why', async (name) => {
    const who = people[NAMES.indexOf(name)]!;
    await who.pull();
    const held = [...(who.held.get(COUNTY_DOSSIER)?.records.values() ?? [])];
    const count = (entity: string) => held.filter((one) => one.entity === entity).length;
    expect([count('responsibility'), count('decisionSupport'), count('countyVersion')]).toEqual([38, 10, 1]);
    expect(held.find((one) => one.id === FIRST!.id)?.body.text).toBe('Länets egna ord.');
    expect(held.find((one) => one.entity === 'countyVersion')?.body).toMatchObject({
      recordId: FIRST!.id,
      before: { text: FIRST!.body.text },
      name: 'Påhittade Siv',
      why: 'Tydligare så.',
    });
  });

  it.each(NAMES)('are changed neither by a change that %s sends, nor straight in the database', async (name) => {
    const who = people[NAMES.indexOf(name)]!;
    const common = () => ({ conflictIds: {}, versionId: randomUUID(), why: 'Jag vill.' });
    const answers = [
      await who.do(COUNTY_DOSSIER, 'addResponsibility', {
        responsibilityId: randomUUID(),
        responsibility: FIRST!.body,
      }),
      await who.do(COUNTY_DOSSIER, 'addSupport', { supportId: randomUUID(), support: AREA!.body }),
      await who.do(COUNTY_DOSSIER, 'editResponsibility', { ...common(), responsibilityId: FIRST!.id, changes: {} }),
      await who.do(COUNTY_DOSSIER, 'editSupport', { ...common(), supportId: AREA!.id, changes: {} }),
      await who.do(COUNTY_DOSSIER, 'readInCatalogue', { responsibilities: [], supports: [] }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ result: 'refused', code: 'not-your-role' });
    const touched = await c.database.withActor({ person: who.person, unit: who.unit }, async (tx) => {
      await readClock(tx.policy, () => c.time.now);
      const update = `update record set body = '{}' where dossier_id = $1 returning id`;
      return (await tx.app.query(update, [COUNTY_DOSSIER])).rows;
    });
    expect(touched).toEqual([]);
  });

  it('are in no other dossier, whoever writes', async () => {
    const answer = await editor.do(randomUUID(), 'readInCatalogue', shipped);
    expect(answer).toMatchObject({ result: 'refused', code: 'not-permitted' });
  });
});

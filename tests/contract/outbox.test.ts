import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { renewIncarnation } from '#server/server-state';
import { type County, county, DAY, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily, withdrawalArgs } from './family';

const engines = await testEngines();

describe.each(engines)('an outbox, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let ids: FamilyIds;
  let consentId: string;

  beforeAll(async () => {
    c = await county(await engine.open());
  });
  beforeEach(async () => {
    ylva = await c.device('ylva');
    ids = await openFamily(ylva);
    const consent = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('bup'), kinds: ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'] }],
    });
    consentId = consent.consentId;
    await ylva.must(ids.dossier, 'recordConsent', consent);
  });

  it('gets the first answer again when it is sent twice, and the change is made once', async () => {
    const batch = [
      ylva.queue(ids.dossier, 'nameNeed', needArgs('Sova.')),
      ylva.queue(ids.dossier, 'removeNeed', { needId: randomUUID() }),
    ];
    const first = await ylva.push(batch);
    expect(first.answers.map((answer) => answer.result)).toEqual(['applied', 'refused']);
    const second = await ylva.push(batch);
    expect(second.answers).toEqual(first.answers);
    expect(second.expected).toBe(first.expected);
    await ylva.pull();
    expect(ylva.records(ids.dossier).filter((record) => record.entity === 'need')).toHaveLength(1);
  });

  it('gets the first answer also when two requests carry it at once', async () => {
    const batch = [ylva.queue(ids.dossier, 'nameNeed', needArgs('En gång.'))];
    const answers = await Promise.all([ylva.push(batch), ylva.push(batch), ylva.push(batch)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.answers))).size).toBe(1);
    expect(answers[0]!.answers[0]!.result).toBe('applied');
  });

  it('is told which number is expected where one is missing, and nothing after the gap is judged', async () => {
    const [one, lost, three] = [1, 2, 3].map((n) => ylva.queue(ids.dossier, 'nameNeed', needArgs(`Nr ${n}.`)));
    const answer = await ylva.push([one!, three!]);
    expect(answer.answers).toHaveLength(1);
    expect(answer.expected).toBe(lost!.seq);
    const rest = await ylva.push([lost!, three!]);
    expect(rest.answers.map((each) => each.result)).toEqual(['applied', 'applied']);
  });

  it('does not stop at a refused one', async () => {
    const { answers } = await ylva.push([
      ylva.queue(ids.dossier, 'nameNeed', needArgs('Före.')),
      { ...ylva.queue(ids.dossier, 'removeNeed', { needId: randomUUID() }), name: 'updateCase' },
      { ...ylva.queue(ids.dossier, 'removeNeed', { needId: randomUUID() }), args: { needId: 5 } },
      { ...ylva.queue(ids.dossier, 'removeNeed', { needId: randomUUID() }), args: { needId: 'a\0b' } },
      ylva.queue(ids.dossier, 'nameNeed', needArgs('Efter.')),
    ]);
    expect(answers.map((each) => (each.result === 'refused' ? each.code : 'applied'))).toEqual([
      'applied',
      'unknown-mutation',
      'invalid-args',
      'invalid-args',
      'applied',
    ]);
  });

  it('refuses with a refused one what names its record, and takes the next try of the first', async () => {
    const goal = { text: 'Gå dit.', indicator: '', targetDate: null, needId: null, longTerm: false };
    const need = { ...needArgs('Behov.'), kind: 'NO_KIND' as 'SOCIAL' };
    const edit = {
      needId: need.needId,
      changes: { text: { from: 'Behov.', to: 'Större behov.' } },
      conflictIds: { text: randomUUID() },
    };
    const { answers } = await ylva.push([
      ylva.queue(ids.dossier, 'nameNeed', need),
      ylva.queue(ids.dossier, 'editNeed', edit),
      ylva.queue(ids.dossier, 'setGoal', { goalId: randomUUID(), goal: { ...goal, needId: need.needId } } as never),
      ylva.queue(ids.dossier, 'nameNeed', { ...need, kind: 'SOCIAL' }),
      ylva.queue(ids.dossier, 'editNeed', edit),
    ]);
    expect(answers.map((each) => (each.result === 'refused' ? each.code : 'applied'))).toEqual([
      'invalid-args',
      'depends-on-refused',
      'depends-on-refused',
      'applied',
      'applied',
    ]);
  });

  it('refuses with a refused edit the edit that was built on its value', async () => {
    const need = needArgs('Ett.');
    await ylva.must(ids.dossier, 'nameNeed', need);
    const edit = (from: string, to: string) => ({
      needId: need.needId,
      changes: { text: { from, to } },
      conflictIds: { text: randomUUID() },
    });
    const { answers } = await ylva.push([
      {
        ...ylva.queue(ids.dossier, 'editNeed', edit('Ett.', 'Två.')),
        args: { ...edit('Ett.', 'Två.'), conflictIds: 7 },
      },
      ylva.queue(ids.dossier, 'editNeed', edit('Två.', 'Tre.')),
      ylva.queue(ids.dossier, 'editNeed', edit('Ett.', 'Fyra.')),
    ]);
    expect(answers.map((each) => (each.result === 'refused' ? each.code : 'applied'))).toEqual([
      'invalid-args',
      'depends-on-refused',
      'applied',
    ]);
  });

  it('gets plan content refused by rule B10 or the gate once the consent is withdrawn, later in the same batch', async () => {
    const { answers } = await ylva.push([
      ylva.queue(ids.dossier, 'nameNeed', needArgs('Före.')),
      ylva.queue(ids.dossier, 'withdrawConsent', withdrawalArgs(consentId, ids.mother)),
      ylva.queue(ids.dossier, 'nameNeed', needArgs('Efter.')),
    ]);
    expect(answers.map((answer) => answer.result)).toEqual(['applied', 'applied', 'refused']);
    expect(answers[2]).toMatchObject({ code: 'rule' });
  });

  it('of one whose assignment has ended goes to the quarantine of the unit, and says why', async () => {
    const other = await c.device('jonathan');
    const ask = (command: string) =>
      ylva.call(`/api/commands/${command}`, { dossierId: ids.dossier, person: other.person, until: null });
    expect((await ask('assign-staff')).status).toBe(204);
    await other.pull();
    expect(other.entities(ids.dossier)).toContain('child');
    expect((await ask('end-assignment')).status).toBe(204);
    c.time.now += 1;
    const need = needArgs('Skrivet utan nät.');
    expect(await other.do(ids.dossier, 'nameNeed', need)).toMatchObject({ result: 'refused', code: 'not-permitted' });
    expect(await other.pull()).toEqual([{ mode: 'purge', id: ids.dossier }]);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ unit: string; name: string; args: unknown }>(
        'select unit, name, args from quarantine where dossier_id = $1',
        [ids.dossier],
      ),
    );
    expect(rows).toEqual([{ unit: c.unit('social'), name: 'nameNeed', args: need }]);
  });

  it('leaves exactly one audit row per mutation, with the rule but without the words', async () => {
    await ylva.push([
      ylva.queue(ids.dossier, 'nameNeed', needArgs('Hemliga ord.')),
      ylva.queue(ids.dossier, 'removeNeed', { needId: randomUUID() }),
    ]);
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query<{ act: string; outcome: string; code: string | null }>(
        'select act, outcome, code, detail from audit where dossier_id = $1 order by id',
        [ids.dossier],
      ),
    );
    expect(rows.map(({ act, outcome, code }) => [act, outcome, code])).toEqual([
      ['openCase', 'applied', null],
      ['addGuardian', 'applied', null],
      ['addGuardian', 'applied', null],
      ['recordConsent', 'applied', null],
      ['nameNeed', 'applied', null],
      ['removeNeed', 'refused', 'not-found'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('Hemliga');
  });

  it('tells where a base already has its effects by the same counter as a pull', async () => {
    const answer = await ylva.do(ids.dossier, 'nameNeed', needArgs('Sova.'));
    await ylva.pull();
    expect(answer).toMatchObject({ result: 'applied', dossierSeq: ylva.held.get(ids.dossier)!.seq });
  });

  it("logs each version of another unit's record once per device, with its ground", async () => {
    await invite(ylva, ids.dossier, c.unit('bup'));
    const need = needArgs('Sova.');
    await ylva.must(ids.dossier, 'nameNeed', need);
    const ester = await c.device('ester');
    await ester.pull();
    ester.held.clear();
    await ester.pull();
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query('select version, unit, person, ground from delivery where record_id = $1', [need.needId]),
    );
    expect(rows).toEqual([{ version: 1, unit: c.unit('bup'), person: ester.person, ground: 'C2' }]);
  });

  it('is taken with its old ids after a restore from backup, whatever numbers it has, and every base is reset', async () => {
    const sent = ylva.queue(ids.dossier, 'nameNeed', needArgs('Före.'));
    const before = await ylva.push([sent]);
    await ylva.pull();
    await renewIncarnation(c.database);
    c.restart();
    const [reset] = await ylva.pull();
    expect(reset).toMatchObject({ mode: 'reset' });
    const later = { ...ylva.queue(ids.dossier, 'nameNeed', needArgs('Efter.')), seq: 400 };
    const after = await ylva.push([{ ...sent, seq: 399 }, later]);
    expect(after.incarnation).not.toBe(before.incarnation);
    expect(after.answers[0]).toEqual(before.answers[0]);
    expect(after.answers[1]!.result).toBe('applied');
    expect(after.expected).toBe(401);
  });

  it('lives on after time has passed the end of everything', async () => {
    c.time.now += 900 * DAY;
    expect(await ylva.do(ids.dossier, 'nameNeed', needArgs('Sent.'))).toMatchObject({
      result: 'refused',
      code: 'rule',
    });
    c.time.now -= 900 * DAY;
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type County, county, DAY, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, type FamilyIds, invite, needArgs, openFamily, withdrawalArgs } from './family';

const engines = await testEngines();

describe.each(engines)('what each unit comes to see, on $name', (engine) => {
  let c: County;
  let ylva: TestDevice;
  let nadja: TestDevice;
  let ester: TestDevice;
  let lova: TestDevice;
  let ids: FamilyIds;

  beforeAll(async () => {
    c = await county(await engine.open());
    [ylva, nadja, ester, lova] = [
      await c.device('ylva'),
      await c.device('nadja'),
      await c.device('ester'),
      await c.device('lova'),
    ];
    ids = await openFamily(ylva);
  });

  it('shows the opener what she wrote, and a unit that nobody invited nothing', async () => {
    await ylva.pull();
    expect(ylva.entities(ids.dossier)).toEqual(['case', 'child', 'frame', 'guardian']);
    expect(await nadja.pull()).toEqual([]);
  });

  it('shows an invited unit only the frame and its own invitation', async () => {
    await invite(ylva, ids.dossier, c.unit('nurses'));
    await invite(ylva, ids.dossier, c.unit('bup'));
    await nadja.pull();
    expect(nadja.entities(ids.dossier)).toEqual(['frame', 'service']);
    expect(nadja.records(ids.dossier)).toHaveLength(2);
    expect(JSON.stringify(nadja.records(ids.dossier))).not.toContain('Exempel');
  });

  it('shows exactly the consented kinds after consent and verification, and the unit that was not named nothing', async () => {
    const consent = consentArgs(ids, {
      releasing: [c.unit('social')],
      receiving: [{ unit: c.unit('bup'), kinds: ['IDENTITY', 'LOGISTICS', 'PLAN_ACTION'] }],
    });
    await ylva.must(ids.dossier, 'recordConsent', consent);
    await ylva.must(ids.dossier, 'nameNeed', needArgs('Sova hela natten.'));
    await ylva.must(ids.dossier, 'nameNeed', needArgs('Mår dåligt.', 'HEALTH'));
    await ester.pull();
    expect(ester.entities(ids.dossier)).toContain('child');
    const needs = ester.records(ids.dossier).filter((record) => record.entity === 'need');
    expect(needs.map((record) => record.body.text)).toEqual(['Sova hela natten.']);
    await nadja.pull();
    expect(nadja.entities(ids.dossier)).toEqual(['frame', 'service']);
    expect(await lova.pull()).toEqual([]);
    expect(ester.held.get(ids.dossier)!.dossier).toMatchObject({ mode: 'reset', until: null });
  });

  it('sends a delta for what is new, and nothing where nothing is', async () => {
    await ylva.must(ids.dossier, 'nameNeed', needArgs('Gå till skolan.'));
    const [delta] = await ester.pull();
    expect(delta).toMatchObject({ mode: 'delta', records: [{ body: { text: 'Gå till skolan.' } }] });
    await ylva.must(ids.dossier, 'nameNeed', needArgs('Socialt.', 'SOCIAL'));
    expect((await ester.pullOnce(false)).result).toBe('unchanged');
  });

  it('tells of a removed record without showing it', async () => {
    const need = needArgs('Ska bort.');
    await ylva.must(ids.dossier, 'nameNeed', need);
    await ester.pull();
    await ylva.must(ids.dossier, 'removeNeed', { needId: need.needId });
    const [delta] = await ester.pull();
    expect(delta).toMatchObject({ mode: 'delta', records: [{ id: need.needId, deleted: true, body: {} }] });
  });

  it('shows it again once its own unit has put it back, with the words that the server kept and not those sent', async () => {
    const need = needArgs('Ska tillbaka.');
    await ylva.must(ids.dossier, 'nameNeed', need);
    await ylva.must(ids.dossier, 'removeNeed', { needId: need.needId });
    await ester.pull();
    const body = { text: 'Någon annans ord.' };
    const restored = { entity: 'need' as const, recordId: need.needId, body };
    expect(await ester.do(ids.dossier, 'restoreRecord', restored)).toMatchObject({ result: 'refused' });
    await ylva.must(ids.dossier, 'restoreRecord', restored);
    const [delta] = await ester.pull();
    expect(delta).toMatchObject({
      mode: 'delta',
      records: [{ id: need.needId, deleted: false, kind: need.kind, body: { text: 'Ska tillbaka.' } }],
    });
  });

  it('purges by time alone when a consent ends, with nobody writing anything', async () => {
    const before = c.time.now;
    c.time.now += 300 * DAY;
    const [reset] = await ester.pull();
    expect(reset).toMatchObject({ mode: 'reset', grants: [] });
    expect(ester.entities(ids.dossier)).not.toContain('child');
    expect(ester.entities(ids.dossier)).not.toContain('need');
    c.time.now = before;
    await ester.pull();
    expect(ester.entities(ids.dossier)).toContain('need');
  });

  it('takes the shared content back when one guardian withdraws', async () => {
    const consentId = ester.records(ids.dossier).find((record) => record.entity === 'consent')!.id;
    await ylva.must(ids.dossier, 'withdrawConsent', withdrawalArgs(consentId, ids.father));
    await ester.pull();
    expect(ester.entities(ids.dossier)).not.toContain('child');
    expect(ester.entities(ids.dossier)).not.toContain('need');
    expect(ester.entities(ids.dossier)).toContain('consentWithdrawal');
  });

  it('tells a service of a referral to it once it is sent, and of nothing while the family has only permitted it', async () => {
    const { dossier, mother } = await openFamily(ylva);
    const referralId = crypto.randomUUID();
    const permission = { by: [mother], form: 'written' as const, journalRef: '', on: '2026-11-23' };
    await ylva.must(dossier, 'permitReferral', { referralId, toUnit: c.unit('school'), permission });
    expect(await lova.pull()).toEqual([]);
    await ylva.must(dossier, 'sendReferral', { referralId, sentOn: '2026-11-23', channel: 'Brev', reference: '' });
    await lova.pull();
    expect(lova.entities(dossier)).toEqual(['referral']);
  });
});

import { describe, expect, it } from 'vitest';
import { makeCore } from '#server/core';
import { silentLog } from '#server/log';
import { inProcessPoke } from '#server/poke';
import { postgresPoke } from '#server/postgres-poke';
import { recomputeForPolicy } from '#server/recompute';
import { county } from './county';
import { testEngines } from './engines';
import { consentArgs, invite, needArgs, openFamily } from './family';

const engines = await testEngines();
const withUrl = engines.filter((engine) => engine.openWithUrl);

describe.each(withUrl)('two nodes of one server, on $name', (engine) => {
  it('poke each other, however many units at once', async () => {
    const { url } = await engine.openWithUrl!();
    const [one, two] = [await postgresPoke(url, silentLog), await postgresPoke(url, silentLog)];
    const heard: string[] = [];
    const units = Array.from({ length: 400 }, (_, n) => `enhet-${n}-åäö`);
    for (const unit of units) two.listen(unit, () => heard.push(unit));
    one.send(units);
    await expect.poll(() => heard.length).toBe(units.length);
    expect(heard.sort()).toEqual([...units].sort());
    await one.close();
    await two.close();
  });
});

describe.each(engines)('a new version of the policy, on $name', (engine) => {
  it('has every grant computed anew before anything is served, once', async () => {
    const database = await engine.open();
    const c = await county(database);
    const [ylva, ester] = [await c.device('ylva'), await c.device('ester')];
    const ids = await openFamily(ylva);
    const receiving = [{ unit: c.unit('bup'), kinds: ['IDENTITY' as const, 'PLAN_ACTION' as const] }];
    await ylva.must(ids.dossier, 'recordConsent', consentArgs(ids, { releasing: [c.unit('social')], receiving }));
    await invite(ylva, ids.dossier, c.unit('bup'));
    await ylva.must(ids.dossier, 'nameNeed', needArgs('Sova.'));
    // What an older policy would have left: no grant, no reader.
    await database.withPolicy(async (policy) => {
      await policy.query('delete from "grant"');
      await policy.query(`update record set readers = '{}'`);
    });
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual([]);
    const core = makeCore({ database, clock: () => c.time.now, poke: inProcessPoke(), log: silentLog });
    expect(await recomputeForPolicy(core, 'next')).toBe(1);
    expect(await recomputeForPolicy(core, 'next')).toBe(0);
    await ester.pull();
    expect(ester.entities(ids.dossier)).toEqual(expect.arrayContaining(['child', 'consent', 'frame', 'need']));
  });
});

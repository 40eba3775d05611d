import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openPostgres } from '#server/postgres';
import { county, type TestDevice } from './county';
import { testEngines } from './engines';
import { consentArgs, invite, needArgs, openFamily, withdrawalArgs } from './family';

const engines = await testEngines();
const ROUNDS = { PGlite: 18, PostgreSQL: 60 };

describe.each(engines)('a withdrawal and a push at the same time, on $name', (engine) => {
  it('the push is either judged before the withdrawal or refused, and never wins late', async () => {
    const { database, url } = engine.openWithUrl
      ? await engine.openWithUrl()
      : { database: await engine.open(), url: undefined };
    const c = await county(database, { clock: undefined });
    const ylva = await c.device('ylva');
    // The second writer comes over connections of its own, as another node of the server would.
    const second = url ? await openPostgres(url, 2) : database;
    const node = c.beside(second);
    const jonathan = await node.device('jonathan');
    const seen = { pushFirst: 0, withdrawalFirst: 0 };
    try {
      for (let round = 0; round < ROUNDS[engine.name]; round++) await race(round);
    } finally {
      if (url) await second.close();
    }
    expect(seen.pushFirst, 'rounds in which the push came first').toBeGreaterThan(0);
    expect(seen.withdrawalFirst, 'rounds in which the withdrawal came first').toBeGreaterThan(0);

    async function race(round: number) {
      const ids = await openFamily(ylva);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now());
      const consent = consentArgs(ids, {
        releasing: [c.unit('social')],
        receiving: [{ unit: c.unit('bup'), kinds: ['PLAN_ACTION'] }],
      });
      const year = Number(today.slice(0, 4));
      consent.consent.validFrom = today;
      consent.consent.validTo = `${year + (today.slice(5) > '06-30' ? 1 : 0)}-${today.slice(5) > '06-30' ? '03' : '11'}-15`;
      for (const one of consent.answers) one.answer.at = Date.now() - 1_000;
      await ylva.must(ids.dossier, 'recordConsent', consent);
      await invite(ylva, ids.dossier, c.unit('bup'));
      await ylva.call('/api/commands/assign-staff', { dossierId: ids.dossier, person: jonathan.person, until: null });
      const withdrawal = withdrawalArgs(consent.consentId, ids.mother);
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const lead = (round % 6) - 3;
      const [pushed, withdrawn] = await Promise.all([
        wait(Math.max(0, lead)).then(() => jonathan.do(ids.dossier, 'nameNeed', needArgs(`Omgång ${round}.`))),
        wait(Math.max(0, -lead)).then(() => ylva.do(ids.dossier, 'withdrawConsent', withdrawal)),
      ]);
      expect(withdrawn.result).toBe('applied');
      const order = await orderOf(ids.dossier);
      if (pushed.result === 'applied') {
        seen.pushFirst++;
        expect(order.need!.seq).toBeLessThan(order.withdrawal.seq);
        expect(order.need!.at).toBeLessThanOrEqual(order.withdrawal.at);
      } else {
        seen.withdrawalFirst++;
        expect(pushed).toMatchObject({ code: 'rule' });
        expect(order.need).toBeUndefined();
      }
    }

    async function orderOf(dossier: string) {
      const { rows } = await database.withPolicy((policy) =>
        policy.query<{ entity: string; seq: number; at: number }>(
          `select entity, seq, at from record where dossier_id = $1 and entity in ('need', 'consentWithdrawal')`,
          [dossier],
        ),
      );
      const one = (entity: string) => rows.find((row) => row.entity === entity);
      return { need: one('need'), withdrawal: one('consentWithdrawal')! };
    }
  }, 120_000);

  it('many devices that write to one dossier at once lose nothing, and the puller ends with all of it', async () => {
    const c = await county(await engine.open());
    const ylva = await c.device('ylva');
    const ids = await openFamily(ylva);
    const devices: TestDevice[] = [];
    for (let n = 0; n < 6; n++) devices.push(await c.device('ylva'));
    const names = await Promise.all(
      devices.map(async (device, n) => {
        const written: string[] = [];
        for (let turn = 0; turn < 5; turn++) {
          const guardianId = randomUUID();
          await device.must(ids.dossier, 'addGuardian', { guardianId, guardian: relative(`Släkting ${n} ${turn}`) });
          written.push(guardianId);
          await ylva.pull();
        }
        return written;
      }),
    );
    await ylva.pull();
    const held = new Set(ylva.records(ids.dossier).map((record) => record.id));
    expect(names.flat().filter((id) => !held.has(id))).toEqual([]);
    expect((await ylva.pullOnce(false)).result).toBe('unchanged');
  });
});

const relative = (name: string) => ({
  name,
  relation: 'relative' as const,
  custody: 'none' as const,
  appointedAs: null,
  protectedIdentity: false,
  language: 'sv',
  interpreter: false,
});

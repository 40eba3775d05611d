// What nobody but named persons may read of what could not be applied: also where the case never reached the server.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type County, county, problemOf, type TestDevice } from '#tests/contract/county';
import { testEngines } from '#tests/contract/engines';
import { needArgs, newFamily, openArgs, openFamily } from '#tests/contract/family';

const engines = await testEngines();
/** Where a device files forms of no case. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

describe.each(engines)('words about a protected child that could not be applied, on $name', (engine) => {
  let c: County;
  let barbro: TestDevice;
  let jonathan: TestDevice;

  beforeAll(async () => {
    c = await county(await engine.open());
    [barbro, jonathan] = [await c.device('barbro'), await c.device('jonathan')];
    await jonathan.pull();
    await barbro.call('/api/commands/purge-device', { device: jonathan.id, assignment: jonathan.assignment });
  });

  const leave = async (
    left: { name: string; args: unknown; dossierId?: string }[],
    dossierId: string = randomUUID(),
  ) => {
    const all = left.map((one) => ({ id: randomUUID(), dossierId, ...one }));
    expect((await jonathan.call('/api/leftovers', { ...jonathan.envelope, left: all })).status).toBe(204);
    return all.map((one) => one.id);
  };
  const shown = async () => {
    const answer = await barbro.call('/api/commands/open-quarantine', { reason: 'Jonathans dator är tömd.' });
    const { changes } = (await answer.json()) as { changes: { id: string }[] };
    return changes.map((one) => one.id);
  };
  const opening = (child: object) => {
    const args = openArgs(newFamily());
    const number = { type: 'other' as const, value: randomUUID().slice(0, 8) };
    return { name: 'openCase', args: { ...args, child: { ...args.child, identity: number, ...child } } };
  };
  const need = { name: 'nameNeed', args: needArgs('Sova om nätterna.') };
  const photoOf = async (id: string) => {
    const asked = { reason: 'Jonathans dator är tömd.', id, part: 0 };
    return (await (await barbro.call('/api/commands/open-quarantined-part', asked)).json()) as { result: string };
  };

  /** What the log has of a reading, told by its reason. */
  const logOf = async (reason: string) => {
    const { rows } = await c.database.withPolicy((policy) =>
      policy.query(
        `select person, act, outcome, code, dossier_id as "dossierId", detail from audit
         where detail->>'reason' = $1 order by id`,
        [reason],
      ),
    );
    return rows;
  };

  it('are read by the manager alone; the log has what was shown, with a line for each child, and each refusal', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const word = { name: 'nameNeed', args: { text: 'Lugnare morgnar' } };
    const left = [...(await leave([word, word], one)), ...(await leave([word], other))];
    const reason = `Jonathans dator är tömd, ${one}.`;
    const asked = (by: TestDevice) => by.call('/api/commands/open-quarantine', { reason });
    const ylva = await c.device('ylva');
    expect(await problemOf(await asked(ylva))).toMatchObject({ code: 'refused', refusal: 'not-your-role' });
    const refused = { person: ylva.person, act: 'openQuarantine', outcome: 'refused', code: 'not-your-role' };
    expect(await logOf(reason)).toEqual([{ ...refused, dossierId: null, detail: { reason } }]);

    const { changes, more } = (await (await asked(barbro)).json()) as {
      changes: { id: string; dossierId: string }[];
      more: boolean;
    };
    expect(more).toBe(false);
    expect(changes.map(({ id }) => id)).toEqual(expect.arrayContaining(left));
    const [, opened, ...read] = await logOf(reason);
    const line = { person: barbro.person, outcome: 'opened', code: null };
    const mutations = changes.map(({ id }) => id);
    expect(opened).toEqual({ ...line, act: 'openQuarantine', dossierId: null, detail: { reason, mutations } });
    const children = [...new Set(changes.map(({ dossierId }) => dossierId))];
    expect(read).toHaveLength(children.length);
    for (const dossierId of children)
      expect(read).toContainEqual({
        ...line,
        act: 'readQuarantine',
        dossierId,
        detail: { reason, changes: changes.filter((each) => each.dossierId === dossierId).map(({ id }) => id) },
      });
  });

  it('are shown where no protection is known of', async () => {
    const ids = await leave([opening({}), need]);
    expect(await shown()).toEqual(expect.arrayContaining(ids));
  });

  it.each(['MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'])(
    'are withheld with all else of a case that would have begun under %s',
    async (protectedIdentity) => {
      const ids = await leave([opening({ protectedIdentity }), need]);
      for (const id of ids) expect(await shown()).not.toContain(id);
    },
  );

  it('are withheld where an adult or a mark of its own carries the protection', async () => {
    const guardian = { name: 'addGuardian', args: { guardianId: randomUUID(), guardian: { protectedIdentity: true } } };
    const mark = { name: 'markProtectedIdentity', args: { markId: randomUUID(), subject: 'child', level: 'MARKING' } };
    for (const protection of [guardian, mark]) {
      const ids = await leave([opening({}), protection, need]);
      for (const id of ids) expect(await shown()).not.toContain(id);
    }
  });

  it('are withheld as half-written forms of no case, also as text that the database can not hold as JSON', async () => {
    const value = { child: { firstName: 'Tuva', protectedIdentity: 'MARKING' } };
    const [plain, text, other] = await leave(
      [
        { name: 'draft', args: { key: 'open-case', value } },
        { name: 'draft', args: { key: 'open-case\0', value } },
        { name: 'draft', args: { key: 'note', value: 'Köp kaffe.' } },
      ],
      NO_CASE,
    );
    const seen = await shown();
    expect(seen).not.toContain(plain);
    expect(seen).not.toContain(text);
    expect(seen).toContain(other);
  });

  it('are withheld where the child is protected elsewhere, but for those who are named there', async () => {
    const nadja = await c.device('nadja');
    const ids = await openFamily(nadja);
    await nadja.must(ids.dossier, 'markProtectedIdentity', {
      markId: randomUUID(),
      subject: 'child',
      level: 'MARKING',
    });
    const { identity } = openArgs(ids).child;
    const written = [
      opening({ identity }),
      // As it may be typed, before any schema has made it whole.
      opening({ identity: { ...identity, value: ` ${identity.value.replace('-', '')} ` } }),
      { name: 'draft', args: { key: 'note', value: `Gäller ${identity.value}.` } },
    ];
    for (const one of written) {
      const left = await leave([one, need]);
      for (const id of left) expect(await shown()).not.toContain(id);
    }
    // In a case that is known and not protected it is the same child all the same.
    const ylva = await c.device('ylva');
    const known = await openFamily(ylva, undefined, true);
    const mark = { name: 'markProtectedIdentity', args: { markId: randomUUID(), subject: 'child', level: 'MARKING' } };
    // A mark that was never sent is what the manager of an unprotected case must set.
    const [unset] = await leave([mark], known.dossier);
    expect(await shown()).toContain(unset);
    const [edit, plain] = await leave(
      [{ name: 'editChild', args: { changes: { identity: { from: null, to: identity } } } }, need],
      known.dossier,
    );
    expect(await shown()).not.toContain(edit);
    expect(await shown()).toContain(plain);
    // Barbro is named in the unit's own case of the child: then she may read.
    const own = await openFamily(barbro);
    const mine = await leave([opening({ identity }), need]);
    expect(await shown()).toEqual(expect.arrayContaining(mine));
    // Until her name has ended.
    await c.database.askPolicy('update dossier_member set until = $2 where dossier_id = $1', [own.dossier, 1]);
    for (const id of mine) expect(await shown()).not.toContain(id);
  });

  it('hide their photo too', async () => {
    const dossierId = randomUUID();
    const formId = randomUUID();
    const digest = 'a'.repeat(64);
    const file = { type: 'image/jpeg', size: 3, digest, parts: [digest] };
    const photo = { name: 'draft', args: { key: 'form', value: { formId, file } } };
    const [plain] = await leave([photo]);
    // The change is known, its photo has not come.
    expect(await photoOf(plain!)).toMatchObject({ result: 'not-here' });
    const [secret] = await leave([photo, opening({ protectedIdentity: 'MARKING' })], dossierId);
    expect(await photoOf(secret!)).toMatchObject({ result: 'unknown' });
  });
});

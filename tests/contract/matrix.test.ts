// The authorisation matrix: role x unit x standing x consent x protection x verb x record, each cell against the rules
// as they are written a second time (tests/policy/oracle-cells.ts): over HTTP, in SQL as the app's role, and on devices.
import { beforeAll, describe, expect, it } from 'vitest';
import { readClock } from '#server/clock';
import { ANSWERS, isKnown, mayHold, mayOverwrite, mayRest, ROLES, type Row } from '#tests/policy/oracle-cells';
import { type County, county, DAY } from './county';
import { testEngines } from './engines';
import { CONSENTS, type Family, openFamilyOf, PHOTO, PROTECTIONS } from './matrix-families';
import { deviceHolds, type Person, peopleOf, seatPeople } from './matrix-people';

const engines = await testEngines();

describe.each(engines)('the authorisation matrix, on $name', (engine) => {
  let c: County;
  let families: Family[];
  let people: Person[];
  /** Every record there is, by case. */
  let rows: Map<string, Row[]>;
  const wrong: string[] = [];
  let cells = 0;

  const where = (one: Person, family: Family) =>
    `${one.viewer.role} of ${one.place}, ${one.viewer.standing}; ${family.consent}; protected: ${family.protection}`;

  /** Compares what somebody got of a case with the rules, record by record. */
  function compare(surface: string, one: Person, got: ReadonlySet<string>, may: (told: Family, row: Row) => boolean) {
    for (const family of families)
      for (const row of rows.get(family.ids.dossier)!) {
        cells += 1;
        if (got.has(row.id) !== may(family, row))
          wrong.push(
            `${surface}: ${where(one, family)}: ${row.entity} ${row.kind} of ${row.unit}: got ${got.has(row.id)}`,
          );
      }
  }
  const judged = (least: number) => {
    expect(wrong.splice(0).slice(0, 20)).toEqual([]);
    expect(cells).toBeGreaterThan(least);
    cells = 0;
  };

  beforeAll(async () => {
    c = await county(await engine.open());
    const [social, clinic] = [await c.device('ylva'), await c.device('ester')];
    const units = Object.fromEntries(
      c.units.map((unit) => [unit.id, { sector: unit.sector, collective: false, agreement: false }]),
    );
    families = [];
    for (const consent of Object.keys(CONSENTS))
      for (const protection of Object.keys(PROTECTIONS) as (keyof typeof PROTECTIONS)[])
        families.push(
          await openFamilyOf(consent, protection, { social, clinic }, c.unit, units, bornOn(families.length)),
        );
    for (const one of families)
      await social.call('/api/files/put', {
        ...social.envelope,
        dossierId: one.ids.dossier,
        fileId: one.formId,
        part: 0,
        bytes: Buffer.from(PHOTO).toString('base64'),
      });
    // Nine days on: one consent has run out, one has not begun.
    c.time.now += 9 * DAY;
    people = peopleOf(c);
    await seatPeople(
      c,
      people,
      families.map((one) => one.ids.dossier),
    );
    const all = await c.database.withPolicy((policy) =>
      policy.query<Row & { dossier: string }>(
        'select dossier_id as dossier, id, entity, unit, kind, audience, body from record where not deleted',
      ),
    );
    rows = new Map(
      families.map(({ ids: { dossier } }) => [dossier, all.rows.filter((row) => row.dossier === dossier)]),
    );
  }, 240_000);

  it('has a rule for every kind of record that stands in it', () => {
    const entities = new Set([...rows.values()].flat().map((row) => row.entity));
    expect([...entities].filter((entity) => !isKnown(entity))).toEqual([]);
    expect(entities.size).toBeGreaterThan(15);
  });

  it('gives over HTTP what the rules give, to whoever pulls', async () => {
    for (const one of people) {
      const device = await one.device();
      const answer = await device.pull().catch((error: Error) => {
        if (!error.message.includes('account-closed')) throw error;
        return [];
      });
      const got = new Set(
        answer.flatMap((dossier) => ('records' in dossier ? dossier.records : [])).map(({ id }) => id),
      );
      compare('HTTP', one, got, (family, row) => mayHold(family, row, one.viewer, c.time.now));
    }
    judged(5_000);
  }, 240_000);

  // The database knows persons and units, no roles; that an account has ended is the session's to know.
  it('shows in SQL as the app’s role what the rules show, and lets nothing else be overwritten', async () => {
    for (const one of inTurn(people).filter(({ viewer }) => viewer.standing !== 'closed')) {
      const identity = { person: one.id, unit: one.viewer.unit };
      const { seen, written } = await c.database
        .withActor(identity, async (tx) => {
          await readClock(tx.policy, () => c.time.now);
          const shown = await tx.app.query<{ id: string }>('select id from record where not deleted');
          const over = await tx.app.query<{ id: string }>(
            'update record set version = version + 1, by_person = $1 where not deleted returning id',
            [one.id],
          );
          const back = new Undone(
            shown.rows.map(({ id }) => id),
            over.rows.map(({ id }) => id),
          );
          throw back;
        })
        .catch((error: unknown) => {
          if (error instanceof Undone) return error;
          throw error;
        });
      compare('SQL', one, new Set(seen), (family, row) => mayHold(family, row, one.viewer, c.time.now));
      compare('SQL update', one, new Set(written), (family, row) => mayOverwrite(family, row, one.viewer));
    }
    judged(5_000);
  }, 240_000);

  it('lies on a device after a pull as the rules say, and is shown there', async () => {
    for (const one of inTurn(people)) {
      const got = await deviceHolds(one, c);
      compare('shown', one, got.shown, (family, row) => mayHold(family, row, one.viewer, c.time.now));
      compare('on disk', one, got.disk, (family, row) => mayRest(family, row, one.viewer, c.time.now));
    }
    judged(5_000);
  }, 240_000);

  it('answers each verb as the rules do', async () => {
    const asked = families.filter((one) => one.consent === 'whole');
    const texts = new Map(asked.map((one) => [one, 'Behov PLAN_ACTION']));
    const turns = new Set(inTurn(people));
    for (const one of people) {
      const device = await one.device();
      const post = async (path: string, args: object) => {
        const answer = await device.call(path, args);
        return (answer.status === 204 ? {} : await answer.json()) as { code?: string; result?: string };
      };
      const queue = asked.map((family) =>
        device.queue(family.ids.dossier, 'editNeed', {
          needId: family.needId,
          changes: { text: { from: texts.get(family)!, to: `Behov ${one.id}` } },
          conflictIds: {},
        } as never),
      );
      // Only the last verb asks for the role; the others are asked by the roles in turn.
      const isWhole = turns.has(one);
      const { answers } = isWhole ? await device.push(queue) : { answers: [] };
      for (const [at, family] of asked.entries()) {
        const { dossier: dossierId } = family.ids;
        const changed = answers[at];
        if (changed?.result === 'applied') texts.set(family, `Behov ${one.id}`);
        const got: Record<string, string> = {};
        if (isWhole && changed) {
          const photo = await post('/api/files/get', { ...device.envelope, dossierId, fileId: family.formId, part: 0 });
          const colleague = { dossierId, person: one.colleague, until: null };
          got['change the need'] = changed.result === 'applied' ? 'yes' : said(changed.code);
          got['read the photo'] = photo.code ?? (photo.result === 'part' ? 'yes' : photo.result!);
          got['who has seen'] = codeOf(await post('/api/commands/who-has-seen', { dossierId, before: null }));
          got.assign = codeOf(await post('/api/commands/assign-staff', colleague));
        }
        const reason = 'En skriven orsak.';
        got['open on a ground'] = codeOf(await post('/api/commands/open-on-ground', { dossierId, reason }));
        for (const [verb, answer] of Object.entries(got)) {
          cells += 1;
          const expected = ANSWERS[verb]!(family, one.viewer);
          if (answer !== expected) wrong.push(`${verb}: ${where(one, family)}: ${answer}, rules ${expected}`);
        }
      }
    }
    judged(800);
  }, 240_000);
});

/** One of each unit and standing, the roles in turn. */
const inTurn = (people: readonly Person[]) =>
  people.filter((_, at) => at % ROLES.length === Math.floor(at / ROLES.length) % ROLES.length);

/** A birth date of its own for each case, so that each is about another child. */
const bornOn = (nth: number) => new Date(Date.UTC(2016, 0, 1 + nth)).toISOString().slice(0, 10);

/** The refusals of a change that tell nothing of the case, as one. */
const said = (code: string) => (code === 'unknown-dossier' ? code : 'no');
const codeOf = ({ code = 'yes' }: { code?: string }) => code;

/** Undoes the transaction that it is thrown in, and carries out what was read there. */
class Undone extends Error {
  constructor(
    readonly seen: string[],
    readonly written: string[],
  ) {
    super('undone');
  }
}

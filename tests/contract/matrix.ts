// The authorisation matrix itself: its world, and what each surface gives of it, held cell by cell against the rules as
// they are written a second time (tests/policy/oracle-cells.ts).
import { readClock } from '#server/clock';
import type { Database } from '#server/database';
import { isIn, mayHold, mayOverwrite, mayRest, ROLES, type Row } from '#tests/policy/oracle-cells';
import { mayOutput } from '#tests/policy/oracle-verbs';
import { type County, county, DAY } from './county';
import { CELLS, type Family, openFamilyOf, PHOTO } from './matrix-families';
import { deviceHolds, HOURS, LATER, type Person, peopleOf, seatPeople } from './matrix-people';

export interface Matrix {
  c: County;
  families: Family[];
  people: Person[];
  /** Every record there is, by case. */
  rows: Map<string, Row[]>;
  /** With so many cells that are wrong the rest is not asked: for whoever wants to know only whether any is. */
  enough?: number;
}

/** How many cells were asked, and each that was not as the rules say, in words. */
export interface Judged {
  cells: number;
  wrong: string[];
}

/** Whether nobody more needs to be asked. */
export const isEnough = ({ enough = Number.POSITIVE_INFINITY }: Matrix, { wrong }: Judged): boolean =>
  wrong.length >= enough;

/** Tells the cases in the database and seats the people. */
export async function openMatrix(database: Database): Promise<Matrix> {
  const c = await county(database);
  const [social, clinic] = [await c.device('ylva'), await c.device('ester')];
  const units = Object.fromEntries(
    c.units.map((unit) => [unit.id, { sector: unit.sector, collective: false, agreement: false }]),
  );
  const families: Family[] = [];
  for (const { consent, protection } of CELLS)
    families.push(await openFamilyOf(consent, protection, { social, clinic }, c.unit, units, bornOn(families.length)));
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
  const people = peopleOf(c);
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
  const rows = new Map(
    families.map(({ ids: { dossier } }) => [dossier, all.rows.filter((row) => row.dossier === dossier)]),
  );
  return { c, families, people, rows };
}

/** One of each unit and standing, the roles in turn. */
export const inTurn = (people: readonly Person[]) =>
  people.filter((_, at) => at % ROLES.length === Math.floor(at / ROLES.length) % ROLES.length);

/** A birth date of its own for each case, so that each is about another child. */
const bornOn = (nth: number) => new Date(Date.UTC(2016, 0, 1 + nth)).toISOString().slice(0, 10);

/** Who asks of which case, in words. */
export const where = (one: Person, { consent, protection }: Family) =>
  `${one.viewer.role} of ${one.place}, ${one.viewer.standing}; ${consent}; protected: ${protection ? `${protection.who}, ${protection.level}` : 'none'}`;

/** Compares what somebody got of the cases with the rules, record by record. */
function compare(
  { families, rows }: Matrix,
  judged: Judged,
  surface: string,
  one: Person,
  got: ReadonlySet<string>,
  may: (told: Family, row: Row) => boolean,
) {
  for (const family of families)
    for (const row of rows.get(family.ids.dossier)!) {
      judged.cells += 1;
      if (got.has(row.id) !== may(family, row))
        judged.wrong.push(
          `${surface}: ${where(one, family)}: ${row.entity} ${row.kind} of ${row.unit}: got ${got.has(row.id)}`,
        );
    }
}

/** What whoever pulls is given, record by record; and that there is a case at all, which an empty answer tells too. */
export async function overHttp(matrix: Matrix): Promise<Judged> {
  const judged: Judged = { cells: 0, wrong: [] };
  const { now } = matrix.c.time;
  for (const one of matrix.people) {
    if (isEnough(matrix, judged)) break;
    const device = await one.device();
    const answer = await device.pull().catch((error: Error) => {
      if (!error.message.includes('account-closed')) throw error;
      return [];
    });
    const held = answer.flatMap((dossier) => (dossier.mode === 'purge' ? [] : [dossier]));
    const got = new Set(held.flatMap(({ records }) => records).map(({ id }) => id));
    compare(matrix, judged, 'HTTP', one, got, (family, row) => mayHold(family, row, one.viewer, now));
    for (const family of matrix.families) {
      judged.cells += 1;
      if (!isIn(family, one.viewer) && held.some(({ id }) => id === family.ids.dossier))
        judged.wrong.push(`HTTP: ${where(one, family)}: is told that there is a case`);
    }
  }
  return judged;
}

/** What the database shows the app's role, and lets it overwrite. It knows persons and units, no roles; that an account has ended is the session's to know. */
export async function inSql(matrix: Matrix): Promise<Judged> {
  const judged: Judged = { cells: 0, wrong: [] };
  const { c } = matrix;
  for (const one of matrix.people.filter(({ viewer }) => viewer.standing !== 'closed')) {
    if (isEnough(matrix, judged)) break;
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
    const { now } = c.time;
    compare(matrix, judged, 'SQL', one, new Set(seen), (family, row) => mayHold(family, row, one.viewer, now));
    compare(matrix, judged, 'SQL update', one, new Set(written), (family, row) =>
      mayOverwrite(family, row, one.viewer),
    );
  }
  return judged;
}

/** What a device shows after a pull, and what lies on its disk. `holds` asks a device. */
export async function onDevices(matrix: Matrix, holds = deviceHolds): Promise<Judged> {
  const judged: Judged = { cells: 0, wrong: [] };
  const { now } = matrix.c.time;
  for (const one of matrix.people) {
    if (isEnough(matrix, judged)) break;
    const got = await holds(one, matrix.c);
    compare(matrix, judged, 'shown', one, got.shown, (family, row) => mayHold(family, row, one.viewer, now));
    compare(matrix, judged, 'on disk', one, got.disk, (family, row) => mayRest(family, row, one.viewer, now));
    for (const family of matrix.families)
      for (const [at, hours] of HOURS.entries()) {
        const terms = got.terms.get(family.ids.dossier)?.[at];
        if (!terms) continue;
        judged.cells += 1;
        const { stops, given } = mayOutput(family, hours);
        if (terms.stops !== stops || terms.given !== given)
          judged.wrong.push(
            `printed or taken out after ${hours} hours: ${where(one, family)}: ${JSON.stringify(terms)}`,
          );
      }
    // Who was let in for a time is not told apart by the rules' standings; what has ended must be gone for the others.
    if (one.viewer.standing === 'opening') continue;
    const still = (family: Family, row: Row) => got.later.has(row.id) && mayHold(family, row, one.viewer, now + LATER);
    compare(matrix, judged, 'later', one, got.later, still);
  }
  return judged;
}

/** Undoes the transaction that it is thrown in, and carries out what was read there. */
class Undone extends Error {
  constructor(
    readonly seen: string[],
    readonly written: string[],
  ) {
    super('undone');
  }
}

// What a person may see at an instant, asked of the database itself as that person, and of the rule book written a
// second time (tests/policy/oracle.ts). Nothing of the server's own pull is asked.
import type { AnyRec } from '#domain/record';
import { readClock } from '#server/clock';
import type { Database } from '#server/database';
import { verdict } from '#tests/policy/oracle';
import type { World } from '#tests/policy/oracle-world';

/** A record as row-level security shows it to one person. */
export interface Row extends Pick<AnyRec, 'entity' | 'id' | 'unit' | 'kind' | 'version' | 'deleted' | 'body'> {
  dossier: string;
  readers: string[];
}

/**
 * All that a person may see at the instant `at` (ms), by dossier and record, and the facts behind it; `worlds` is null
 * where only the wire was asked.
 */
export interface Told {
  at: number;
  /** Whether the person still has an account there. */
  account: boolean;
  dossiers: Map<string, Map<string, Row>>;
  worlds: Map<string, World> | null;
}

export type Sectors = World['units'];

const FACTS = ['consent', 'consentAnswer', 'consentVerification', 'consentWithdrawal', 'guardian', 'child'];

/** Asks the database as the person, in one transaction, at the server's time. */
export const tellNow = (
  database: Database,
  who: { person: string; unit: string; assignment: string },
  now: number,
  sectors: Sectors,
): Promise<Told> =>
  database.withActor(who, async (tx) => {
    await readClock(tx.policy, () => now);
    const seen = await tx.app.query<Row>(
      'select dossier_id as dossier, id, entity, unit, kind, version, deleted, body, readers from record',
    );
    const account = await tx.policy.query(
      'select 1 from assignment where id = $1 and (valid_to is null or valid_to > $2)',
      [who.assignment, now],
    );
    const facts = await tx.policy.query<Row>(
      `select dossier_id as dossier, id, entity, unit, body from record
       where not deleted and entity in (select jsonb_array_elements_text($1::jsonb))`,
      [JSON.stringify(FACTS)],
    );
    const dossiers = new Map<string, Map<string, Row>>();
    if (account.count > 0)
      for (const row of seen.rows)
        dossiers.set(row.dossier, (dossiers.get(row.dossier) ?? new Map<string, Row>()).set(row.id, row));
    const worlds = new Map(
      [...dossiers.keys()].map((id) => [
        id,
        worldOf(
          facts.rows.filter((row) => row.dossier === id),
          sectors,
        ),
      ]),
    );
    return { at: now, account: account.count > 0, dossiers, worlds };
  });

/** May this record of another unit be shown to the unit at `now` (ms), as far as was known when `told` was asked? */
export function mayShow(told: Told, row: Row, unit: string, now: number): boolean {
  const world = told.worlds?.get(row.dossier);
  if (!world) return false;
  if (row.unit === unit || row.readers.includes(unit)) return true;
  return verdict(world, { from: row.unit, to: unit, kind: row.kind }, now).opens.length > 0;
}

interface Body {
  [field: string]: unknown;
}

/** The oracle's plain facts from the records. */
function worldOf(rows: readonly Row[], units: Sectors): World {
  const all = (entity: string) => rows.filter((row) => row.entity === entity);
  const about = (entity: string, consent: Row) => all(entity).filter((row) => row.body.consentId === consent.id);
  return {
    born: String(all('child')[0]?.body.birthDate ?? '2016-05-04'),
    ownConsentFrom15: true,
    childProtected: false,
    guardians: all('guardian').map((row) => ({ id: row.id, custody: 'custodian', protected: false, notes: [] })),
    permits: all('consent').map((row) => {
      const body = row.body as Body & { receiving: { unit: string; kinds: string[]; weakerSecrecy: boolean }[] };
      return {
        board: false,
        boardIsSocial: false,
        releasing: body.releasing as string[],
        receiving: body.receiving.map(({ unit, kinds, weakerSecrecy }) => ({
          unit,
          kinds,
          weakerKnown: weakerSecrecy,
        })),
        plan: Boolean(body.coversPlan),
        from: String(body.validFrom),
        to: String(body.validTo),
        informed: Boolean(body.informed),
        purpose: body.purpose !== '',
        answers: about('consentAnswer', row).map(({ body: answer }) => ({
          who: String(answer.giver),
          says: answer.answer as 'yes',
          proven: answer.form === 'written' || answer.journalRef !== '',
          mature: answer.maturity !== '',
          handled: answer.handling !== '',
          at: Number(answer.at),
        })),
        checkedBy: about('consentVerification', row).map((one) => one.unit),
        takenBack: about('consentWithdrawal', row).map((one) => one.body.part as 'whole'),
        ended: false,
      };
    }),
    decisions: [],
    exclusions: [],
    reservations: [],
    persons: [],
    acute: [],
    units,
  };
}

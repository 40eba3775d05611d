import type { Actor } from '#domain/actor';
import { Refusal } from '#domain/refusal';
import type { Queries } from './database';

/** SQL: whether the assignment (`reviewing`) is of somebody who checks the log of its unit. */
const REVIEWER = `(reviewing.role = 'manager' or reviewing.log_reviewer)`;

/** Whether the actor checks the unit's log: a manager, or somebody whom the directory names for it. */
export async function mayReview(policy: Queries, actor: Actor): Promise<boolean> {
  const { rows } = await policy.query(`select 1 from assignment reviewing where reviewing.id = $1 and ${REVIEWER}`, [
    actor.assignment,
  ]);
  return rows.length > 0;
}

/** Throws `not-your-role` for whoever does not. */
export async function mustReview(policy: Queries, actor: Actor): Promise<void> {
  if (!(await mayReview(policy, actor))) throw new Refusal('not-your-role');
}

/**
 * The units whose accesses may fall to the actor's unit: the other ones of the same authority. There is no secrecy between
 * them, as there is between two authorities of one municipality, or two providers.
 */
export async function neighbours(policy: Queries, unit: string): Promise<string[]> {
  const { rows } = await policy.query<{ id: string }>(
    `select u.id from unit u join unit own on own.id = $1
     where u.id <> own.id and own.body->>'authority' <> '' and u.body->>'authority' = own.body->>'authority'
       and u.body->'principal'->>'id' = own.body->'principal'->>'id' order by u.id`,
    [unit],
  );
  return rows.map((row) => row.id);
}

/** SQL: whether the unit has at that instant (ms) nobody but the person who may review; all three are SQL themselves. */
const isAlone = (unit: string, person: string, now: string) =>
  `not exists (select 1 from assignment reviewing where reviewing.unit = ${unit} and reviewing.person <> ${person}
     and ${REVIEWER} and (reviewing.valid_to is null or reviewing.valid_to > ${now}))`;

/** Whose accesses a reviewer is told of: the own unit's, and those that fall to it. */
export interface ReviewScope {
  own: string;
  person: string;
  /** Own and neighbours'. */
  units: string[];
  now: number;
}

export const scopeOfReviews = async (policy: Queries, actor: Actor, now: number): Promise<ReviewScope> => ({
  own: actor.unit,
  person: actor.person,
  units: [actor.unit, ...(await neighbours(policy, actor.unit))],
  now,
});

/**
 * SQL: whether an access of that person in that unit is within the scope whose values stand as parameters from `first` on
 * (`valuesOf`).
 */
export const within = (unit: string, person: string, first: number) =>
  `${unit} = any ($${first}::text[]) and (${unit} = $${first + 1} or (${person} <> $${first + 2}
     and ${isAlone(unit, person, `$${first + 3}::bigint`)}))`;

export const valuesOf = ({ own, person, units, now }: ReviewScope) => [
  `{${units.map(quoted).join(',')}}`,
  own,
  person,
  now,
];
const quoted = (unit: string) => `"${unit.replaceAll(/["\\]/g, '\\$&')}"`;

/** Who checks what the actor has read: somebody else of the unit, else somebody of the authority, else nobody. */
export async function whoReviews(policy: Queries, actor: Actor, now: number): Promise<'unit' | 'authority' | 'nobody'> {
  const hasOther = async (units: readonly string[]) => {
    const { rows } = await policy.query(
      `select 1 from jsonb_array_elements_text($1::jsonb) as u(id) where not ${isAlone('u.id', '$2', '$3::bigint')} limit 1`,
      [JSON.stringify(units), actor.person, now],
    );
    return rows.length > 0;
  };
  if (await hasOther([actor.unit])) return 'unit';
  return (await hasOther(await neighbours(policy, actor.unit))) ? 'authority' : 'nobody';
}

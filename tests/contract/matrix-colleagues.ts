// The people of those parts of the authorisation matrix that are about no case: every role in every unit and forum, with
// an account and without, and those whom the directory names for a task of their own.
import { randomUUID } from 'node:crypto';
import type { Forum, Unit } from '#domain/unit';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import { ROLES } from '#tests/policy/oracle-cells';
import type { Colleague } from '#tests/policy/oracle-county';
import { type County, TestDevice } from './county';

export interface AtWork extends Colleague {
  person: string;
  /** A signed-in device of this person that holds nothing. */
  device(): Promise<TestDevice>;
}

const FORUMS = ['strategigrupp', 'chefsforum'] as const;

/** Seats them in the county's units and in forums of its own. Accounts that end are ended by `endAccounts`. */
export async function seatColleagues(c: County): Promise<{ people: AtWork[]; forums: Record<Forum, string> }> {
  const mark = randomUUID().slice(0, 8);
  const forums = Object.fromEntries(FORUMS.map((forum) => [forum, `${forum}-${mark}`])) as Record<Forum, string>;
  const units = FORUMS.map(
    (forum): Unit => ({
      ...c.units[0]!,
      id: forums[forum],
      name: forum,
      forum,
      generic: true,
      authority: forums[forum],
    }),
  );
  const places = [
    ...c.units.map(({ id }) => ({ id, forum: null })),
    ...FORUMS.map((forum) => ({ id: forums[forum], forum })),
  ];
  const deviceOf = async (person: string, unit: string) =>
    new TestDevice(
      { request: c.request },
      `samplan_session=${await openSession(c.database, { assignment: assignmentId(person, unit) }, Date.now())}`,
      person,
      unit,
    );
  const people = places.flatMap(({ id: unit, forum }) => {
    const all: Omit<Colleague, 'unit' | 'forum'>[] = [
      ...ROLES.map((role) => ({ role, closed: false })),
      { role: 'manager', closed: true },
      { role: 'counsellor', closed: true },
      { role: 'teacher', closed: false, followsUp: true },
      { role: 'nurse', closed: false, reviewsLog: true },
    ];
    return all.map((one, nth): AtWork => {
      const person = `${one.role}-${nth}-${unit}`;
      return { ...one, person, unit, forum, device: () => deviceOf(person, unit) };
    });
  });
  await seedDirectory(c.database, {
    units,
    people: people.map(({ person, role, unit, followsUp, reviewsLog }) => ({
      id: person,
      name: person,
      unit,
      role,
      receiver: false,
      ...(followsUp && { followsUp }),
      ...(reviewsLog && { logReviewer: true }),
    })),
  });
  c.restart();
  return { people, forums };
}

/** Ends the accounts that the matrix has ended, by the database's own clock, and lets the county's go by it too. */
export async function endAccounts(c: County, people: readonly AtWork[]): Promise<void> {
  await c.database.askPolicy('update assignment set valid_to = 1 where person = any($1)', [
    people.filter((one) => one.closed).map((one) => one.person),
  ]);
  c.time.now = Math.max(c.time.now, Date.now()) + 1_000;
}

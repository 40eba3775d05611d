// The people of the authorisation matrix: every role in every unit in every standing to the cases, and their devices.
import { outputTerms } from '#domain/may-output';
import { assignmentId, seedDirectory } from '#server/directory';
import { openSession } from '#server/session';
import { round } from '#sync/round';
import { fetchSession } from '#sync/session';
import { makeTransport } from '#sync/transport';
import { ROLES, STANDINGS, type Viewer } from '#tests/policy/oracle-cells';
import { computer } from '#tests/world/computer';
import { handClock } from '#tests/world/hand-clock';
import { idsAfter } from '#tests/world/proven';
import { type County, DAY, type Place, TestDevice } from './county';

export interface Person {
  id: string;
  place: Place | 'stranger';
  viewer: Viewer;
  /** Somebody else of the unit. */
  colleague: string;
  /** A signed-in device of this person that holds nothing. */
  device(): Promise<TestDevice>;
}

const COLLEAGUE = { social: 'jonathan', nurses: 'nadja', bup: 'gunvor', school: 'lova' } as const;

/** Every role x place x standing, and every role of a unit that no case knows of. */
export function peopleOf(c: County): Person[] {
  const mark = c.unit('social').split('-').at(-1)!;
  const one = (place: Person['place'], role: Viewer['role'], standing: Viewer['standing']): Person => {
    const id = `${role}-${place}-${standing}-${mark}`;
    const unit = place === 'stranger' ? `stranger-${mark}` : c.unit(place);
    const token = () =>
      openSession(c.database, { assignment: assignmentId(id, unit) }, Date.now()).then(
        (one) => `samplan_session=${one}`,
      );
    return {
      id,
      place,
      viewer: { unit, role, standing, named: NAMED.includes(role) && standing !== 'opening' },
      colleague: place === 'stranger' ? id : c.person(COLLEAGUE[place]),
      device: async () => new TestDevice({ request: c.request }, await token(), id, unit),
    };
  };
  return [
    ...(Object.keys(COLLEAGUE) as Place[]).flatMap((place) =>
      STANDINGS.flatMap((standing) => ROLES.map((role) => one(place, role, standing))),
    ),
    ...ROLES.map((role) => one('stranger', role, 'never')),
  ];
}

/** Whom each unit has named, of those who are assigned. Whoever opened a case by a reason was not. */
const NAMED: readonly Viewer['role'][] = ['coordinator', 'manager', 'nurse', 'teacher'];

const HOUR = 3_600_000;

/** A unit that no case knows of and nobody of the matrix works in: one to invite. */
export const annexOf = (c: County): string => `annex-${c.unit('social')}`;

/** Writes the people and how each stands to every case; accounts that have ended are ended last. */
export async function seatPeople(c: County, people: readonly Person[], dossiers: readonly string[]): Promise<void> {
  const stranger = people.find((one) => one.place === 'stranger')!.viewer.unit;
  await seedDirectory(c.database, {
    units: [stranger, annexOf(c)].map((id) => ({ ...c.units[0]!, id })),
    people: people.map(({ id, viewer }) => ({ id, name: id, unit: viewer.unit, role: viewer.role, receiver: false })),
  });
  c.restart();
  const { now } = c.time;
  const until = { assigned: null, closed: null, opening: now + HOUR, over: now, ended: now - HOUR };
  const seats = people.flatMap(({ id, viewer: { unit, standing, named } }) =>
    standing === 'never'
      ? []
      : [{ person: id, unit, until: until[standing], ground: standing === 'opening' ? 'opening' : 'assigned', named }],
  );
  await c.database.withPolicy(async (policy) => {
    await policy.query(
      `insert into dossier_member (dossier_id, unit, person, since, until, ground, named)
       select d::uuid, unit, person, 0, until, ground, named
       from jsonb_array_elements_text($1::jsonb) d
       cross join jsonb_to_recordset($2::jsonb) as s(person text, unit text, until bigint, ground text, named boolean)`,
      [JSON.stringify(dossiers), JSON.stringify(seats)],
    );
    await policy.query(
      `update assignment set valid_to = 1
       where person in (select jsonb_array_elements_text($1::jsonb))`,
      [JSON.stringify(people.filter(({ viewer }) => viewer.standing === 'closed').map(({ id }) => id))],
    );
  });
}

/** What a real device of a person holds, by the ids of the records: after one round of sync, on its disk, and later. */
export interface DeviceHolds {
  shown: Set<string>;
  disk: Set<string>;
  /** What it goes on showing without a network, so long (ms) after. */
  later: Set<string>;
  /** By case, for each of `HOURS`: what stands before its papers and texts. */
  terms: Map<string, { stops: number; given: boolean }[]>;
}
export const LATER = 200 * DAY;
/** So long after the last contact it is asked whether something may be printed or taken out. */
export const HOURS = [0, 23, 24];

export async function deviceHolds(one: Pick<Person, 'device'>, c: County): Promise<DeviceHolds> {
  const device = await one.device();
  const keys = await device.keys();
  const origin = 'http://samplan.test';
  const clock = handClock(new Date(c.time.now).toISOString());
  const fetch = async (url: string, init: RequestInit) =>
    c.request(url.replace(origin, ''), { ...init, headers: { ...(init.headers as object), ...keys } });
  const reply = await fetchSession(fetch, origin);
  if (reply.kind !== 'ok') return { shown: new Set(), disk: new Set(), later: new Set(), terms: new Map() };
  const pc = computer(clock, { newId: idsAfter(device.id) });
  const tab = await pc.signIn(reply.value, 'en lång lösenfras för provet');
  await round(tab.store, makeTransport(fetch, origin));
  const idsOf = ({ device }: typeof tab) =>
    new Set(device.dossiers.get().flatMap((view) => view.records.map((record) => record.id)));
  const shown = idsOf(tab);
  const contact = clock.now();
  const terms = new Map(
    tab.device.dossiers.get().map(({ id, facts }) => [
      id,
      HOURS.map((hours) => {
        const { stops, tooOldAfter } = outputTerms(facts, contact, contact + hours * HOUR);
        return { stops, given: tooOldAfter === null };
      }),
    ]),
  );
  await tab.close();
  const again = await pc.reload(async () => 'en lång lösenfras för provet');
  const disk = idsOf(again!);
  clock.sleep(LATER);
  const later = idsOf(again!);
  await again!.close();
  return { shown, disk, later, terms };
}

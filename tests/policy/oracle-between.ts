import { hasSeat, type Viewer } from './oracle-cells';

// Who may have what of what lies between units: deviations, and the matters that forums are asked. A second time, from the
// rule book, for the authorisation matrix (tests/contract/between.test.ts). Nothing of the product is asked.

/** One who asks. `closed`: the account at the unit has ended. */
export interface Asker {
  person: string;
  unit: string;
  role: Viewer['role'];
  closed: boolean;
}

/** What lies between units: who brought it up, for which unit, and which others it concerns. */
export interface Between {
  sort: 'deviation' | 'matter';
  openedBy: string;
  from: string;
  /** Of a matter the forum that is asked. */
  concerns: string[];
  /** The units that it concerned once and no longer does. */
  once: string[];
}

/** Which units are forums, whose members sit there whatever their role, and which are the region's. */
export interface Units {
  forums: string[];
  region: string[];
}

/** Is the person in it now? Whoever brought it up, managers of the units concerned, and all members of a forum. */
export function sits(told: Between, { person, unit, role, closed }: Asker, { forums }: Units): boolean {
  if (closed) return false;
  const concerned = [told.from, ...told.concerns];
  return (
    person === told.openedBy || hasSeat(concerned, unit, role) || (concerned.includes(unit) && forums.includes(unit))
  );
}

/** What its author's unit has for itself: which case it was seen in, and two versions of its own words. */
const AT_HOME = ['deviationCase', 'conflict'];
/** What says whom it concerns, and is written by the narrow path alone. */
const FACTS = ['deviation', 'matter'];

/** May the record be read there, whoever wrote it? */
export const mayRead = (told: Between, row: { entity: string; unit: string }, asker: Asker, units: Units): boolean =>
  sits(told, asker, units) && (row.unit === asker.unit || !AT_HOME.includes(row.entity));

/** May this person overwrite the record, asked of the database alone? */
export const mayOverwrite = (
  told: Between,
  row: { entity: string; unit: string },
  asker: Asker,
  units: Units,
): boolean => sits(told, asker, units) && row.unit === asker.unit && !FACTS.includes(row.entity);

const isManager = ({ role }: Asker) => role === 'manager';

/** Who may do what, of those who sit there. */
const MAY: Record<string, (told: Between, asker: Asker, units: Units) => boolean> = {
  'write to the others': () => true,
  'answer for the unit': (_, asker) => isManager(asker),
  'mend the report': (told, { unit }) => unit === told.from,
  'note the region’s number': (_, { unit }, { region }) => region.includes(unit),
  'say that it is solved': (_, asker) => isManager(asker),
  'raise it': (_, asker) => isManager(asker),
  'put it on an agenda': (told, { unit }) => told.concerns.includes(unit),
  'raise it from the forum': (told, { unit }) => told.concerns.includes(unit),
};
export const VERBS_OF: Record<Between['sort'], string[]> = {
  deviation: [
    'write to the others',
    'answer for the unit',
    'mend the report',
    'note the region’s number',
    'say that it is solved',
    'raise it',
  ],
  matter: ['put it on an agenda', 'raise it from the forum'],
};

/** What the person is answered: `yes`, `no`, or for whoever never sat there what would be said of one that is not there. */
export function answerOf(verb: string, told: Between, asker: Asker, units: Units): string {
  // What was written before the account ended is kept, and tells nothing.
  if (asker.closed) return 'no';
  // Whose unit it concerned once knows of it, and the words are kept.
  if (!sits(told, asker, units)) return hasSeat(told.once, asker.unit, asker.role) ? 'no' : 'unknown-dossier';
  return MAY[verb]?.(told, asker, units) ? 'yes' : 'no';
}

/** What is asked of cases alone is answered as for a case that is not there; only the role may be told before. */
export const ASKED_OF_CASES: Record<string, (asker: Asker) => string> = {
  'open-on-ground': ({ role }) => (role === 'manager' || role === 'coordinator' ? 'not-found' : 'refused'),
  'assign-staff': () => 'not-found',
};

import { midnight, turns } from './oracle-calendar';
import { type Guardian, holds, is, type Permit, type Question, type World } from './oracle-world';

// Who must say yes, by age and custody, as the rule book's rows.

const lastWord = (permit: Permit, who: string) =>
  permit.answers.filter((one) => one.who === who).sort((a, b) => b.at - a.at)[0];

/** How a guardian can be asked: danger and refusal noted by anyone weigh more than a later note of another unit. */
function manner(guardian: Guardian): Guardian['notes'][number] | undefined {
  const newest = [...guardian.notes].sort((a, b) => b.at - a.at);
  const perUnit = newest.filter((one, index) => newest.findIndex((other) => other.unit === one.unit) === index);
  return perUnit.find((one) => one.how === 'dangerous') ?? perUnit.find((one) => one.how === 'refuses') ?? perUnit[0];
}

type GuardianSays = 'yes' | 'no' | 'unproven' | 'excused' | 'danger' | 'silent';

function guardianSays(permit: Permit, guardian: Guardian): GuardianSays {
  const word = lastWord(permit, guardian.id);
  const note = manner(guardian);
  if (word?.says === 'no') return 'no';
  if (note?.how === 'refuses' && (!word || note.at >= word.at)) return 'no';
  if (word?.says === 'yes') return word.proven ? 'yes' : 'unproven';
  if (note?.how === 'dangerous') return 'danger';
  if (note?.how === 'unreachable' && note.tries >= 3 && note.urgent) return 'excused';
  return 'silent';
}

/** The child's own yes, counted from the birthday on which it came to matter. */
function childSaysYes(world: World, permit: Permit, fromAge: number): boolean {
  const word = lastWord(permit, 'child');
  return word !== undefined && word.says === 'yes' && word.proven && word.at >= midnight(turns(world.born, fromAge));
}

/** The child's view stands recorded and no refusal is left undealt with. */
function viewIsRecorded(permit: Permit): boolean {
  const word = lastWord(permit, 'child');
  if (!word || word.says === 'no' || !word.proven) return false;
  const refusedOnce = permit.answers.some((one) => one.who === 'child' && one.says === 'no');
  return word.says === 'yes' || !refusedOnce || word.handled;
}

/** Fifteen to seventeen: own yes, or a view with an assessment of maturity, said at that age. */
function ownConsent(world: World, permit: Permit): boolean {
  if (childSaysYes(world, permit, 15)) return true;
  const word = lastWord(permit, 'child');
  return (
    viewIsRecorded(permit) &&
    word?.says === 'view-recorded' &&
    word.mature &&
    word.at >= midnight(turns(world.born, 15))
  );
}

type AgeRow = [from: number, until: number, childIsSatisfied: (world: World, permit: Permit, now: number) => boolean];

/** What is asked of the child, by age at the instant. */
const CHILD: AgeRow[] = [
  [0, 12, () => true],
  [12, 15, (world, permit) => viewNotAsked(world, permit) || viewIsRecorded(permit)],
  [
    15,
    18,
    (world, permit) =>
      world.ownConsentFrom15 ? ownConsent(world, permit) : viewNotAsked(world, permit) || viewIsRecorded(permit),
  ],
];

/** A permit from before the twelfth birthday needs no view, unless the child has said something. */
const viewNotAsked = (world: World, permit: Permit) =>
  midnight(permit.from) < midnight(turns(world.born, 12)) && !lastWord(permit, 'child');

function childSatisfied(world: World, permit: Permit, now: number): boolean {
  const row = CHILD.find(([from, until]) => (from === 0 || is(world, from, now)) && !is(world, until, now));
  return row !== undefined && row[2](world, permit, now);
}

const NOT_INTRUSIVE = ['LOGISTICS', 'IDENTITY', 'SCHOOL', 'CHILD_VOICE', 'PLAN_ACTION'];
const CHILD_MAY_ALONE = ['LOGISTICS', 'IDENTITY', 'CHILD_VOICE', 'PLAN_ACTION', 'STUDENT_HEALTH', 'HEALTH', 'PSYCH'];

/** The people at an instant: who counts, and what each says. */
interface People {
  adult: boolean;
  appointed: boolean;
  says: GuardianSays[];
  /** What is asked about; null for the plan as such, which no few kinds narrow. */
  q: Question | null;
}

type GiverRow = [id: string, satisfied: (world: World, permit: Permit, people: People, now: number) => boolean];

const all = (people: People, ...words: GuardianSays[]) =>
  people.says.length > 0 && people.says.every((one) => words.includes(one));

/** Who must say yes. Any row that is satisfied opens, under its own id. */
const GIVERS: GiverRow[] = [
  ['C11', (world, permit, people) => people.adult && !permit.board && childSaysYes(world, permit, 18)],
  [
    'C9',
    (world, permit, people, now) =>
      !people.adult && permit.board && permit.boardIsSocial && childSatisfied(world, permit, now),
  ],
  [
    'C10',
    (world, permit, people, now) =>
      family(people, permit) && people.appointed && all(people, 'yes') && childSatisfied(world, permit, now),
  ],
  [
    'C6',
    (world, permit, people, now) =>
      family(people, permit) &&
      !people.appointed &&
      people.says.length > 1 &&
      all(people, 'yes', 'excused') &&
      people.says.includes('yes') &&
      people.says.includes('excused') &&
      (people.q === null || NOT_INTRUSIVE.includes(people.q.kind)) &&
      childSatisfied(world, permit, now),
  ],
  [
    'C5',
    (world, permit, people, now) =>
      family(people, permit) &&
      !people.says.includes('unproven') &&
      people.says.length > 0 &&
      !all(people, 'yes') &&
      !(
        people.says.includes('yes') &&
        people.says.includes('excused') &&
        all(people, 'yes', 'excused') &&
        !people.appointed
      ) &&
      !underLvu(world, now) &&
      world.ownConsentFrom15 &&
      is(world, 15, now) &&
      childSaysYes(world, permit, 15) &&
      people.q !== null &&
      managerLetsChildAlone(world, people.q, now),
  ],
  [
    'C4',
    (world, permit, people, now) => custody(people, permit) && is(world, 15, now) && childSatisfied(world, permit, now),
  ],
  [
    'C3',
    (world, permit, people, now) =>
      custody(people, permit) && is(world, 12, now) && !is(world, 15, now) && childSatisfied(world, permit, now),
  ],
  ['C2', (world, permit, people, now) => custody(people, permit) && people.says.length > 1 && !is(world, 12, now)],
  ['C1', (world, permit, people, now) => custody(people, permit) && people.says.length === 1 && !is(world, 12, now)],
];

const family = (people: People, permit: Permit) => !people.adult && !permit.board;
const custody = (people: People, permit: Permit) => family(people, permit) && !people.appointed && all(people, 'yes');
const underLvu = (world: World, now: number) =>
  world.decisions.some((one) => (one.type === 'LVU_CARE' || one.type === 'LVU_IMMEDIATE') && holds(one, now));

const managerLetsChildAlone = (world: World, q: Question, now: number) =>
  CHILD_MAY_ALONE.includes(q.kind) &&
  world.decisions.some(
    (one) =>
      one.type === 'CHILD_ALONE' &&
      holds(one, now) &&
      one.releasing.includes(q.from) &&
      one.receiving.some((to) => to.unit === q.to && to.kinds.includes(q.kind)),
  );

function people(world: World, permit: Permit, q: Question | null, now: number): People {
  const appointed = world.guardians.filter((one) => one.custody === 'appointed');
  const asked = appointed.length > 0 ? appointed : world.guardians.filter((one) => one.custody === 'custodian');
  return {
    adult: is(world, 18, now),
    appointed: appointed.length > 0,
    says: asked.map((one) => guardianSays(permit, one)),
    q,
  };
}

/** The rows that are satisfied: the rules under which the people have said yes. */
export const satisfied = (world: World, permit: Permit, q: Question | null, now: number) => {
  const who = people(world, permit, q, now);
  return GIVERS.filter(([, row]) => row(world, permit, who, now)).map(([id]) => id);
};

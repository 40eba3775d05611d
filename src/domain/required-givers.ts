import { answerOf, type Basis } from './basis';
import { ageAt, birthday, startOfDay } from './civil-date';
import type { ConsentAnswer } from './consent-answer';
import type { RuleId } from './decision';
import type { Facts, GuardianFact } from './facts';
import type { Giver } from './giver';
import { standingOf } from './standing-of';

/**
 * How one giver stands towards one consent:
 * `given` yes (or the view, where that is what is asked); `missing` not answered; `refused`; `excused` unreachable with
 * documented attempts (C6); `do-not-ask` dangerous to ask (C8); `lapsed` answered at an age when it did not yet count;
 * `unproven` oral without a reference to the record system.
 */
export type GiverState = 'given' | 'missing' | 'refused' | 'excused' | 'do-not-ask' | 'lapsed' | 'unproven';

export interface RequiredGiver {
  who: Giver;
  /** The guardian's name; empty for the child. */
  name: string;
  need: 'yes' | 'view';
  /** The rule that asks for this giver. */
  rule: RuleId;
  state: GiverState;
}

export interface RequiredGivers {
  /** Whole years at the instant. */
  age: number;
  /** The row of the table that applies by age and custody: C1, C2, C3, C4, C10 or C11; NO_CUSTODY where nobody can. */
  rule: RuleId;
  givers: RequiredGiver[];
}

/**
 * Who must say yes, by age and custody (C1-C4, C10, C11), and what is missing. With a `basis` the states are those of
 * its answers; without one, nobody has answered. Under a board decision (C9) the guardians are not asked.
 */
export function requiredGivers(facts: Facts, now: number, basis?: Basis): RequiredGivers {
  const { child, profile } = facts;
  if (!child) return { age: -1, rule: 'NO_CUSTODY', givers: [] };
  const age = ageAt(child.birthDate, now);
  if (age >= 18) return { age, rule: 'C11', givers: [personItself(facts, basis)] };
  const appointed = facts.guardians.filter((one) => one.custody === 'appointed');
  const asked = appointed.length > 0 ? appointed : facts.guardians.filter((one) => one.custody === 'custodian');
  const byCustody: RuleId = appointed.length > 0 ? 'C10' : asked.length > 1 ? 'C2' : 'C1';
  const decided = basis?.by === 'decision';
  const givers = decided ? [] : asked.map((one) => guardianGiver(facts, one, byCustody, basis));
  const own = age >= profile.childConsentFrom && profile.childConsentMode === 'own-consent';
  if (own) givers.push(childGiver(facts, 'yes', 'C4', basis));
  else if (viewAsked(facts, age, basis)) givers.push(childGiver(facts, 'view', 'C3', basis));
  if (!decided && asked.length === 0) return { age, rule: 'NO_CUSTODY', givers };
  if (decided) return { age, rule: 'C9', givers };
  if (byCustody === 'C10') return { age, rule: 'C10', givers };
  return {
    age,
    rule: age >= profile.childConsentFrom ? 'C4' : age >= profile.childViewFrom ? 'C3' : byCustody,
    givers,
  };
}

/**
 * The child's view is asked for consents that begin at the age of views or later. A consent given for a younger child
 * does not lapse on that birthday; but once the child has reached the age, a refusal stops it.
 */
function viewAsked(facts: Facts, age: number, basis: Basis | undefined): boolean {
  const { child, profile } = facts;
  if (!child || age < profile.childViewFrom) return false;
  if (!basis || ageAt(child.birthDate, basis.start) >= profile.childViewFrom) return true;
  return answerOf(basis, 'child') !== undefined;
}

function guardianGiver(facts: Facts, guardian: GuardianFact, rule: RuleId, basis: Basis | undefined): RequiredGiver {
  return { who: guardian.id, name: guardian.name, need: 'yes', rule, state: guardianState(facts, guardian, basis) };
}

function guardianState(facts: Facts, guardian: GuardianFact, basis: Basis | undefined): GiverState {
  const answer = basis && answerOf(basis, guardian.id);
  const standing = standingOf(guardian);
  if (answer?.answer === 'no') return 'refused';
  if (standing?.standing === 'refuses' && standing.at >= (answer?.at ?? Number.NEGATIVE_INFINITY)) return 'refused';
  if (answer?.answer === 'yes') return isProven(answer) ? 'given' : 'unproven';
  if (standing?.standing === 'dangerous') return 'do-not-ask';
  const tried = (standing?.attempts.length ?? 0) >= facts.profile.attemptsBeforeUnreachable;
  if (standing?.standing === 'unreachable' && tried && standing.cannotWait !== '') return 'excused';
  return 'missing';
}

/** Own consent counts from the birthday on which it came to be asked: a younger child's answer was a view. */
function childGiver(facts: Facts, need: 'yes' | 'view', rule: RuleId, basis: Basis | undefined): RequiredGiver {
  const giver = { who: 'child' as const, name: '', need, rule };
  const answer = basis && answerOf(basis, 'child');
  if (!basis || !answer) return { ...giver, state: 'missing' };
  if (answer.answer === 'no') return { ...giver, state: 'refused' };
  const refusedBefore = basis.answers.some((one) => one.giver === 'child' && one.answer === 'no');
  if (answer.answer === 'view-recorded' && refusedBefore && answer.handling === '')
    return { ...giver, state: 'refused' };
  if (!isProven(answer)) return { ...giver, state: 'unproven' };
  if (need === 'view') return { ...giver, state: 'given' };
  if (!givenFromAge(facts, answer, facts.profile.childConsentFrom)) return { ...giver, state: 'lapsed' };
  if (answer.answer === 'yes') return { ...giver, state: 'given' };
  return { ...giver, state: answer.maturity !== '' ? 'given' : 'missing' };
}

/** From 18 only the person decides; what was said in childhood no longer counts (FB 6 kap. 2 §). */
function personItself(facts: Facts, basis: Basis | undefined): RequiredGiver {
  const giver = { who: 'child' as const, name: '', need: 'yes' as const, rule: 'C11' as const };
  const answer = basis && answerOf(basis, 'child');
  if (!answer) return { ...giver, state: 'missing' };
  if (answer.answer === 'no') return { ...giver, state: 'refused' };
  if (!givenFromAge(facts, answer, 18) || answer.answer !== 'yes') return { ...giver, state: 'lapsed' };
  return { ...giver, state: isProven(answer) ? 'given' : 'unproven' };
}

const givenFromAge = (facts: Facts, answer: ConsentAnswer, age: number) =>
  facts.child !== undefined && answer.at >= startOfDay(birthday(facts.child.birthDate, age));

const isProven = (answer: ConsentAnswer) => answer.form === 'written' || answer.journalRef !== '';

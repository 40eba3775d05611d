import { type Action, action } from './action';
import { participants } from './audience';
import { type BestInterests, bestInterests } from './best-interests';
import { isProtected } from './blocks';
import { child } from './child';
import { type ChildVoice, childVoice } from './child-voice';
import { type CivilDate } from './civil-date';
import { type CrisisPlan, crisisPlan } from './crisis-plan';
import type { Decision } from './decision';
import { type Disagreement, disagreement } from './disagreement';
import type { Facts } from './facts';
import { type FamilyView, familyView } from './family-view';
import { type Goal, goal } from './goal';
import { need } from './need';
import { type PaperConsent, paperConsent } from './paper-consent';
import { type FamilyReader, mayTell, mayTellPlace } from './paper-reader';
import { type Plan, plan } from './plan';
import { entriesOf, type PlanContact, type PlanEntry } from './plan-content';
import type { Sector } from './sector';
import { type Situation, situation } from './situation';
import type { PrincipalKind } from './unit';

/** Who does something, as far as this reader may know: a unit's name is a place, and may have to stay a sector. */
export type PaperResponsible =
  | { type: 'unit'; name: string | null; sector: Sector | null; person: string }
  | { type: 'family'; who: string }
  | { type: 'other'; name: string }
  | { type: 'nobody' };

export interface PaperAction {
  id: string;
  goalId: string | null;
  what: string;
  who: PaperResponsible;
  start: CivilDate | null;
  due: CivilDate | null;
}

/**
 * The principal (huvudman) with the overall responsibility. A municipality's name is a place, and may have to stay a
 * kind: null where no unit of the case tells it.
 */
export type PaperPrincipal =
  | { type: 'principal'; name: string | null; kind: PrincipalKind | null }
  | { type: 'nobody' };

/** The family's paper as data: what will happen, who does it, when, whom to call; then what it rests on. */
export interface PaperContent {
  /** Never more of the child than the name and the year of birth. */
  child: { firstName: string; lastName: string; birthYear: number } | null;
  version: { number: number; issuedAt: number } | null;
  voices: ChildVoice[];
  actions: PaperAction[];
  contact: { name: string; unit: string | null; phone: string | null };
  next: { date: CivilDate; time: string | null; place: string | null; caller: string } | null;
  longTermAim: string;
  aims: (Goal & { id: string })[];
  goals: (Goal & { id: string })[];
  needs: string[];
  situations: (Situation & { unit: string | null })[];
  familyViews: FamilyView[];
  disagreements: Disagreement[];
  crisis: CrisisPlan[];
  bestInterests: BestInterests | null;
  consent: PaperConsent;
  /** The law's fourth content (SoL 10 kap. 8 §, HSL 16 kap. 4 §); null where the reader may not be told. */
  overall: PaperPrincipal | null;
  /**
   * The law's third content: what others than the municipality and the region do. `nothing` says that they were asked
   * about and there are none; an empty list alone says nothing, for one may be kept from this reader.
   */
  others: PaperAction[] | 'nothing';
  /** The family, or the service that writes the plan, as far as its name may be told. */
  originalHolder: 'family' | { name: string | null; sector: Sector | null };
}

/** A plan to print: an issued version's or a received copy's content, or (`version` null) the draft as it stands. */
export interface PaperSource {
  entries: readonly PlanEntry[];
  contact: PlanContact;
  version: { number: number; issuedAt: number } | null;
}

const asRecord = ({ id, entity, version, unit, kind, at, body }: PlanEntry) => ({
  ...{ id, entity, version, unit, kind, at, body },
  audience: 'shared' as const,
  deleted: false,
  by: '',
});

/** What stays off this reader's paper, and why: for the one who prints, never for the paper. */
export const withheldFromPaper = (
  source: PaperSource,
  facts: Facts,
  reader: FamilyReader,
  now: number,
): { entry: PlanEntry; decision: Decision }[] =>
  source.entries
    .map((entry) => ({ entry, decision: mayTell(facts, asRecord(entry), reader, now) }))
    .filter(({ decision }) => !decision.ok);

/**
 * The content of the family's paper for one reader at an instant (ms): only what the policy lets this reader be told.
 * Where places may not be told, no unit's name, school or meeting place, and no telephone that may lead to one; under
 * protected identity none at all.
 */
export function paperContent(source: PaperSource, facts: Facts, reader: FamilyReader, now: number): PaperContent {
  const entries = source.entries.filter((entry) => mayTell(facts, asRecord(entry), reader, now).ok);
  const places = mayTellPlace(facts, reader, now).ok;
  const unitName = (unit: string) => (places ? (facts.unit(unit)?.name ?? null) : null);
  const bodies = <B>(entity: Parameters<typeof entriesOf<B>>[1]): B[] => entriesOf(entries, entity).map((e) => e.body);
  const who = entriesOf(entries, child)[0]?.body;
  const theplan = entriesOf(entries, plan)[0];
  const whole = theplan?.body;
  const owner = theplan?.unit ?? source.contact.unit;
  const goals = entriesOf(entries, goal).map((entry) => ({ ...entry.body, id: entry.id }));
  const isByOthers = (one: { body: Action }) => byOthers(one.body.responsible, facts);
  const actions = entriesOf(entries, action).map((entry) => ({ entry, told: toldOf(entry, facts, unitName) }));
  return {
    child: who
      ? { firstName: who.firstName, lastName: who.lastName, birthYear: Number(who.birthDate.slice(0, 4)) }
      : null,
    version: source.version,
    voices: bodies(childVoice),
    actions: actions.map(({ told }) => told),
    contact: {
      name: source.contact.name,
      unit: unitName(source.contact.unit),
      phone: places || mayRing(facts, source.contact.unit) ? source.contact.phone : null,
    },
    next: whole?.followUpDate
      ? {
          date: whole.followUpDate,
          time: whole.followUpTime,
          place: places && whole.followUpPlace ? whole.followUpPlace : null,
          caller: whole.followUpCaller,
        }
      : null,
    longTermAim: whole?.longTermAim ?? '',
    aims: goals.filter((one) => one.longTerm),
    goals: goals.filter((one) => !one.longTerm),
    needs: bodies(need).map((body) => body.text),
    situations: entriesOf(entries, situation).map(({ unit, body }) => ({ ...body, unit: unitName(unit) })),
    familyViews: bodies(familyView),
    disagreements: bodies(disagreement),
    crisis: bodies(crisisPlan).map((step) => (places ? step : { ...step, phone: '' })),
    bestInterests: bodies(bestInterests).at(-1) ?? null,
    consent: paperConsent(facts, unitName, now),
    overall: whole ? overall(whole.overallResponsible, facts, places) : null,
    // Asked of the whole plan: what is kept from this reader must not be denied to the reader.
    others:
      whole?.othersDoNothing && !entriesOf(source.entries, action).some(isByOthers)
        ? 'nothing'
        : actions.filter(({ entry }) => isByOthers(entry)).map(({ told }) => told),
    originalHolder:
      (whole?.originalHolder ?? facts.profile.originalHeldBy) === 'family'
        ? 'family'
        : { name: unitName(owner), sector: facts.unit(owner)?.sector ?? null },
  };
}

/** A guardian from whom the whereabouts are kept still has somebody to ring, but never where the child is by day. */
const mayRing = (facts: Facts, unit: string) =>
  !isProtected(facts) && !/^(PRE)?SCHOOL_/.test(facts.unit(unit)?.sector ?? 'SCHOOL_');

function toldOf(
  { id, body }: { id: string; body: Action },
  facts: Facts,
  unitName: (unit: string) => string | null,
): PaperAction {
  const who = responsible(body.responsible, facts, unitName);
  return { id, goalId: body.goalId, what: body.text, who, start: body.start, due: body.due };
}

/** By the family, somebody else, or a private principal: neither the municipality nor the region. */
const byOthers = (who: Action['responsible'], facts: Facts): boolean =>
  who !== null && (who.type !== 'unit' || facts.unit(who.unit)?.principal.kind === 'private');

function overall(principal: Plan['overallResponsible'], facts: Facts, places: boolean): PaperPrincipal {
  if (!principal) return { type: 'nobody' };
  const known = participants(facts)
    .map((unit) => facts.unit(unit)?.principal)
    .find((one) => one?.id === principal.id);
  return { type: 'principal', name: places ? principal.name : null, kind: known?.kind ?? null };
}

function responsible(
  body: Action['responsible'],
  facts: Facts,
  unitName: (unit: string) => string | null,
): PaperResponsible {
  if (!body) return { type: 'nobody' };
  if (body.type !== 'unit') return body;
  return {
    type: 'unit',
    name: unitName(body.unit),
    sector: facts.unit(body.unit)?.sector ?? null,
    person: body.person,
  };
}

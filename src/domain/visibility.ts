import { answerOf, type Basis } from './basis';
import type { Facts } from './facts';
import { type Grant, isInForce } from './grant';
import { type EntityName, KINDS_OF, type SeenBy } from './kinds';
import type { AnyRec } from './record';
import type { UnitId } from './unit';

const seenByOf = (record: AnyRec): SeenBy | undefined =>
  Object.hasOwn(KINDS_OF, record.entity) ? KINDS_OF[record.entity as EntityName].seenBy : undefined;

/** True for what nobody reads, whoever wrote it: the answers to the five questions, which are told in numbers only. */
export const isSealed = (record: AnyRec): boolean => seenByOf(record) === 'sealed';

/** True for what everybody at work in the county reads. */
export const isEverybodys = (record: AnyRec): boolean => seenByOf(record) === 'everybody';

/**
 * The units that a record names as its readers, whatever the grants: by its row in `kinds.ts`. Never the author's unit,
 * which always sees it. An own record has none, nor has one that only grants open.
 */
export function readersOf(record: AnyRec, facts: Facts): UnitId[] {
  if (record.audience === 'own') return [];
  const units = new Set(readers(record, facts));
  units.delete(record.unit);
  return [...units].sort();
}

function readers(record: AnyRec, facts: Facts): UnitId[] {
  const convener = facts.conveningUnit ? [facts.conveningUnit] : [];
  switch (seenByOf(record)) {
    case 'convener':
      return convener;
    case 'named':
      return [...convener, ...namedIn(record, facts)];
    case 'conamed':
      return [...convener, ...conamedWith(String(record.body.unit ?? ''), facts)];
    case 'invited':
      return [...convener, ...facts.services.map((service) => service.unit)];
    case 'sent':
      return record.body.sentOn ? addressee(record) : [];
    case 'addressee':
      return addressee(record);
    case 'concerned':
      return facts.concerned;
    default:
      return [];
  }
}

const addressee = ({ body }: AnyRec): UnitId[] => (typeof body.toUnit === 'string' ? [body.toUnit] : []);

/** The units that a consent, decision or reservation names; an answer, verification or withdrawal follows its consent. */
function namedIn(record: AnyRec, facts: Facts): UnitId[] {
  const body = record.body as {
    consentId?: string;
    releasing?: UnitId[];
    receiving?: { unit: UnitId }[];
    unit?: UnitId;
  };
  if (body.consentId !== undefined) {
    const basis = facts.bases.find((one) => one.id === body.consentId);
    return basis ? namesOf(basis) : [];
  }
  const named = [...(body.releasing ?? []), ...(body.receiving ?? []).map((one) => one.unit)];
  return body.unit === undefined ? named : [...named, body.unit];
}

const namesOf = (basis: Pick<Basis, 'releasing' | 'receiving'>): UnitId[] => [
  ...basis.releasing,
  ...basis.receiving.map((one) => one.unit),
];

/**
 * A participant is listed to itself and to the units that one living consent names together with it. A consent that was
 * taken back, or to which somebody has said no, tells nobody who takes part.
 */
function conamedWith(unit: UnitId, facts: Facts): UnitId[] {
  const told = facts.bases.filter((basis) => namesOf(basis).includes(unit) && isLiving(basis));
  return [unit, ...told.flatMap(namesOf)].filter((one) => one !== '');
}

function isLiving(basis: Basis): boolean {
  if (basis.ended || basis.withdrawals.some((one) => one.part === 'whole')) return false;
  if (basis.by === 'decision') return true;
  const givers = new Set(basis.answers.map((answer) => answer.giver));
  const answers = [...givers].map((giver) => answerOf(basis, giver)?.answer);
  return answers.includes('yes') && !answers.includes('no');
}

/**
 * May a unit read a record now? Its own always (but what is sealed, never); another unit's shared record when it names the unit (`named` holds the
 * ids of such records, and of those released to it on a statute ground), or while a grant for its kind is valid. A
 * grant never opens what only the named may see, such as a family's exclusion. What the county agrees on everybody reads.
 */
export function mayRead(
  record: AnyRec,
  viewer: UnitId,
  grants: readonly Grant[],
  named: ReadonlySet<string>,
  now: number,
): boolean {
  if (isSealed(record)) return false;
  if (record.unit === viewer) return true;
  if (record.audience === 'own') return false;
  if (isEverybodys(record)) return true;
  if (named.has(record.id)) return true;
  if (seenByOf(record) !== 'grant') return false;
  return grants.some(
    (grant) => grant.from === record.unit && grant.to === viewer && grant.kind === record.kind && isInForce(grant, now),
  );
}

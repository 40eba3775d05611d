import { absoluteBlock, isProtected, isSheltered } from './blocks';
import { ageAt } from './civil-date';
import { type Decision, no, yes } from './decision';
import { decisionHolds } from './decision-holds';
import type { Facts } from './facts';
import type { Kind } from './kind';
import type { AnyRec } from './record';

/** A reader of the family: one guardian, or the child. */
export type FamilyReader = { guardian: string } | { child: true };

/** Kinds that tell where the child is to be found. */
const TELLS_WHERE: readonly Kind[] = ['CONTACT', 'SCHOOL'];

/**
 * May this record be printed for, exported to or told this reader of the family now? The family is entitled to what is
 * planned; only blocks can say no (B1, B3-B6, B8), and a guardian's part in it ends with custody (B9). Places inside other records: ask `mayTellPlace`.
 */
export function mayTell(facts: Facts, record: AnyRec, reader: FamilyReader, now: number): Decision {
  if ('guardian' in reader && facts.child && ageAt(facts.child.birthDate, now) >= 18) return no('B9', 'ask-the-person');
  const never = absoluteBlock(facts, record.kind, now);
  if (never) return never;
  if (TELLS_WHERE.includes(record.kind)) {
    const place = mayTellPlace(facts, reader, now);
    if (!place.ok) return place;
  }
  const who = 'guardian' in reader ? reader.guardian : 'child';
  for (const { body } of facts.guardianBlocks) {
    if (body.reader !== who || body.liftedAt !== null) continue;
    if (body.recordIds.includes(record.id) || body.kinds.includes(record.kind)) return no(body.rule, 'review-mark');
  }
  return yes('FAMILY');
}

/**
 * May a place (the school's or a meeting's name, address or telephone) stand on what this reader gets? No under
 * protected identity (B1) or in shelter (B8) for anyone, since a paper can be found; no for a guardian from whom the
 * whereabouts are kept, by decision or by a unit's mark (B3).
 */
export function mayTellPlace(facts: Facts, reader: FamilyReader, now: number): Decision {
  if (isProtected(facts)) return no('B1', 'never');
  if ('guardian' in reader && isHiddenFrom(facts, reader.guardian, now)) return no('B3', 'never');
  if (isSheltered(facts, now)) return no('B8', 'never');
  return yes('FAMILY');
}

/** By a unit's assessment that has not been lifted (it names records, but a place is told by others too), or a decision. */
const isHiddenFrom = (facts: Facts, guardian: string, now: number) =>
  facts.guardianBlocks.some(({ body }) => body.rule === 'B3' && body.reader === guardian && body.liftedAt === null) ||
  facts.decisions.some(
    (one) =>
      (one.body.type === 'LVU_14' || one.body.type === 'SHELTER') &&
      one.body.hiddenFrom.includes(guardian) &&
      decisionHolds(one, now),
  );

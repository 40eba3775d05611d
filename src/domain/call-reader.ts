import type { Call } from './call';
import { yes } from './decision';
import type { Facts } from './facts';
import { type FamilyReader, mayTell, mayTellPlace } from './paper-reader';
import type { Rec } from './record';

/** What a call may tell its own recipient, beside that there is a meeting, when, and whom to ring. */
export interface CallTells {
  /** The place, the link, and the name of the service that calls. */
  place: boolean;
  question: boolean;
}

/**
 * What of a call may stand on the letter or in the calendar of its recipient at an instant (ms): for one of the family what
 * the blocks leave that reader (B1, B3-B5, B8), whatever the call said when it was sent; for others, the place unless
 * nobody may be told it.
 */
export function callForReader(one: Rec<Call>, facts: Facts, now: number): CallTells {
  const { recipient } = one.body;
  const reader: FamilyReader | undefined =
    recipient.type === 'guardian'
      ? { guardian: recipient.guardianId }
      : recipient.type === 'child'
        ? { child: true }
        : undefined;
  const place = mayTellPlace(facts, reader ?? { child: true }, now).ok;
  return { place, question: (reader ? mayTell(facts, one, reader, now) : yes('FAMILY')).ok };
}

import { type Call, standingCalls } from './call';
import { replyTo } from './call-reply';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import type { Rec } from './record';
import { isDangerousToAsk } from './standing-of';

/**
 * No list, file or letter leads anybody to contact this call's recipient: a guardian whom it is dangerous to ask (C8), or
 * who is to be told nothing more.
 */
export const isOutOfReach = (facts: Facts, { body: { recipient, untold } }: Pick<Rec<Call>, 'body'>): boolean =>
  recipient.type === 'guardian' && (untold !== undefined || isDangerousToAsk(facts, recipient.guardianId));

/**
 * The calls, of one meeting where it is named, whose answer somebody may wait for. One to a guardian who is dangerous to
 * ask (C8) or is left untold is none of them, answered or not: no list, count or reminder may lead anybody to contact that guardian.
 */
export const countedCalls = (dossier: Dossier, facts: Facts, meetingId?: string): Rec<Call>[] =>
  standingCalls(dossier, meetingId).filter((one) => !isOutOfReach(facts, one));

/** Those of them that nobody has answered. */
export const awaitedCalls = (dossier: Dossier, facts: Facts): Rec<Call>[] =>
  countedCalls(dossier, facts).filter((one) => !replyTo(dossier, one.id));

import { type Call, standingCalls } from './call';
import { replyTo } from './call-reply';
import type { Dossier } from './dossier';
import type { Facts } from './facts';
import type { Rec } from './record';
import { isDangerousToAsk } from './standing-of';

/** The call goes to a guardian whom it is dangerous to ask (C8): no list, file or letter leads anybody there. */
export const isToDangerous = (facts: Facts, { body: { recipient } }: Pick<Rec<Call>, 'body'>): boolean =>
  recipient.type === 'guardian' && isDangerousToAsk(facts, recipient.guardianId);

/**
 * The calls, of one meeting where it is named, whose answer somebody may wait for. One to a guardian who is dangerous to
 * ask (C8) is none of them, answered or not: no list, count or reminder may lead anybody to contact that guardian.
 */
export const countedCalls = (dossier: Dossier, facts: Facts, meetingId?: string): Rec<Call>[] =>
  standingCalls(dossier, meetingId).filter((one) => !isToDangerous(facts, one));

/** Those of them that nobody has answered. */
export const awaitedCalls = (dossier: Dossier, facts: Facts): Rec<Call>[] =>
  countedCalls(dossier, facts).filter((one) => !replyTo(dossier, one.id));

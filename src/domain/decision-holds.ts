import type { BoardDecision } from './board-decision';
import { endOfDay, startOfDay } from './civil-date';

/** A decision holds from its first day, through its last, unless it was ended; an end on record holds at every instant. */
export function decisionHolds(decision: { body: BoardDecision }, now: number): boolean {
  const { from, to, endedAt } = decision.body;
  return endedAt === null && now >= startOfDay(from) && (to === null || now < endOfDay(to));
}

import { othersConsent } from '#domain/blocks';
import type { Facts } from '#domain/facts';
import type { Kind } from '#domain/kind';
import { mayRelease, obstaclesTo, type StatuteGround } from '#domain/statute-grounds';
import type { ReleaseReason } from '#domain/statute-release';
import type { UnitId } from '#domain/unit';

/** Grounds that can carry a single release between two units. ST6 fits anyone and is never proposed. */
const GROUNDS: readonly StatuteGround[] = ['ST1', 'ST2', 'ST3', 'ST4', 'ST5', 'ST7', 'ST8'];

/** A reason with everything written: what remains is whether the law allows it between these two at all. */
const WRITTEN: ReleaseReason = {
  reason: '-',
  whyNoConsent: '-',
  despite: ['B7', 'B9', 'B10', 'B11', 'C7'],
  weighing: '-',
  attempts: '-',
  decider: '-',
  guardianInformed: true,
  whyNotInformed: '',
  confirmed: true,
};

/** The statute grounds that the law gives between two units, if all that must be written is written. */
export const groundsBetween = (facts: Facts, from: UnitId, to: UnitId, now: number): StatuteGround[] =>
  GROUNDS.filter((ground) => mayRelease(facts, { ground, from, to, kinds: ['PLAN_ACTION'], why: WRITTEN }, now).ok);

/**
 * True where a unit may release to another for its own task (ST6, OSL 10 kap. 2 §). It is narrow and fits almost any two,
 * so it stands beside the grounds that are proposed and is never one of them.
 */
export const mayForOwnTask = (facts: Facts, from: UnitId, to: UnitId, now: number): boolean =>
  mayRelease(facts, { ground: 'ST6', from, to, kinds: ['PLAN_ACTION'], why: WRITTEN }, now).ok;

/** What a release must name in its reason: what the family has said against it, and that it is about somebody else. */
export function mustBeNamed(facts: Facts, from: UnitId, to: UnitId, kinds: readonly Kind[], now: number) {
  const found = new Set<ReleaseReason['despite'][number]>();
  for (const kind of kinds) for (const one of obstaclesTo(facts, { from, to, kind }, now)) found.add(one);
  const other = { from, to, kind: 'FAMILY_OTHER_PERSON' } as const;
  if (kinds.includes(other.kind) && !othersConsent(facts, other, now)) found.add('B7');
  return [...found].sort();
}

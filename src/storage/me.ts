import type { Session } from '#protocol/session';
import type { Me } from './device';

/** Who works here, from the session. */
export function meOf(session: Session): Me {
  const units = new Map(session.units.map((unit) => [unit.id, unit]));
  const { actor, colleagues, practice, region, reviews, followsUp } = session;
  return {
    actor,
    unit: (id) => units.get(id),
    units: session.units,
    colleagues,
    practice: practice !== null,
    region,
    reviews,
    followsUp,
  };
}

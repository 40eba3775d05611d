import type { Me } from '#storage/device';

/** Who a person id is, for what has happened in a case: "you" to oneself, a colleague's name, else the unit's. */
export function personName(me: Me, person: string, unit: string, you: string): string {
  if (person === me.actor.person) return you;
  return me.colleagues.find((one) => one.person === person)?.name ?? me.unit(unit)?.name ?? '';
}

import type { Grant } from '#domain/grant';
import type { AnyRec } from '#domain/record';
import { mayRead } from '#domain/visibility';

/** What the server last confirmed of one dossier, decrypted. Times are ms. */
export interface Base {
  id: string;
  scope: string;
  seq: number;
  records: AnyRec[];
  grants: Grant[];
  named: string[];
  until: number | null;
  opened?: boolean;
  byName?: boolean;
}

const over = (base: Base, now: number) => base.until !== null && now >= base.until;

/** The policy's own answer (domain/visibility), for every record and any of the instants (ms). */
function lawful(base: Base, unit: string, instants: readonly number[]): AnyRec[] {
  const named = new Set(base.named);
  return base.records.filter((record) => instants.some((at) => mayRead(record, unit, base.grants, named, at)));
}

/**
 * What of the base may be shown at an instant (ms): the unit's own records, those that name it, and others' shared
 * ones while a grant holds. Nothing once the person's own access has ended. The server decides what is sent; this
 * only takes away, for a device that has not heard from it.
 */
export const visibleRecords = (base: Base, unit: string, now: number): AnyRec[] =>
  over(base, now) ? [] : lawful(base, unit, [now]);

/** What of the base may still rest on disk: as `visibleRecords`, and what a grant will open later. */
export const keptRecords = (base: Base, unit: string, now: number): AnyRec[] =>
  over(base, now)
    ? []
    : lawful(base, unit, [now, ...base.grants.map((grant) => grant.validFrom).filter((from) => from > now)]);

/** The next instant (ms) after `now` at which something of the base opens or closes, or Infinity. */
export function nextChange(base: Base, now: number): number {
  const times = [base.until ?? Number.POSITIVE_INFINITY];
  for (const grant of base.grants) times.push(grant.validFrom, grant.validTo ?? Number.POSITIVE_INFINITY);
  return Math.min(Number.POSITIVE_INFINITY, ...times.filter((time) => time > now));
}

/** True where everything of the base has ended for this person. */
export const isOver = over;

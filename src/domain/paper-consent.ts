import { type CivilDate, civilDate } from './civil-date';
import type { Facts } from './facts';
import { type Grant, isInForce } from './grant';
import { grantsFor } from './grants-for';
import { KINDS, type Kind } from './kind';
import type { Sector } from './sector';

/**
 * What the family's yes amounts to now: who gets which kinds, and the last day on which all of it holds. A paper must
 * not promise longer than that, even where a narrower consent runs on.
 */
export interface PaperConsent {
  recipients: { unit: string | null; sector: Sector | null; kinds: Kind[]; until: CivilDate | null }[];
  until: CivilDate | null;
}

/**
 * The consents in force at an instant (ms), told from the standing permissions themselves so that the paper cannot say
 * anything else than what is done. `unitName` gives null where a place may not be told.
 */
export function paperConsent(facts: Facts, unitName: (unit: string) => string | null, now: number): PaperConsent {
  const all = grantsFor(facts);
  const valid = all
    .filter((grant) => isInForce(grant, now))
    .map((grant) => ({ ...grant, validTo: endOfRun(grant, all) }));
  const lastDay = (ends: (number | null)[]): CivilDate | null => {
    const known = ends.filter((end) => end !== null);
    return known.length > 0 ? civilDate(Math.min(...known) - 1) : null;
  };
  const recipients = [...new Set(valid.map((grant) => grant.to))].map((to) => {
    const theirs = valid.filter((grant) => grant.to === to);
    const kinds = new Set(theirs.map((grant) => grant.kind));
    return {
      unit: unitName(to),
      sector: facts.unit(to)?.sector ?? null,
      kinds: KINDS.filter((kind) => kinds.has(kind)),
      until: lastDay(theirs.map((grant) => grant.validTo)),
    };
  });
  return { recipients, until: lastDay(valid.map((grant) => grant.validTo)) };
}

/** Where the same may be seen on another ground from the instant this one ends (a birthday), it has not ended (ms). */
export function endOfRun(grant: Grant, all: readonly Grant[]): number | null {
  const next = all.find(
    (one) =>
      one.validFrom === grant.validTo && one.from === grant.from && one.to === grant.to && one.kind === grant.kind,
  );
  return next ? endOfRun(next, all) : grant.validTo;
}

import { type Basis, isOver } from './basis';
import { addDays, type CivilDate, civilDate } from './civil-date';
import type { Facts } from './facts';

/** A consent that ends, on its last day (civil). */
interface EndingConsent {
  basis: Basis;
  date: CivilDate;
}

/**
 * The consents that hold at an instant (ms) and end within `days` calendar days, one by one; not those whose place is
 * taken by another that lasts longer and opens at least as much, for nothing ends with them.
 */
export function endingConsents(facts: Facts, now: number, days: number): EndingConsent[] {
  const last = addDays(civilDate(now), days);
  const running = facts.bases.filter((one) => now >= one.start && one.end !== null && !isOver(one, now));
  const longer = (one: Basis) =>
    facts.bases.filter(
      (other) =>
        other.id !== one.id &&
        other.start <= (one.end ?? 0) &&
        (other.end === null || other.end > (one.end ?? 0)) &&
        !other.ended &&
        other.withdrawals.length === 0,
    );
  return running.flatMap((basis) => {
    const date = basis.validTo;
    if (basis.by !== 'consent' || date === null || date > last) return [];
    return longer(basis).some((other) => opensAsMuch(other, basis)) ? [] : [{ basis, date }];
  });
}

/** Whether a consent opens all that another does: the plan, each unit that gives out, each kind to each that receives. */
const opensAsMuch = (wide: Basis, narrow: Basis): boolean =>
  (wide.coversPlan || !narrow.coversPlan) &&
  narrow.releasing.every((unit) => wide.releasing.includes(unit)) &&
  narrow.receiving.every(({ unit, kinds }) => {
    const given = wide.receiving.find((one) => one.unit === unit)?.kinds ?? [];
    return kinds.every((kind) => given.includes(kind));
  });

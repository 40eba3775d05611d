import type { Database } from '#server/database';
import { isEmpty, seedDirectory } from '#server/directory';
import { COUNTY } from './families/county';
import { PEOPLE } from './families/people';
import type { Family } from './families/story';
import { UNIT, UNITS } from './families/units';
import { loadFamilies } from './load-families';
import { tellPastYears } from './tell-past-years';

/** This unit's devices keep nothing of any child, so that one can practise that too. */
const KEEPS_NOTHING = UNIT.provider;

/**
 * Writes the units and people of the practice county; loads these families where there is no case yet, and with the whole
 * county its past years.
 */
export async function fillPractice(database: Database, now: number, families: readonly Family[]): Promise<void> {
  await seedDirectory(database, { units: [...UNITS], people: [...PEOPLE] });
  if (families.length > 0 && (await isEmpty(database))) {
    await loadFamilies(database, now, families);
    if (COUNTY.every((one) => families.includes(one))) await tellPastYears(database, now);
  }
  await database.askPolicy(
    "update unit set devices = 'memory-only', devices_at = $2 where id = $1 and devices_at is null",
    [KEEPS_NOTHING, now],
  );
}

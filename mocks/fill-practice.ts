import type { Database } from '#server/database';
import { isEmpty, seedDirectory } from '#server/directory';
import { PEOPLE } from './families/people';
import type { Family } from './families/story';
import { UNITS } from './families/units';
import { loadFamilies } from './load-families';

/** Writes the units and people of the practice county; loads these families where there is no case yet. */
export async function fillPractice(database: Database, now: number, families: readonly Family[]): Promise<void> {
  await seedDirectory(database, { units: [...UNITS], people: [...PEOPLE] });
  if (families.length > 0 && (await isEmpty(database))) await loadFamilies(database, now, families);
}

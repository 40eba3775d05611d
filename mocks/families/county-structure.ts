import { COUNTY_DOSSIER } from '#domain/county';
import { reviseStructure } from '#domain/revise-structure';
import { structureExample } from '#domain/structure-example';
import type { Family } from './story';
import { UNIT, UNITS } from './units';

/** Those of the practice county's units that stand in the structure by the same name, and the forums. */
const IN_SAMPLAN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(UNITS.filter((unit) => !unit.generic).map((unit) => [unit.name, unit.id])),
  'Chefsforum Lindsjö': UNIT.chefsforum,
  'Strategigrupp barn och unga': UNIT.strategigrupp,
};

/** The structure for cooperation, as Strategigrupp has read it in. */
export const COUNTY_STRUCTURE: Family = {
  id: 'county-structure',
  about: {
    sv: 'Samverkansstrukturen: huvudmän, verksamheter, grupper, och vart en fråga ska.',
    en: 'The structure for cooperation: principals, units, groups, and where a matter goes.',
  },
  dossierId: COUNTY_DOSSIER,
  tell(story) {
    story.by('valter', 60, reviseStructure, { entries: structureExample(IN_SAMPLAN) });
  },
};

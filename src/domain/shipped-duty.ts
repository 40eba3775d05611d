import { DUTY_SECTORS, type DutySector, type Responsibility } from './responsibility';

/** A duty as it ships: under an id that is always the same, so that nobody reads it in twice. */
export interface ShippedDuty {
  id: string;
  body: Responsibility;
}

/** The day from which this edition of the county's agreement holds. */
const VALID_FROM = '2020-11-27';

const PART: Record<DutySector, string> = {
  health: 'hälso- och sjukvården',
  social: 'socialtjänsten',
  preschool: 'förskolan',
  school: 'skolan',
};

/** The duty that stands at that point of the sector's list. `statute` is given only where the law was read. */
export function shippedDuty(
  sector: DutySector,
  point: number,
  duty: { text: string; words: string; statute?: string },
): ShippedDuty {
  const { text, words, statute = '' } = duty;
  const list = DUTY_SECTORS.indexOf(sector) + 1;
  return {
    id: `a2000021-000${list}-4000-8000-${String(point).padStart(12, '0')}`,
    body: {
      sector,
      text,
      agreement: 'Länets överenskommelse om samverkan kring barn och unga (Jönköpings län)',
      edition: 'version 5.0',
      place: `Ansvarsfördelning, ${PART[sector]}, punkt ${point}`,
      statute,
      validFrom: VALID_FROM,
      validTo: null,
      words,
    },
  };
}

/** Those of a sector, in the order of its list. */
export const shippedDuties = (
  sector: DutySector,
  duties: readonly { text: string; words: string; statute?: string }[],
): ShippedDuty[] => duties.map((duty, at) => shippedDuty(sector, at + 1, duty));

import type { StructureColumn } from './structure-columns';

/** What may be wrong with a file or one of its lines; the wording stands with the screen. */
export const STRUCTURE_FAULTS = [
  'not-text',
  'empty',
  'missing-column',
  'unknown-column',
  'column-twice',
  'too-much',
  'quotes',
  'cells',
  'personal-number',
  'sort',
  'action',
  'not-for-sort',
  'key',
  'key-of-other',
  'twice',
  'which',
  'name',
  'too-long',
  'type',
  'level',
  'matter',
  'mail',
  'school-unit-code',
  'no-such-principal',
  'no-such-unit',
  'no-such-group',
  'circle',
  'not-in-samplan',
  'nothing-to-take-away',
  'still-named',
] as const;
export type StructureFaultName = (typeof STRUCTURE_FAULTS)[number];

/**
 * One fault: the line of the file (the first is 1), the column, and what was found there or who is in the way. A
 * personal number is never repeated.
 */
export interface StructureFault {
  line: number;
  column: StructureColumn | '';
  fault: StructureFaultName;
  found: string;
}

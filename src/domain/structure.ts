import * as z from 'zod';
import type { Dossier } from './dossier';
import { defineEntity } from './entity';
import { PRINCIPAL_KINDS, UnitId } from './unit';

/**
 * The county's structure for cooperation (samverkansstrukturen): who answers for what, which units there are and which
 * groups they meet in. Functions and units, never persons: nobody's name stands here.
 */

/** The school forms that the agreement names [S3]; a unit of one may have a number in the register of school units. */
export const SCHOOL_FORMS = [
  'preschool',
  'preschool-class',
  'compulsory',
  'adapted-compulsory',
  'special-school',
  'sami-school',
  'upper-secondary',
  'adapted-upper-secondary',
] as const;

/** Beside those of the directory the state, which runs special schools and Sami schools (skollagen 2 kap. 7 §). */
export const LISTED_PRINCIPAL_KINDS = [...PRINCIPAL_KINDS, 'state'] as const;

/** What a unit does for children. */
export const SERVICE_TYPES = [
  ...SCHOOL_FORMS,
  'student-health',
  'child-health',
  'youth-health',
  'child-psychiatry',
  'habilitation',
  'paediatrics',
  'primary-care',
  'dental-care',
  'youth-clinic',
  'family-centre',
  'barnahus',
  'social-services',
  'disability-services',
  'private-provider',
  'leisure',
  'other',
] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

/** The groups of the sources [S3, S4]; the names are the county's own. */
export const GROUP_KINDS = [
  'reko',
  'strategigrupp',
  'chefsforum',
  'sbu',
  'bbu',
  'lsg',
  'sgg',
  'network',
  'wide-network',
  'area-group',
  'other',
] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** How wide a group works, from the widest to the nearest. */
export const LEVELS = ['county', 'municipality', 'area', 'school'] as const;
export type Level = (typeof LEVELS)[number];

/** What may be brought to a group. What is about one child goes to none of them (where-to-send.ts). */
export const MATTERS = ['school', 'area', 'upper-secondary', 'municipality', 'unsolved', 'county'] as const;
export type MatterOf = (typeof MATTERS)[number];

/** The bar divides a list in a cell of a file and a name is one line, whatever it was pasted from. */
const flat = (text: string) => text.replace(/[\s|]+/g, ' ');
const Name = z.string().overwrite(flat).trim().min(1).max(200);
const Short = z.string().overwrite(flat).trim().max(200);
const Words = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n'))
  .trim()
  .max(2_000);
/** One thing in each line, however it was divided. */
const Lines = z
  .string()
  .overwrite((text) =>
    text
      .split(/[\r\n|]+/)
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
  )
  .max(2_000);
/** The functional address (funktionsbrevlåda); never a person's own. */
const Mail = z.union([z.literal(''), z.email().max(200)]);

/** A principal (huvudman): a municipality, the region or a private one. */
export const Principal = z.object({ name: Name, kind: z.enum(LISTED_PRINCIPAL_KINDS), municipality: Short });
export type Principal = z.infer<typeof Principal>;
export const principal = defineEntity('principal', Principal);

/** A unit (verksamhet). `inSamplan`: the directory's id, where the unit works in Samplan; else empty. */
export const CountyUnit = z.object({
  name: Name,
  service: z.enum(SERVICE_TYPES),
  principalId: z.uuid(),
  municipality: Short,
  area: Short,
  contact: Short,
  phone: Short,
  mail: Mail,
  schoolUnitCode: z.union([z.literal(''), z.string().regex(/^\d{8}$/, 'school-unit-code')]),
  inSamplan: z.union([z.literal(''), UnitId]),
});
export type CountyUnit = z.infer<typeof CountyUnit>;
export const countyUnit = defineEntity('countyUnit', CountyUnit);

/**
 * A group that meets. `functions`: who is in it by function, one in each line; `unitIds`: which units are. `inSamplan`:
 * the directory's id of a forum that deviations are raised to.
 */
export const CooperationGroup = z.object({
  name: Name,
  kind: z.enum(GROUP_KINDS),
  level: z.enum(LEVELS),
  municipality: Short,
  area: Short,
  mandate: Words,
  takesUp: z.array(z.enum(MATTERS)).max(MATTERS.length),
  reportsTo: z.uuid().nullable(),
  functions: Lines,
  unitIds: z.array(z.uuid()).max(200),
  contact: Short,
  phone: Short,
  mail: Mail,
  inSamplan: z.union([z.literal(''), UnitId]),
});
export type CooperationGroup = z.infer<typeof CooperationGroup>;
export const cooperationGroup = defineEntity('cooperationGroup', CooperationGroup);

/** The three sorts of entries, in the order in which each names those before it. */
export const STRUCTURE = {
  principal: { entity: principal, schema: Principal },
  unit: { entity: countyUnit, schema: CountyUnit },
  group: { entity: cooperationGroup, schema: CooperationGroup },
} as const;
export const STRUCTURE_SORTS = ['principal', 'unit', 'group'] as const;
export type StructureSort = (typeof STRUCTURE_SORTS)[number];

/** What the structure holds now, each sort by name as Swedish orders it. */
export function structureOf(dossier: Dossier) {
  const { compare } = new Intl.Collator('sv', { numeric: true });
  const byName = (a: { body: { name: string } }, b: { body: { name: string } }) => compare(a.body.name, b.body.name);
  return {
    principals: dossier.list(principal).sort(byName),
    units: dossier.list(countyUnit).sort(byName),
    groups: dossier.list(cooperationGroup).sort(byName),
  };
}
export type Structure = ReturnType<typeof structureOf>;

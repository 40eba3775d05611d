import * as z from 'zod';
import { Sector } from './sector';

export const UnitId = z.string().min(1).max(64);
export type UnitId = z.infer<typeof UnitId>;

/**
 * The forums to which what the managers can not solve is raised, in their order (domain.md 5). A forum is a unit of the
 * directory whose members have an assignment in it; proper names, the same in every language.
 */
export const FORUMS = ['chefsforum', 'strategigrupp', 'reko'] as const;
export type Forum = (typeof FORUMS)[number];

/** The kind of principal (huvudman) a unit belongs to; it decides the shape of its mark on screen. */
export const PRINCIPAL_KINDS = ['municipality', 'region', 'private'] as const;
export type PrincipalKind = (typeof PRINCIPAL_KINDS)[number];

/**
 * A unit (verksamhet): a named, organised part of a principal. `generic` marks a collective name such as
 * "the school", which no consent may name because it points at nobody in particular (domain.md 3.6, vector 16).
 */
export const Unit = z
  .object({
    id: UnitId,
    name: z.string().min(1).max(200),
    short: z.string().min(1).max(4),
    sector: Sector,
    principal: z.object({ id: z.string(), name: z.string(), kind: z.enum(PRINCIPAL_KINDS) }),
    municipality: z.string(),
    phone: z.string().optional(),
    /** The functional address (funktionsbrevlåda) that calls are mailed to; never a person's own. */
    mail: z.email().optional(),
    generic: z.boolean().default(false),
    /** The authority within the principal; OSL 25:13 a works only inside one and the same authority. */
    authority: z.string(),
    /** A forum of managers, where no child is planned for: it is named in no case. */
    forum: z.enum(FORUMS).optional(),
    /** A school's number in Skolverket's register of school units (skolenhetskod); preschools have none there. */
    schoolUnitCode: z
      .string()
      .regex(/^\d{8}$/)
      .optional(),
    /** Agreement that binds a private provider to the county's way of working. */
    agreementId: z.string().optional(),
  })
  // No consent may name a forum: it is no service, and nobody there is to know of a child.
  .refine((unit) => !unit.forum || unit.generic, { path: ['generic'], message: 'a forum is generic' });
export type Unit = z.infer<typeof Unit>;

/**
 * What a manager's command says of the own unit's functional address; empty: the unit has none. The server alone keeps
 * units, so it is no mutation; the form is checked by it all the same.
 */
export const setUnitMail = { args: z.object({ mail: z.union([z.literal(''), z.email().max(200)]) }) };

/** Looks up a unit that everybody may know of; `undefined` when there is none with that id. */
export type Directory = (id: UnitId) => Unit | undefined;

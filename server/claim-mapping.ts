import * as z from 'zod';
import { Role } from '#domain/actor';
import type { Offered } from './session';

const Claim = z.string().min(1).max(200);
const Text = z.string().min(1).max(100);

/**
 * What one provider's claims mean here: the claim-mapping file (docs/sign-in has one for each provider that is known).
 * Unknown fields are refused, for a misspelt demand would be no demand.
 */
export const ClaimMapping = z.strictObject({
  /** What the door calls it. */
  label: z.strictObject({ sv: Text, en: Text }),
  /** Remarks for whoever reads the file. */
  notes: z.array(z.string()).optional(),
  scope: z
    .string()
    .regex(/(^| )openid( |$)/, 'must contain openid')
    .default('openid profile'),
  /** The `claims` parameter of the request, for providers that want each claim asked for. */
  claimsRequest: z.record(z.string(), z.unknown()).optional(),
  /** The person's stable id at the provider: what an account is known by. Never an e-mail address, which moves on. */
  person: Claim,
  /** Joined with spaces. */
  name: z.array(Claim).min(1),
  hsaId: Claim.optional(),
  email: Claim.optional(),
  /** Claims from the UserInfo endpoint too; the id token's have precedence. */
  userInfo: z.boolean().default(false),
  /** Narrows which of the person's assignments may be chosen; never gives any. `map`: the claim's value to our id. */
  unit: z.strictObject({ claim: Claim, map: z.record(z.string(), z.string()).optional() }).optional(),
  role: z.strictObject({ claim: Claim, map: z.record(z.string(), Role) }).optional(),
  /** Any one of these levels is asked for and demanded; empty where the provider has none. */
  acr: z.array(z.string().min(1)).default([]),
  /**
   * So many seconds ago at most the person has proved who it is to the provider, who else asks anew (`max_age`); the id
   * token must tell when (`auth_time`). Null: this provider can not be asked. A server in earnest wants one or the other.
   */
  maxAge: z.int().min(0).max(43_200).nullable().optional(),
  /** How the id token is signed; any other way, `none` and shared secrets included, is refused. */
  algorithm: z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']).default('RS256'),
  clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  prompt: z.enum(['login', 'select_account']).optional(),
});
export type ClaimMapping = z.infer<typeof ClaimMapping>;

/** Who the provider says that it is. */
export interface ProvedIdentity {
  issuer: string;
  subject: string;
  name: string;
  hsaId?: string;
  email?: string;
  /** The claims themselves, for narrowing; not kept. */
  claims: Readonly<Record<string, unknown>>;
}

const textOf = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** Reads the identity out of verified claims; undefined where the stable id is missing. */
export function identityOf(
  mapping: ClaimMapping,
  issuer: string,
  claims: Readonly<Record<string, unknown>>,
): ProvedIdentity | undefined {
  const subject = textOf(claims[mapping.person]);
  if (!subject || subject.length > 300) return undefined;
  const optional = (claim: string | undefined) => (claim ? textOf(claims[claim]) : undefined);
  return {
    issuer,
    subject,
    name: mapping.name
      .flatMap((claim) => textOf(claims[claim]) ?? [])
      .join(' ')
      .slice(0, 200),
    hsaId: optional(mapping.hsaId),
    email: optional(mapping.email),
    claims,
  };
}

/** Whether the level of assurance is one that is demanded. */
export const isSure = (mapping: ClaimMapping, claims: Readonly<Record<string, unknown>>): boolean =>
  mapping.acr.length === 0 || mapping.acr.some((level) => level === claims.acr);

/** Of a person's assignments those that the claims agree with. A claim that is mapped and missing agrees with none. */
export function narrowed<T extends Pick<Offered, 'role'> & { unitId: string }>(
  mapping: ClaimMapping,
  claims: Readonly<Record<string, unknown>>,
  assignments: readonly T[],
): T[] {
  const values = (claim: string) => [claims[claim]].flat().flatMap((value) => textOf(value) ?? []);
  const { unit, role } = mapping;
  const units = unit && values(unit.claim).map((value) => (unit.map ? unit.map[value] : value));
  const roles = role && values(role.claim).map((value) => role.map[value]);
  return assignments.filter((one) => (!units || units.includes(one.unitId)) && (!roles || roles.includes(one.role)));
}

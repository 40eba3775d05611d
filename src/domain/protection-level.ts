import * as z from 'zod';

/**
 * Levels of protected identity (skyddade personuppgifter), least restrictive first: confidentiality marking
 * (sekretessmarkering), protected registration (skyddad folkbokföring), assumed identity (fingerade personuppgifter).
 * OSL 21 kap. 3 och 3 a §§, 22 kap. 1-3 §§.
 */
export const PROTECTION_LEVELS = ['NONE', 'MARKING', 'PROTECTED_REGISTRATION', 'ASSUMED_IDENTITY'] as const;
export const ProtectionLevel = z.enum(PROTECTION_LEVELS);
export type ProtectionLevel = z.infer<typeof ProtectionLevel>;

/** The most restrictive of the levels; `NONE` where there are none. Marks are never merged away. */
export function mostRestrictive(levels: Iterable<ProtectionLevel>): ProtectionLevel {
  let highest = 0;
  for (const level of levels) highest = Math.max(highest, PROTECTION_LEVELS.indexOf(level));
  return PROTECTION_LEVELS[highest] ?? 'NONE';
}

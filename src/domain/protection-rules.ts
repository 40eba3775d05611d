import type { ProtectionLevel } from './protection-level';

/**
 * What a level of protected identity asks of a device. One row per level: a county that is stricter changes it here. What
 * binds at every level alike, and stands where it is done: named persons only (the server and its last line), no mail, no
 * part in statistics, and no contact data (`isProtected`, B1).
 */
export interface ProtectionRule {
  /** Stands in lists, search, autocomplete, the day, the week and the tour. */
  listed: boolean;
  /** A copy rests on the device: always, or only where the named person asks for it on that device. */
  offlineCopy: 'always' | 'asked-for';
  /** How many times one is asked before anything is printed or taken out. */
  stops: 0 | 2;
  /** Printed or taken out at most so long (hours) after the last contact with the server; null: whenever. */
  outputWithinHours: number | null;
}

const OPEN: ProtectionRule = {
  listed: true,
  offlineCopy: 'always',
  stops: 0,
  outputWithinHours: null,
};

// Sources, by domain.md 3.7. [V] a municipality's handbook on cases with a confidentiality marking: no address in the
// system, few and named staff, locked for all others, in searches too. [V] OSL 21:3, 21:3 a, 22:2-3 (contact, B1). [A] our
// own: the alias in calls, no offline copy unless asked for, a second stop, and 24 hours. [V] no statute says how a
// receiving system must treat a marking, and nothing that we have read asks more of it for one level than for another: so
// the weakest level has what a source asks for it, and the stricter ones have no less.
const CLOSED: ProtectionRule = {
  listed: false, // [V]
  offlineCopy: 'asked-for', // [A]
  stops: 2, // [A]
  outputWithinHours: 24, // [A]
};

/** What each level asks for. That the link between assumed and real identity is never stored (B2) has no row: no field is. */
export const PROTECTION_RULES: Record<ProtectionLevel, ProtectionRule> = {
  NONE: OPEN,
  MARKING: CLOSED,
  PROTECTED_REGISTRATION: CLOSED,
  ASSUMED_IDENTITY: CLOSED,
};

import type { ProtectionLevel } from './protection-level';

/** What a level of protected identity asks of the product. One row per level: a county that is stricter changes it here. */
export interface ProtectionRule {
  /** Only persons who are named for the case see it, within each unit. */
  namedOnly: boolean;
  /** Stands in lists, search, autocomplete, the day, the week and the tour. */
  listed: boolean;
  /** Counts in statistics. */
  counted: boolean;
  /** Calls may go by mail; a calendar file may tell a reference, a link and who is called. */
  mailed: boolean;
  /** Addresses, telephones, schools and other whereabouts may be kept and told (B1). */
  contact: boolean;
  /** A copy rests on the device: always, or only where the named person asks for it on that device. */
  offlineCopy: 'always' | 'asked-for';
  /** How many times one is asked before anything is printed or taken out. */
  stops: 0 | 2;
  /** Printed or taken out at most so long (hours) after the last contact with the server; null: whenever. */
  outputWithinHours: number | null;
}

const OPEN: ProtectionRule = {
  namedOnly: false,
  listed: true,
  counted: true,
  mailed: true,
  contact: true,
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
  namedOnly: true, // [V]
  listed: false, // [V]
  counted: false, // [A]
  mailed: false, // [A]
  contact: false, // [V]
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

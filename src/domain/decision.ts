import type { Remedy } from './remedy-words';

/** Rule ids of the consent policy: blocks, duties, consent, statute, gates and validity of facts (domain.md 3.6). */
export const RULE_IDS = [
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B7',
  'B8',
  'B9',
  'B10',
  'B11',
  'DU1',
  'DU2',
  'DU3',
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'C8',
  'C9',
  'C10',
  'C11',
  'ST1',
  'ST2',
  'ST3',
  'ST4',
  'ST5',
  'ST6',
  'ST7',
  'ST8',
  'NO_GROUND',
  'OWN_UNIT',
  'FAMILY',
  'NOT_VERIFIED',
  'NOT_NAMED',
  'KIND_NOT_NAMED',
  'NOT_INFORMED',
  'RESERVATION',
  'WEAKER_SECRECY',
  'AGREEMENT',
  'ONGOING_CONTACT',
  'NO_PLAN_CONSENT',
  'NOT_SPECIFIC',
  'NO_JOURNAL_REFERENCE',
  'BAD_PERIOD',
  'NO_CUSTODY',
  'NO_REASON',
  'NO_PURPOSE',
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/**
 * The policy's answer. `because` is audited by the server and worded, with its statute, by the screens.
 * `remedy` names what would make it possible (a key into the remedies of rule-words.ts). `warns` is a rule that lets it
 * pass but that the screen must put beside the yes (weaker secrecy at the receiver).
 */
export type Decision = { ok: true; because: RuleId; warns?: RuleId } | { ok: false; because: RuleId; remedy: string };

export const yes = (because: RuleId, warns?: RuleId): Decision =>
  warns ? { ok: true, because, warns } : { ok: true, because };
export const no = (because: RuleId, remedy: Remedy): Decision => ({ ok: false, because, remedy });

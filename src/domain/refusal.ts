import type { RuleId } from './decision';

/**
 * Why a mutation was refused: a closed set. The wording for people stands in refusal-words.ts, the statute with the
 * rule. The last five are no rule's: no request can carry it, running it failed, the device could not
 * write it down, or could not fetch the stop that must be shown before it, or the unit lets nothing be written without a
 * network.
 */
export const REFUSAL_CODES = [
  'invalid-args',
  'unknown-mutation',
  'unknown-dossier',
  'dossier-exists',
  'id-taken',
  'not-found',
  'gone',
  'closed',
  'not-your-unit',
  'not-your-role',
  'not-permitted',
  'rule',
  'depends-on-refused',
  'missing-part',
  'bad-date',
  'already-done',
  'needs-reason',
  'changed-since',
  'edited-since',
  'names-somebody',
  'prove-first',
  'too-large',
  'defect',
  'not-saved',
  'stop-not-loaded',
  'needs-network',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * A rule said no. Thrown inside `run` and caught by whoever runs mutations; never a defect.
 * `rule` is the policy's rule id when one decided; `remedy` is a key into the remedies of words.ts;
 * `field` points at the argument that should be mended.
 */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: { rule?: RuleId; remedy?: string; field?: string } = {},
  ) {
    super(`refused: ${code}`);
    this.name = 'Refusal';
  }
}

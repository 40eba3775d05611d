/**
 * Raised whenever the policy, or the table of who sees what (`kinds.ts`), would answer differently for records that
 * exist. It is part of every scope, and at start a database of another version has its grants computed anew.
 */
export const POLICY_VERSION = '4';

// One close adult as a form holds it, and what an edit of one compares.
import type { Guardian } from '#domain/guardian';

/** What is typed about a close adult. Custody decides who must say yes: it is chosen, never preset. */
export type GuardianEntry = Omit<Guardian, 'custody'> & { custody: Guardian['custody'] | '' };

export const emptyGuardian = (relation: Guardian['relation'] = 'mother'): GuardianEntry => ({
  name: '',
  relation,
  custody: '',
  appointedAs: null,
  protectedIdentity: false,
  language: 'sv',
  interpreter: false,
});

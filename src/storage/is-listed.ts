import { familyProtection } from '#domain/protection-mark';
import { PROTECTION_RULES } from '#domain/protection-rules';
import type { DossierView } from './dossier-view';

/** Whether the case may stand in lists and searches at all (domain.md 3.7). */
export const isListed = (view: DossierView): boolean =>
  !view.byName && PROTECTION_RULES[familyProtection(view.records)].listed;

import { caseRecord } from './case';
import { childRecord } from './child';
import { ageAt } from './civil-date';
import type { Dossier } from './dossier';
import { frame } from './frame';
import { familyProtection } from './protection-mark';
import { PROTECTION_RULES } from './protection-rules';

/** How a case is called in lists, searches and queues. */
export interface CaseLabel {
  /** The child's name; null where the viewer may not see it, and always under protected identity. */
  name: string | null;
  /** Whole years; null where the name is. */
  age: number | null;
  reference: string;
  protected: boolean;
  /** The viewer sees the frame alone: a reference and whom to call. */
  frameOnly: boolean;
}

/** A dossier, and whether the server says that protected identity binds it, by a mark that may be unseen here. */
interface Labelled {
  dossier: Dossier;
  byName?: boolean | undefined;
}

/**
 * The label of a dossier at an instant (ms). Under protected identity of any level, whoever of the family has it, it is a
 * case number and the badge, never the name (B1; OSL 21 kap. 3 §, 22 kap. 1 §); whoever opens the case sees it there, and that is logged.
 */
export function caseLabel({ dossier, byName }: Labelled, now: number): CaseLabel {
  const child = childRecord(dossier)?.body;
  const theCase = caseRecord(dossier);
  const reference = theCase?.body.reference ?? dossier.list(frame)[0]?.body.reference ?? '';
  const isProtected = byName || !PROTECTION_RULES[familyProtection(dossier.all())].listed;
  const shown = child && !isProtected;
  return {
    name: shown ? `${child.firstName} ${child.lastName}` : null,
    age: shown ? ageAt(child.birthDate, now) : null,
    reference,
    protected: isProtected,
    frameOnly: !child && !theCase,
  };
}

import { caseLabel } from '#domain/case-label';
import { mutationPhrase } from '#domain/mutation-words';
import { MUTATIONS, type MutationName } from '#domain/mutations';
import type { DossierView } from '#storage/dossier-view';
import type { OutboxItem } from '#storage/outbox-item';

/** True where lists must not say whom the case is about: protected identity, or a case that is no longer seen. */
export const isHidden = (view: DossierView | undefined, now: number): boolean =>
  view === undefined || caseLabel(view.dossier, now).protected;

/**
 * A queued change in words. What was written into it is left out where the case is protected or no longer seen: the
 * change that opens a case carries the child's name.
 */
export function changePhrase(item: OutboxItem, hidden: boolean, language: 'sv' | 'en'): string {
  if (!Object.hasOwn(MUTATIONS, item.name)) return item.name;
  return mutationPhrase(item.name as MutationName, hidden ? {} : item.args, language);
}

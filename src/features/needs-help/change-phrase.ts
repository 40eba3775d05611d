import { caseLabel } from '#domain/case-label';
import type { Dossier } from '#domain/dossier';
import { mutationPhrase } from '#domain/mutation-words';
import { MUTATIONS, type MutationName } from '#domain/mutations';
import { recordText } from '#domain/record-text';
import type { DossierView } from '#storage/dossier-view';
import type { OutboxItem } from '#storage/outbox-item';
import { useMe } from '#storage/use-me';
import { useLanguage } from '#ui/words';

/** A line of a list is cut after about so many characters; the whole stands where the change is dealt with. */
const LONGEST = 160;

/** True where lists must not say whom the case is about: protected identity, or a case that is no longer seen. */
export const isHidden = (view: DossierView | undefined, now: number): boolean =>
  view === undefined || caseLabel(view, now).protected;

/**
 * Gives a queued change in words. What was written into it is left out where the case is `hidden` (protected, or no
 * longer seen): the change that opens a case carries the child's name. A change that has no words of its own is told
 * with those of the record that it is about ("Ett mål tas bort: Sova hela natten").
 */
export function useChangePhrase(): (item: OutboxItem, view: DossierView | undefined, hidden: boolean) => string {
  const language = useLanguage();
  const { unit } = useMe();
  return (item, view, hidden) => {
    if (!Object.hasOwn(MUTATIONS, item.name)) return item.name;
    const name = item.name as MutationName;
    const bare = mutationPhrase(name, {}, language);
    if (hidden) return bare;
    const phrase = mutationPhrase(name, item.args, language, (id) => unit(id)?.name ?? '');
    const about = phrase === bare && view ? wordsOfItsRecord(view.dossier, item.args) : '';
    return shortened(about ? `${bare}: ${about}` : phrase);
  };
}

/** What the record says whose id stands in the args: its free text, or what it is called. */
function wordsOfItsRecord(dossier: Dossier, args: unknown): string {
  if (typeof args !== 'object' || args === null) return '';
  for (const id of Object.values(args)) {
    const record = typeof id === 'string' ? dossier.peek(id) : undefined;
    if (!record) continue;
    const { text, purpose, name, question } = record.body;
    const said = [recordText(record), text, purpose, name, question];
    const words = said.find((one): one is string => typeof one === 'string' && one !== '');
    if (words) return words;
  }
  return '';
}

function shortened(phrase: string): string {
  if (phrase.length <= LONGEST) return phrase;
  const cut = phrase.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST - 20))} …`;
}

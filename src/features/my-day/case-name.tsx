import { caseLabel } from '#domain/case-label';
import { sortOf } from '#domain/dossier-sort';
import type { DossierView } from '#storage/dossier-view';
import { perView } from '#storage/per-view';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useMyDayWords } from './my-day-words';

/** How a case is called, as `caseLabel` has it. */
export const labelOf = perView((view, _, now) => caseLabel(view, now));

/** Names a case: `full` with the age, `short` as "Tilde S.", and by its number alone under protected identity. */
export function useCaseName(): (view: DossierView | undefined, form?: 'full' | 'short' | 'name') => string {
  const t = useMyDayWords();
  const { actor } = useMe();
  const now = useNow();
  return (view, form = 'full') => {
    if (!view) return t('unseen');
    if (sortOf(view.records) !== 'case') return t('deviation');
    const { name, age, reference } = labelOf(view, actor, now);
    if (name === null) return t('caseNumber', { reference });
    if (form === 'name') return name;
    const words = name.split(' ');
    if (form === 'short') return `${words[0]} ${(words.at(-1) ?? '').slice(0, 1)}.`;
    return `${name}, ${t('age', { age: age ?? 0 })}`;
  };
}

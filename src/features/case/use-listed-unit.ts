import { countyUnit } from '#domain/structure';
import { SERVICE_TYPE_WORDS } from '#domain/structure-words';
import { useCounty } from '#storage/use-county';
import { useMe } from '#storage/use-me';
import { useLanguage } from '#ui/words';

/**
 * Whose a unit of the directory is and, where the county's structure lists it, what it does and in which area: for whoever
 * chooses one among hundreds.
 */
export function useListedUnit(): (id: string) => string | undefined {
  const view = useCounty();
  const { unit } = useMe();
  const language = useLanguage();
  return (id) => {
    const chosen = unit(id);
    if (!chosen) return undefined;
    const listed = view?.dossier.list(countyUnit).find(({ body }) => body.inSamplan === id)?.body;
    const said = listed ? [SERVICE_TYPE_WORDS[listed.service][language], listed.area] : [];
    return [chosen.principal.name, ...said].filter(Boolean).join(', ');
  };
}

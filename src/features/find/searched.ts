import { useMemo } from 'react';
import { deviationRecord } from '#domain/deviation';
import { DEVIATION_TYPE_WORDS } from '#domain/deviation-words';
import { sortOf } from '#domain/dossier-sort';
import { matterRecord } from '#domain/matter';
import type { Sentence } from '#domain/rule-words';
import type { DossierView } from '#storage/dossier-view';
import { useAllDossiers } from '#storage/use-dossiers';

/** What a search reads: cases, and what lies between units for those who see it. The county's own has rooms of its own. */
export function useSearched(): readonly DossierView[] {
  const all = useAllDossiers();
  return useMemo(() => all.filter((view) => sortOf(view.records) !== 'county'), [all]);
}

interface Between {
  link:
    | { to: '/avvikelser/$deviationId'; params: { deviationId: string } }
    | { to: '/avvikelser/fragor/$matterId'; params: { matterId: string } };
  name: Sentence;
}

/** What a deviation or a matter is called, and where it stands; undefined for a case. */
export function betweenUnits({ id, dossier }: DossierView): Between | undefined {
  const deviation = deviationRecord(dossier)?.body.type;
  if (deviation)
    return {
      link: { to: '/avvikelser/$deviationId', params: { deviationId: id } },
      name: DEVIATION_TYPE_WORDS[deviation],
    };
  const matter = matterRecord(dossier)?.body.type;
  return (
    matter && {
      link: { to: '/avvikelser/fragor/$matterId', params: { matterId: id } },
      name: DEVIATION_TYPE_WORDS[matter],
    }
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { actionPlanRow } from '#domain/action-plan';
import { countyMatter } from '#domain/county-matter';
import { decisionSupport } from '#domain/decision-support';
import { ENTITY_WORDS } from '#domain/entity-words';
import type { EntityName } from '#domain/kinds';
import { responsibility } from '#domain/responsibility';
import { search } from '#storage/search';
import { useCounty } from '#storage/use-county';
import { capital } from '#ui/capital';
import { useLanguage } from '#ui/words';
import type { Choice } from './choices';
import { countyName, countyPlace } from './county-place';

/** How many are listed at once; the page of hits has them all. */
const SHOWN = 4;
/** A query shorter than this would show nearly everything. */
const SHORTEST = 3;
const OFFERED: readonly string[] = [responsibility.name, decisionSupport.name, actionPlanRow.name, countyMatter.name];

/** The duties, areas of support, rows of the plan and the county's own matters that hold all the words: about no child, so their own words stand in the finder. */
export function useCountyChoices(words: string): Choice[] {
  const language = useLanguage();
  const navigate = useNavigate();
  const county = useCounty();
  const hits = useMemo(
    () =>
      county && words.length >= SHORTEST
        ? search([county], words).filter(({ record }) => OFFERED.includes(record.entity))
        : [],
    [county, words],
  );
  return hits.slice(0, SHOWN).map(({ view, record }) => ({
    id: `county-${record.id}`,
    title: countyName(record, view.records),
    detail: capital(ENTITY_WORDS[record.entity as EntityName][language]),
    icon: 'doc',
    run: () => void navigate(countyPlace(record, view.records)),
  }));
}

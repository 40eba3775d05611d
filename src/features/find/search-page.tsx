import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { useDevice } from '#storage/device-context';
import type { DossierView } from '#storage/dossier-view';
import { search } from '#storage/search';
import { useCounty } from '#storage/use-county';
import { useLogListPrint } from '#storage/use-log-list-print';
import { SHORTEST_QUERY, useLogSearch } from '#storage/use-log-search';
import { useNow } from '#storage/use-now';
import { Empty } from '#ui/empty';
import { Hint } from '#ui/hint';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { lastAsked, remember } from './asked';
import { useCaseTitle } from './case-title';
import { CountyHits } from './county-hits';
import { useFindWords } from './find-words';
import { HitRows } from './hit-rows';
import { hitsByCase } from './hits-by-case';
import { betweenUnits, useSearched } from './searched';
import { STRUCTURE, StructureHits, useStructureHits } from './structure-hits';

/** Records shown at once; more than anybody reads. */
const SHOWN = 200;

/** Search in all that one may see: hits by case, the words marked, each leading to the page where it stands. */
export function SearchPage() {
  const t = useFindWords();
  const device = useDevice();
  const now = useNow();
  const caseTitle = useCaseTitle();
  const language = useLanguage();
  const views = useSearched();
  const [query, setQuery] = useState(() => lastAsked(device));
  const words = useDeferredValue(query.trim());
  const hits = useMemo(() => (words.length < SHORTEST_QUERY ? [] : search(views, words, SHOWN)), [views, words]);
  const county = useCounty();
  const agreed = useMemo(
    () =>
      county && words.length >= SHORTEST_QUERY
        ? search([county], words, SHOWN)
            .map(({ record }) => record)
            .filter(({ entity }) => !STRUCTURE.includes(entity))
        : [],
    [county, words],
  );
  const cases = hitsByCase(hits);
  const structure = useStructureHits(words.length < SHORTEST_QUERY ? '' : words);
  const found = hits.map(({ view }) => view.id);
  useLogSearch(words, found);
  useLogListPrint(found, 'hits');
  const titleOf = (view: DossierView) => betweenUnits(view)?.name[language] ?? caseTitle(view, now);
  const count = t('page.found', {
    count: t('hitsShown', { count: hits.length }),
    cases: t(cases.some(({ view }) => betweenUnits(view)) ? 'inBoth' : 'inCases', { count: cases.length }),
  });
  return (
    <Page title={t('page.title')}>
      <form role="search" aria-label={t('page.form')} onSubmit={(event) => event.preventDefault()}>
        <TextField
          type="search"
          label={t('page.field')}
          hint={t('page.hint')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            remember(device, event.currentTarget.value);
          }}
        />
      </form>
      <Stack>
        <p role="status">
          {hits.length > 0 ? count : ''} {agreed.length > 0 ? t('page.inCounty', { count: agreed.length }) : ''}
        </p>
        {hits.length > 0 && (
          <Hint>
            {hits.length === SHOWN ? `${t('page.more', { count: SHOWN })} ` : ''}
            {t('page.logged')}
          </Hint>
        )}
      </Stack>
      {words.length < SHORTEST_QUERY && <Empty title={t('page.empty')}>{t('page.emptyLead')}</Empty>}
      {words.length >= SHORTEST_QUERY && hits.length + agreed.length + structure.length === 0 && (
        <Empty title={t('page.nothing', { query: words })}>{t('page.nothingLead')}</Empty>
      )}
      {county && agreed.length > 0 && <CountyHits view={county} records={agreed} query={words} />}
      <StructureHits hits={structure} />
      {cases.map(({ view, records }) => (
        <Section
          key={view.id}
          title={titleOf(view)}
          count={records.length}
          aside={
            <Link
              {...(betweenUnits(view)?.link ?? { to: '/arenden/$caseId', params: { caseId: view.id } })}
              aria-label={`${t(betweenUnits(view) ? 'page.openBetween' : 'page.openCase')}: ${titleOf(view)}`}
            >
              {t(betweenUnits(view) ? 'page.openBetween' : 'page.openCase')}
            </Link>
          }
        >
          <HitRows view={view} records={records} query={words} label={`${t('page.results')}: ${titleOf(view)}`} />
        </Section>
      ))}
    </Page>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { folded } from '#domain/folded';
import { useDevice } from '#storage/device-context';
import { search } from '#storage/search';
import { useDossiers } from '#storage/use-dossiers';
import { useNow } from '#storage/use-now';
import { Finder, type FinderGroup } from '#ui/finder';
import { remember } from './asked';
import type { Choice } from './choices';
import { useFindWords } from './find-words';
import { betweenUnits, useSearched } from './searched';
import { useCaseChoices } from './use-case-choices';
import { useCountyChoices } from './use-county-choices';
import { usePlaces } from './use-places';
import { useStructureChoices } from './use-structure-choices';

/** How many cases are listed at once; a word more finds the right one. */
const CASES_SHOWN = 7;

type FindProps = {
  /** The case whose page is open, if any. */
  caseId: string | undefined;
  /** What only the app can do: language, keys, leaving. */
  commands: readonly Choice[];
  onClose: () => void;
};

/**
 * Search or go to: any page, any case that one may see, the steps of the open case and what there is to do in it, and
 * how many hits the words have in the cases. No words of a case are shown here; the page of hits shows and logs them.
 */
export function Find({ caseId, commands, onClose }: FindProps) {
  const t = useFindWords();
  const device = useDevice();
  const navigate = useNavigate();
  const now = useNow();
  const views = useDossiers();
  const searched = useSearched();
  const [query, setQuery] = useState('');
  const typed = query.trim();
  // Only the search in the words of all cases may come later: what Enter chooses must fit what is typed.
  const words = useDeferredValue(typed);
  const { here, forms, pages, cases } = useCaseChoices(views, caseId, now);
  const places = usePlaces();
  const agreed = useCountyChoices(words);
  const structure = useStructureChoices();
  const hits = useMemo(() => (words.length < 2 ? [] : search(searched, words)), [searched, words]);

  const parts = folded(typed).split(/\s+/).filter(Boolean);
  const fits = (choice: Choice) => {
    const text = folded(`${choice.title} ${choice.words ?? ''}`);
    return parts.every((part) => text.includes(part));
  };
  const found: Choice[] =
    hits.length === 0
      ? []
      : [
          {
            id: 'hits',
            icon: 'search',
            title: t('hits', {
              query: words,
              count: t('hitsShown', { count: hits.length }),
              cases: t(hits.some(({ view }) => betweenUnits(view)) ? 'inBoth' : 'inCases', {
                count: new Set(hits.map(({ view }) => view.id)).size,
              }),
            }),
            run: () => {
              remember(device, words);
              void navigate({ to: '/sok' });
            },
          },
        ];
  const groups = (
    [
      ['here', here.filter(fits)],
      ['cases', parts.length === 0 ? [] : cases.filter(fits).slice(0, CASES_SHOWN)],
      ['pages', pages.filter(fits)],
      // Too many to stand there unasked.
      ['forms', parts.length === 0 ? [] : forms.filter(fits)],
      ['structure', parts.length === 0 ? [] : structure.filter(fits).slice(0, CASES_SHOWN)],
      ['words', found],
      ['county', agreed],
      ['places', places.filter(fits)],
      ['doing', commands.filter(fits)],
    ] as const
  ).map(([id, options]) => ({ id, title: t(`groups.${id}`), options }));
  const all = groups.flatMap((group) => group.options);
  return (
    <Finder
      label={t('label')}
      placeholder={t('placeholder')}
      query={query}
      onQuery={setQuery}
      groups={groups satisfies readonly FinderGroup[]}
      onChoose={(id) => {
        onClose();
        all.find((choice) => choice.id === id)?.run();
      }}
      onClose={onClose}
      count={t('count', { count: all.length })}
      nothing={t('nothing')}
      keys={
        <>
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('keys.move')}
          </span>
          <span>
            <kbd>Enter</kbd> {t('keys.choose')}
          </span>
          <span>
            <kbd>Esc</kbd> {t('keys.close')}
          </span>
        </>
      }
    />
  );
}

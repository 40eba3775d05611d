import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { caseRecord } from '#domain/case';
import { caseLabel } from '#domain/case-label';
import { CASE_PAGES } from '#domain/case-pages';
import type { DossierView } from '#storage/dossier-view';
import { perView } from '#storage/per-view';
import { useMe } from '#storage/use-me';
import { useLanguage } from '#ui/words';
import { type CaseChoice, formsOf, pagesOf, thingsToDo } from './case-choices';
import type { Choice } from './choices';
import { useFindWords } from './find-words';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How many forms the finder has been asked for on the way here. */
    formsAsked?: number;
  }
}

const labelOf = perView((view, _actor, now) => ({
  ...caseLabel(view, now),
  closed: caseRecord(view.dossier)?.body.status === 'closed',
}));

/**
 * What the finder offers of cases: the open one's things to do and pages, and every case by the child's name or its
 * number. A case under protected identity is never found by search (domain.md 3.7).
 */
export function useCaseChoices(views: readonly DossierView[], caseId: string | undefined, now: number) {
  const t = useFindWords();
  const language = useLanguage();
  const { actor } = useMe();
  const navigate = useNavigate();
  const open = views.find((view) => view.id === caseId);

  const goTo = (
    id: string,
    { route, consentId = '', form, hash = form }: Pick<CaseChoice, 'route' | 'consentId' | 'form' | 'hash'>,
  ) =>
    void navigate({
      to: route,
      params: { caseId: id, consentId },
      hash,
      // Else the same address as before would be no navigation, and a form that was closed would stay so.
      state: (before) => (hash ? { ...before, formsAsked: (before.formsAsked ?? 0) + 1 } : before),
    });
  const title = ({ page, words, purpose, form }: CaseChoice) => {
    if (form) return t(`forms.${form}`);
    if (words) return words[language];
    if (page === 'withdraw') return purpose ? t('pages.withdraw', { purpose }) : t('pages.withdrawUnnamed');
    if (page === 'new-consent') return t('pages.newConsent');
    return t(
      `pages.${page as 'overview' | 'services' | 'family' | 'events' | 'own-part' | 'move' | 'adulthood' | 'review' | 'close' | 'paper'}`,
    );
  };
  const choice = (one: CaseChoice): Choice => ({
    id: one.id,
    title: title(one),
    detail: one.step ? t('step', { step: one.step }) : undefined,
    icon:
      one.id.startsWith('task') || one.id.startsWith('item')
        ? 'todo'
        : one.form
          ? 'pen'
          : one.page === 'withdraw'
            ? 'undo'
            : 'doc',
    run: () => open && goTo(open.id, one),
  });
  const labels = useMemo(
    () => views.map((view) => ({ id: view.id, ...labelOf(view, actor, now) })).filter((one) => !one.protected),
    [views, actor, now],
  );
  return {
    here: open ? thingsToDo(open, actor, now).map(choice) : [],
    forms: open ? formsOf(open, actor, now).map(choice) : [],
    pages: open ? pagesOf(open, now).map(choice) : [],
    cases: labels
      .filter((one) => one.name !== null || one.reference !== '')
      .map(
        ({ id, name, age, reference, closed }): Choice => ({
          id: `case-${id}`,
          title: name ?? t('caseNumber', { reference }),
          detail: [age !== null && t('age', { age }), closed && t('closed')].filter(Boolean).join(', ') || undefined,
          icon: 'person',
          words: reference,
          run: () => goTo(id, { route: CASE_PAGES.overview }),
        }),
      ),
  };
}

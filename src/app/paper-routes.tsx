import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { gated } from './gated';

/** The papers of a case, and of a check of the log. Each stands alone: no bar and no band on the sheet. */
export const paperRoutes = <Root extends AnyRoute>(root: Root) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/arenden/$caseId/papper',
      // `plan=draft`: the plan as it stands, though a version of it has been issued.
      validateSearch: (search): { plan?: 'draft'; reader?: string } => ({
        ...(search.plan === 'draft' ? { plan: 'draft' } : {}),
        ...(typeof search.reader === 'string' ? { reader: search.reader } : {}),
      }),
      component: gated(
        'plan',
        lazyRouteComponent(() => import('#features/paper/family-paper'), 'FamilyPaper'),
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/arenden/$caseId/samtycke/$consentId/papper',
      component: gated(
        'consent',
        lazyRouteComponent(() => import('#features/paper/consent-paper'), 'ConsentPaper'),
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/arenden/$caseId/vem-har-last/papper',
      component: gated(
        'log',
        lazyRouteComponent(() => import('#features/seen/seen-paper'), 'SeenPaper'),
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/loggkontroll/$checkId/papper',
      component: lazyRouteComponent(() => import('#features/reviews/log-check-paper'), 'LogCheckPaper'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/arenden/$caseId/underlag/papper',
      component: gated(
        'inputs',
        lazyRouteComponent(() => import('#features/case/inputs-paper'), 'InputsPaper'),
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/arenden/$caseId/uppfoljning/papper',
      component: gated(
        'questions',
        lazyRouteComponent(() => import('#features/paper/questionnaire'), 'Questionnaire'),
      ),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/arenden/$caseId/kallelse/$callId',
      component: gated(
        'letter',
        lazyRouteComponent(() => import('./call-letter-page'), 'CallLetterPage'),
      ),
    }),
  ] as const;

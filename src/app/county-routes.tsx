import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** What everybody at work in the county reads: about no child. */
export const countyPages = <Shell extends AnyRoute>(shell: Shell) =>
  [
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet',
      component: lazyRouteComponent(() => import('#features/county/county-page'), 'CountyPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/handlingsplan',
      component: lazyRouteComponent(() => import('#features/action-plan/action-plan'), 'ActionPlan'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/handlingsplan/rader/$rowId',
      component: lazyRouteComponent(() => import('#features/action-plan/plan-row'), 'PlanRowPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/arshjul',
      component: lazyRouteComponent(() => import('#features/action-plan/year'), 'Year'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/arendegang',
      component: lazyRouteComponent(() => import('#features/deviations/ways'), 'Ways'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/arendegang/$matterId',
      component: lazyRouteComponent(() => import('#features/deviations/county-matter'), 'CountyMatterPage'),
    }),
  ] as const;

/** The plan and the year on paper, which stand alone: no bar on the sheet. */
export const countyPapers = <R extends AnyRoute>(root: R) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/lanet/handlingsplan/papper',
      component: lazyRouteComponent(() => import('#features/action-plan/plan-paper'), 'PlanPaper'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/lanet/arshjul/papper',
      component: lazyRouteComponent(() => import('#features/action-plan/year-paper'), 'YearPaper'),
    }),
  ] as const;

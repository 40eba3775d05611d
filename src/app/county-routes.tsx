import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { structurePages } from './structure-routes';

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
      path: '/lanet/ansvar',
      component: lazyRouteComponent(() => import('#features/catalogue/duties'), 'Duties'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/ansvar/$dutyId',
      component: lazyRouteComponent(() => import('#features/catalogue/duty'), 'Duty'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/kunskapsstod',
      component: lazyRouteComponent(() => import('#features/catalogue/supports'), 'Supports'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/kunskapsstod/$supportId',
      component: lazyRouteComponent(() => import('#features/catalogue/support'), 'Support'),
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
    ...structurePages(shell),
  ] as const;

/** What of it is printed stands alone: no bar on the sheet. */
export const countyPapers = <Root extends AnyRoute>(root: Root) =>
  [
    createRoute({
      getParentRoute: () => root,
      path: '/lanet/ansvar/papper',
      component: lazyRouteComponent(() => import('#features/catalogue/duties-paper'), 'DutiesPaper'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/lanet/kunskapsstod/papper',
      component: lazyRouteComponent(() => import('#features/catalogue/supports-paper'), 'SupportsPaper'),
    }),
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

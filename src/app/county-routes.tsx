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
  ] as const;

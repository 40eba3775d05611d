import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** What everybody at work in the county reads: about no child. */
export const countyPages = <Shell extends AnyRoute>(shell: Shell) =>
  [
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet',
      component: lazyRouteComponent(() => import('#features/county/county-page'), 'CountyPage'),
    }),
  ] as const;

import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** The pages of whoever reviews a unit's openings and its log. */
export const reviewPages = <Shell extends AnyRoute>(shell: Shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/granska',
    component: lazyRouteComponent(() => import('#features/reviews/openings'), 'Openings'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/loggkontroll',
    component: lazyRouteComponent(() => import('#features/reviews/log-checks'), 'LogChecks'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/loggkontroll/$checkId',
    component: lazyRouteComponent(() => import('#features/reviews/log-check'), 'LogCheck'),
  }),
];

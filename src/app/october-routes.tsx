import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** The pages of the October review: those in the shell, and the paper, which stands alone. */
export const octoberPages = <Shell extends AnyRoute>(shell: Shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/arsoversyn',
    component: lazyRouteComponent(() => import('#features/october/october-years'), 'OctoberYears'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/arsoversyn/$reviewId',
    component: lazyRouteComponent(() => import('#features/october/october-review'), 'OctoberReview'),
  }),
];
export const octoberPaper = <Root extends AnyRoute>(root: Root) =>
  createRoute({
    getParentRoute: () => root,
    path: '/arsoversyn/$reviewId/papper',
    component: lazyRouteComponent(() => import('#features/october/october-paper'), 'OctoberPaper'),
  });

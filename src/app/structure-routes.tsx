import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** The pages of the structure for cooperation: its groups, units, one of each, where a matter goes, and its file. */
export const structurePages = <Shell extends AnyRoute>(shell: Shell) =>
  [
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/samverkan',
      component: lazyRouteComponent(() => import('#features/structure/structure-page'), 'StructurePage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/samverkan/verksamheter',
      component: lazyRouteComponent(() => import('#features/structure/units-page'), 'UnitsPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/samverkan/verksamheter/$unitId',
      component: lazyRouteComponent(() => import('#features/structure/unit-page'), 'UnitPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/samverkan/grupper/$groupId',
      component: lazyRouteComponent(() => import('#features/structure/group-page'), 'GroupPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/samverkan/vart',
      component: lazyRouteComponent(() => import('#features/structure/where-page'), 'WherePage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/lanet/samverkan/fil',
      component: lazyRouteComponent(() => import('#features/structure/file-page'), 'FilePage'),
    }),
  ] as const;

/** The structure on paper stands alone: no bar on the sheet. */
export const structurePaper = <R extends AnyRoute>(root: R) =>
  createRoute({
    getParentRoute: () => root,
    path: '/lanet/samverkan/papper',
    component: lazyRouteComponent(() => import('#features/structure/structure-paper'), 'StructurePaper'),
  });

import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';

/** What lies between units: lists, the report, one deviation, one matter, the yearly review. */
export const betweenUnits = <S extends AnyRoute>(shell: S) =>
  [
    createRoute({
      getParentRoute: () => shell,
      path: '/avvikelser',
      component: lazyRouteComponent(() => import('#features/deviations/deviations'), 'Deviations'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/avvikelser/ny',
      validateSearch: (search): { arende?: string; typ?: string; steg?: string; enhet?: string } =>
        Object.fromEntries(
          ['arende', 'typ', 'steg', 'enhet'].flatMap((key) =>
            typeof search[key] === 'string' ? [[key, search[key]]] : [],
          ),
        ),
      component: lazyRouteComponent(() => import('#features/deviations/report-deviation'), 'ReportDeviation'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/avvikelser/$deviationId',
      component: lazyRouteComponent(() => import('#features/deviations/deviation'), 'Deviation'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/avvikelser/fragor/$matterId',
      component: lazyRouteComponent(() => import('#features/deviations/matter'), 'MatterPage'),
    }),
    createRoute({
      getParentRoute: () => shell,
      path: '/avvikelser/genomgang',
      component: lazyRouteComponent(() => import('#features/deviations/yearly'), 'Yearly'),
    }),
  ] as const;

/** A forum's agenda and minutes stand alone: no bar on the sheet. */
export const forumPaper = <R extends AnyRoute>(root: R) =>
  createRoute({
    getParentRoute: () => root,
    path: '/avvikelser/papper',
    component: lazyRouteComponent(() => import('#features/deviations/forum-paper'), 'ForumPaper'),
  });

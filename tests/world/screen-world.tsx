// A screen as its user meets it: a real router in memory, a device of the device world, the app's toasts around it.
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  type RouteComponent,
  RouterProvider,
  useLocation,
} from '@tanstack/react-router';
import { cleanup, configure, render } from '@testing-library/react';
import { act, type ComponentType } from 'react';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { Device } from '#storage/device';
import { DeviceProvider } from '#storage/device-context';
import { ToastProvider } from '#ui/toast-provider';
import { setLanguage } from '#ui/words';

export { testNumber } from '#mocks/families/test-number';
export { UNIT } from '#mocks/families/units';
export { deviceWorld } from './device-world';
export type { TestDevice } from './test-device';

/** A route of the test: a path as in src/app/router.tsx, its screen, and for a frame the routes inside. */
export interface TestRoute {
  path: string;
  component: ComponentType;
  children?: readonly TestRoute[];
}

/** Every other address: shows where a link or a navigation went. */
function Elsewhere() {
  const { pathname } = useLocation();
  return <main aria-label="elsewhere">{pathname}</main>;
}

/** Call once at the top of a screen test file: cleans up after each test, and gives jsdom what it lacks. */
export function screenTests(): void {
  beforeAll(() => {
    vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
    window.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
    // What opens above the page is fetched when it is wanted, on a busy machine in its own time.
    configure({ asyncUtilTimeout: 10_000 });
  });
  beforeEach(() => setLanguage('sv'));
  afterEach(cleanup);
}

/**
 * Shows the address on the person's device. `routes` holds the screens under test; where else the person is led is seen
 * as `<main aria-label="elsewhere">/the/address</main>`. Resolves once the first screen stands.
 */
export async function show(device: Device, address: string, routes: readonly TestRoute[]) {
  const root = createRootRoute({ component: Outlet, notFoundComponent: Elsewhere });
  const build = (parent: () => never, list: readonly TestRoute[]): never[] =>
    list.map((each) => {
      const route = createRoute({
        getParentRoute: parent,
        path: each.path,
        component: each.component as RouteComponent,
      });
      return (each.children ? route.addChildren(build(() => route as never, each.children)) : route) as never;
    });
  const router = createRouter({
    routeTree: root.addChildren(build(() => root as never, routes)),
    history: createMemoryHistory({ initialEntries: [address] }),
    defaultNotFoundComponent: Elsewhere,
  });
  await router.load();
  const shown = render(
    <DeviceProvider value={device}>
      <ToastProvider closeLabel="Stäng">
        <RouterProvider router={router as never} />
      </ToastProvider>
    </DeviceProvider>,
  );
  return {
    ...shown,
    router,
    /** Where the person is now. */
    address: () => router.state.location.pathname,
    go: (to: string) => act(async () => void (await router.navigate({ to } as never))),
  };
}

// The whole app at the door of a server where people prove who they are: what it asks goes to the real server, with the
// cookies of a browser that the test is.
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { createAppRouter } from '#app/router';
import type { ProviderBrowser } from '#tests/world/provider-browser';
import { ToastProvider } from '#ui/toast-provider';
import { setLanguage } from '#ui/words';

/** `open` begins the server; `browser` is whoever sits at the computer now. Sets up and tidies for the whole test file. */
export function appAtDoor(
  open: () => Promise<{ database: { close(): Promise<void> } }>,
  browser: () => Pick<ProviderBrowser, 'ask'>,
) {
  const network = globalThis.fetch;
  let isCut = false;
  let database: { close(): Promise<void> };
  beforeAll(async () => {
    configure({ asyncUtilTimeout: 20_000 });
    vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
    window.scrollTo = () => undefined;
    ({ database } = await open());
    globalThis.fetch = async (input, init) => {
      if (typeof input !== 'string') throw new Error('the app asks by address');
      if (isCut) throw new TypeError('Failed to fetch');
      return browser().ask(input, { method: init?.method, headers: init?.headers, body: init?.body });
    };
  }, 120_000);
  afterAll(async () => {
    globalThis.fetch = network;
    await database.close();
  });
  beforeEach(() => {
    setLanguage('sv');
    localStorage.clear();
    isCut = false;
    Dexie.dependencies.indexedDB = new IDBFactory();
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    window.history.replaceState(null, '', '/');
  });
  afterEach(cleanup);
  return {
    cutNetwork(cut: boolean) {
      isCut = cut;
    },
    /** Opens the app at an address, as a visit or a reload does; `around` is what the page gives it. */
    visit(address = '/', around: (app: ReactNode) => ReactNode = (app) => app) {
      cleanup();
      window.history.replaceState(null, '', address);
      const router = createAppRouter();
      router.update({ history: createMemoryHistory({ initialEntries: [address] }) });
      render(
        around(
          <ToastProvider closeLabel="Stäng">
            <RouterProvider router={router} />
          </ToastProvider>,
        ),
      );
    },
  };
}

/** The page's title, once it is there. */
export const titled = (name: string) => screen.findByRole('heading', { level: 1, name });

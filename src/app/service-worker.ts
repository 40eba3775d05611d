/**
 * The app's shell without a network: a generated worker keeps the files of this version and nothing else, never an
 * answer of the API. A new version waits until the person takes it, since taking it reloads the page.
 */
export interface NewVersion {
  /** True where a newer version of the app waits. */
  get(): boolean;
  subscribe(changed: () => void): () => void;
  /** Takes it: the worker in waiting takes over and the page is loaded anew. */
  accept(): void;
}

const WORKER = '/sw.js';

/** How often a page that stays open looks for a new version (ms). */
const LOOK_EVERY_MS = 3_600_000;

/** The policy that the page's headers allow, for the one address that a script is taken from by name. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(asked: string): string },
  ): {
    createScriptURL(asked: string): unknown;
  };
}

/** The worker's address, as a browser that enforces Trusted Types takes it; no other is ever given out. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return WORKER;
  const policy = trustedTypes.createPolicy('samplan', { createScriptURL: () => WORKER });
  return policy.createScriptURL(WORKER) as string;
}

/** Registers the worker in a built app; in development there is none. Call once, after the first screen stands. */
export function registerServiceWorker(failed: (error: unknown) => void): NewVersion {
  let waiting: ServiceWorker | null = null;
  let taken = false;
  const heard = new Set<() => void>();

  function waits(worker: ServiceWorker | null) {
    waiting = worker;
    for (const changed of heard) changed();
  }

  function watch(registration: ServiceWorkerRegistration) {
    // Without a controller this is the first visit: there is no older version to replace.
    if (registration.waiting && navigator.serviceWorker.controller) waits(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && navigator.serviceWorker.controller) waits(worker);
      });
    });
    setInterval(() => {
      // Without a network this fails, and says nothing that anybody needs to know.
      registration.update().catch(() => undefined);
    }, LOOK_EVERY_MS);
  }

  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (taken) window.location.reload();
    });
    navigator.serviceWorker.register(workerAddress()).then(watch).catch(failed);
  }

  return {
    get: () => waiting !== null,
    subscribe(changed) {
      heard.add(changed);
      return () => void heard.delete(changed);
    },
    accept() {
      taken = true;
      waiting?.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}

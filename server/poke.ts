/** Tells that a unit has something to fetch: a hint without content, which may be lost or doubled. */
export interface Poke {
  send(units: readonly string[]): void;
  /** Calls `listener` at each poke of the unit until the given function is called. */
  listen(unit: string, listener: () => void): () => void;
}

/** Pokes every unit: what everybody reads has changed. */
export const EVERY_UNIT = '*';

/** Listeners by unit, woken in their own turn. */
export function pokeListeners() {
  const listeners = new Map<string, Set<() => void>>();
  return {
    wake(units: readonly string[]) {
      const woken = units.includes(EVERY_UNIT) ? listeners.keys() : units;
      for (const unit of [...woken]) for (const listener of [...(listeners.get(unit) ?? [])]) listener();
    },
    listen(unit: string, listener: () => void) {
      const own = listeners.get(unit) ?? new Set();
      listeners.set(unit, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(unit);
      };
    },
  };
}

/** Pokes within one process: the embedded server, the browser, tests. */
export function inProcessPoke(): Poke {
  const { wake, listen } = pokeListeners();
  return { send: (units) => queueMicrotask(() => wake(units)), listen };
}

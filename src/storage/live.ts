/** A value that tells its readers when it has changed; the shape that React's `useSyncExternalStore` reads. */
export interface Live<T> {
  get(): T;
  /** Calls `changed` after each change until the returned function is called. */
  subscribe(changed: () => void): () => void;
}

export interface Settable<T> extends Live<T> {
  set(value: T): void;
}

/** A set of listeners. One that throws does not keep the others from hearing. */
export function listeners() {
  const heard = new Set<() => void>();
  return {
    subscribe(changed: () => void) {
      heard.add(changed);
      return () => void heard.delete(changed);
    },
    emit() {
      for (const changed of [...heard]) changed();
    },
  };
}

/** A live value held in memory. Setting an identical value tells nobody. */
export function live<T>(initial: T): Settable<T> {
  let value = initial;
  const heard = listeners();
  return {
    get: () => value,
    subscribe: heard.subscribe,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      heard.emit();
    },
  };
}

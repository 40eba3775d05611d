import type { ReactNode } from 'react';

/** A form as its place tells it: what is true now, whether the place is gone, and how to close it. */
export type KeptForm<C> = (state: { context: C; lost: boolean; close(): void }) => ReactNode;

interface Entry<C> {
  /** Where the form is drawn; it is moved from place to place as it is. */
  node: HTMLDivElement;
  form: KeptForm<C> | undefined;
  places: number;
  /** The field that had the focus last, to be given it again after a move. */
  focused: HTMLElement | undefined;
}

/** Which forms are open, and where each of them stands. */
export interface KeptStore<C> {
  subscribe(listener: () => void): () => void;
  version(): number;
  open(): readonly string[];
  lost(): readonly string[];
  isOpen(id: string): boolean;
  isLost(id: string): boolean;
  set(id: string, open: boolean): void;
  give(id: string, form: KeptForm<C>): void;
  formOf(id: string): KeptForm<C> | undefined;
  nodeOf(id: string): HTMLDivElement;
  /** Stands the form in that element until the returned function is called. */
  place(id: string, element: HTMLElement): () => void;
  /** Stands a form without a place in that element. */
  shelve(id: string, element: HTMLElement): void;
}

export function keptStore<C>(): KeptStore<C> {
  const entries = new Map<string, Entry<C>>();
  const listeners = new Set<() => void>();
  let version = 0;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  function begin(): Entry<C> {
    const node = document.createElement('div');
    const entry: Entry<C> = { node, form: undefined, places: 0, focused: undefined };
    node.addEventListener('focusin', ({ target }) => {
      entry.focused = target as HTMLElement;
    });
    // Focus that goes to something else goes for good; one that a move takes away has nowhere to go.
    node.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !node.contains(relatedTarget as Node)) entry.focused = undefined;
    });
    return entry;
  }
  function move({ node, focused }: Entry<C>, element: HTMLElement) {
    element.append(node);
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (focused && nowhere && node.contains(focused)) focused.focus();
  }
  const isLost = (id: string) => {
    const entry = entries.get(id);
    return entry !== undefined && entry.form !== undefined && entry.places === 0;
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
    open: () => [...entries.keys()],
    lost: () => [...entries.keys()].filter(isLost),
    isOpen: (id) => entries.has(id),
    isLost,
    set(id, open) {
      if (open === entries.has(id)) return;
      if (open) entries.set(id, begin());
      else entries.delete(id);
      tell();
    },
    give(id, form) {
      const entry = entries.get(id);
      if (!entry) return;
      const first = entry.form === undefined;
      entry.form = form;
      if (first) tell();
      // The one form is drawn anew, and not the page around all of them.
      else for (const listener of listeners) listener();
    },
    formOf: (id) => entries.get(id)?.form,
    nodeOf: (id) => entries.get(id)!.node,
    place(id, element) {
      const entry = entries.get(id);
      if (!entry) return () => undefined;
      entry.places += 1;
      move(entry, element);
      tell();
      return () => {
        entry.places -= 1;
        if (entries.get(id) === entry) tell();
      };
    },
    shelve(id, element) {
      const entry = entries.get(id);
      if (entry) move(entry, element);
    },
  };
}

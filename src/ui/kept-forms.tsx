import {
  createContext,
  Fragment,
  type ReactNode,
  use,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { type KeptForm, type KeptStore, keptStore } from './kept-store.ts';

const Store = createContext<KeptStore<unknown> | null>(null);

function useStore(): KeptStore<unknown> {
  const store = use(Store);
  if (!store) throw new Error('a kept form must stand within KeptForms');
  return store;
}

/**
 * Around places where forms are opened that may move or go while somebody writes: a form moves along with its place,
 * the very fields with words, cursor and focus, and where its place is gone it stands first, told that it is lost.
 * `context` is given to each form afresh, for one without a place has nobody else to tell it what is true now.
 */
export function KeptForms<C>({ context, children }: { context: C; children: ReactNode }) {
  const [store] = useState(() => keptStore<unknown>());
  useSyncExternalStore(store.subscribe, store.version);
  return (
    <Store value={store}>
      {store.lost().map((id) => (
        <Shelf key={id} store={store} id={id} />
      ))}
      {children}
      {store.open().map((id) => {
        const form = store.formOf(id);
        if (!form) return null;
        const state = { context, lost: store.isLost(id), close: () => store.set(id, false) };
        return <Fragment key={id}>{createPortal(form(state), store.nodeOf(id))}</Fragment>;
      })}
    </Store>
  );
}

/** Whether the form of that name is open, and how it is opened and closed. A name is unique within its `KeptForms`. */
export function useKept(id: string): [isOpen: boolean, set: (open: boolean) => void] {
  const store = useStore();
  const isOpen = useSyncExternalStore(store.subscribe, () => store.isOpen(id));
  const set = useCallback((open: boolean) => store.set(id, open), [store, id]);
  return [isOpen, set];
}

/** The place of a form that is open. `form` is asked for again as long as this place stands. */
export function Kept<C>({ id, form }: { id: string; form: KeptForm<C> }) {
  const store = useStore();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => store.give(id, form as KeptForm<unknown>), [store, id, form]);
  useLayoutEffect(() => {
    if (place.current) return store.place(id, place.current);
  }, [store, id]);
  return <div ref={place} />;
}

function Shelf({ store, id }: { store: KeptStore<unknown>; id: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) store.shelve(id, place.current);
  }, [store, id]);
  return <div ref={place} />;
}

import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import styles from './kept-forms.module.css';
import { type KeptForm, type KeptStore, keptStore } from './kept-store.ts';
import { OpenFormsContext, useOpenAgain } from './open-forms.tsx';

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
  const forms = use(OpenFormsContext);
  useEffect(() => forms?.watch(store.open), [forms, store]);
  useSyncExternalStore(store.subscribe, store.version);
  return (
    <Store value={store}>
      {store.lost().map((id) => (
        <Shelf key={id} store={store} id={id} />
      ))}
      {children}
      {store.open().map((id) => (
        <Drawn key={id} store={store} id={id} context={context} lost={store.isLost(id)} />
      ))}
    </Store>
  );
}

/** What a form that is kept may ask about itself: whether its place is gone, and how it is closed and opened again. */
const State = createContext({ lost: false, close: () => {}, reopen: () => {} });

function Drawn(props: { store: KeptStore<unknown>; id: string; context: unknown; lost: boolean }) {
  const { store, id, context, lost } = props;
  const form = useSyncExternalStore(store.subscribe, () => store.formOf(id));
  const close = useCallback(() => store.set(id, false), [store, id]);
  const reopen = useCallback(() => store.set(id, true), [store, id]);
  const state = useMemo(() => ({ lost, close, reopen }), [lost, close, reopen]);
  if (!form || !store.isOpen(id)) return null;
  return createPortal(<State value={state}>{form({ context, lost, close })}</State>, store.nodeOf(id));
}

/**
 * Whether the place of the form around the caller is gone. A form in which nothing was written (`begun` false) is then
 * closed, for there is nothing to keep; one that is not kept is never lost.
 */
export function useLost(begun: boolean): boolean {
  const { lost, close } = use(State);
  const idle = lost && !begun;
  const closeIdle = useEffectEvent(close);
  useEffect(() => {
    if (idle) closeIdle();
  }, [idle]);
  return lost && begun;
}

/** What opens the form around the caller again once it is closed; nothing where it is not kept. */
export const useReopen = (): (() => void) => use(State).reopen;

/**
 * Whether the form of that name is open, and how it is opened and closed; it opens again after a lock. A name is unique
 * within its `KeptForms`.
 */
export function useKept(id: string): [isOpen: boolean, set: (open: boolean) => void] {
  const store = useStore();
  const isOpen = useSyncExternalStore(store.subscribe, () => store.isOpen(id));
  const set = useCallback((open: boolean) => store.set(id, open), [store, id]);
  useOpenAgain(id, set);
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

/**
 * A form that stands by itself as long as `when` holds, and as long as somebody writes in it when it no longer does: a
 * colleague who answers first takes no words away. It opens again once `when` holds again.
 */
export function KeptWhile({ id, when, children }: { id: string; when: boolean; children: () => ReactNode }) {
  const [open, setOpen] = useKept(id);
  useLayoutEffect(() => {
    if (when) setOpen(true);
  }, [when, setOpen]);
  return when && open ? <Kept id={id} form={children} /> : null;
}

function Shelf({ store, id }: { store: KeptStore<unknown>; id: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current) store.shelve(id, place.current);
  }, [store, id]);
  return <div ref={place} className={styles.shelf} />;
}

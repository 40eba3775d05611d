import type { Me } from './device';
import type { DossierView } from './dossier-view';
import { type Live, listeners } from './live';
import type { OutboxEntry } from './outbox-entry';
import { type Replayed, replay, viewOf } from './replay';
import { type Base, nextChange } from './visible';

/** The views of all dossiers, in memory, each the same object until something in it changes or its hour has come. */
export interface DossierStore extends Live<readonly DossierView[]> {
  view(id: string): DossierView | undefined;
  /** The next instant (ms) at which time alone changes something, or Infinity. */
  nextChange(): number;
  /** These dossiers' base or outbox has changed. */
  changed(ids: Iterable<string>): void;
  /** Time has passed: tells the readers where that changed anything. */
  tick(): void;
}

interface DossierStoreDeps {
  me: Me;
  now: () => number;
  base(id: string): Base | undefined;
  baseIds(): readonly string[];
  entries(): readonly OutboxEntry[];
}

interface Memo {
  view: DossierView | undefined;
  replayed: Replayed;
  /** From this instant (ms) the view is another. */
  until: number;
  /** Base or outbox has changed since. */
  stale: boolean;
}

export function makeDossierStore({ me, now, base, baseIds, entries }: DossierStoreDeps): DossierStore {
  const memos = new Map<string, Memo>();
  const heard = listeners();
  let list: readonly DossierView[] = [];
  let listUntil = Number.NEGATIVE_INFINITY;

  function memo(id: string, at: number): Memo {
    const known = memos.get(id);
    const inTime = known !== undefined && at < known.until;
    if (inTime && !known.stale) return known;
    const own = entries().filter((entry) => entry.dossierId === id);
    const confirmed = base(id);
    const replayed = replay(id, confirmed, own, me, at, inTime ? known.replayed : undefined);
    const made = {
      // The same object where nothing was added: a change that has just come to rest on disk is no news on the screen.
      view: replayed.dossier === known?.replayed.dossier ? known.view : viewOf(id, replayed, me, at),
      replayed,
      until: confirmed ? nextChange(confirmed, at) : Number.POSITIVE_INFINITY,
      stale: false,
    };
    memos.set(id, made);
    return made;
  }

  function get(): readonly DossierView[] {
    const at = now();
    if (at < listUntil) return list;
    listUntil = Number.POSITIVE_INFINITY;
    const ids = new Set([...baseIds(), ...entries().map((entry) => entry.dossierId)]);
    const views: DossierView[] = [];
    for (const id of ids) {
      const { view, until } = memo(id, at);
      if (view) views.push(view);
      listUntil = Math.min(listUntil, until);
    }
    if (views.length !== list.length || views.some((view, index) => view !== list[index])) list = views;
    return list;
  }

  return {
    get,
    subscribe: heard.subscribe,
    view: (id) => memo(id, now()).view,
    nextChange() {
      get();
      return listUntil;
    },
    changed(ids) {
      for (const id of ids) {
        const known = memos.get(id);
        // Nothing of a base that is no longer held stays in memory.
        if (known && known.replayed.base === base(id)) known.stale = true;
        else memos.delete(id);
      }
      listUntil = Number.NEGATIVE_INFINITY;
      heard.emit();
    },
    tick() {
      if (now() >= listUntil) heard.emit();
    },
  };
}

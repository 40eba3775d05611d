import type { Fetch } from '#sync/transport';

/** The network cable of a practice: pulled and put back by the tour, for this window alone and until it is closed. */
const heard = new Set<() => void>();
let pulled = false;

export const practiceCable = {
  isCut: (): boolean => pulled,
  subscribe(listener: () => void): () => void {
    heard.add(listener);
    return () => void heard.delete(listener);
  },
  /** Pulls the cable or puts it back; whoever watches the network is told, as a browser tells. */
  cut(cut: boolean): void {
    if (pulled === cut) return;
    pulled = cut;
    for (const listener of heard) listener();
    window.dispatchEvent(new Event('online'));
  },
};

/** A fetch that finds nobody while the cable is pulled. Outside the practice nobody pulls it. */
export const overCable =
  (fetch: Fetch): Fetch =>
  (input, init) =>
    pulled ? Promise.reject(new TypeError('the practice has pulled the cable')) : fetch(input, init);

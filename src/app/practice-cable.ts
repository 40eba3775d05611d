import type { Fetch } from '#sync/transport';

/** By this name the window that has pulled the cable holds a lock, which a browser lets go when the window is closed. */
const LOCK = 'samplan-practice-cable';

const heard = new Set<() => void>();
/** Ends the lock of this window, where it is the one that pulled. */
let letGo: (() => void) | undefined;
let isElsewhere = false;

const isCut = (): boolean => letGo !== undefined || isElsewhere;
/** Whoever watches the network is told, as a browser tells. */
function tell() {
  for (const listener of heard) listener();
  window.dispatchEvent(new Event('online'));
}

const channel = typeof document !== 'undefined' && 'locks' in navigator ? new BroadcastChannel(LOCK) : undefined;

/** Another window has pulled: no network here either, until it puts the cable back or is gone, however it went. */
async function pulledElsewhere() {
  if (isElsewhere) return;
  isElsewhere = true;
  tell();
  await navigator.locks.request(LOCK, { mode: 'shared' }, () => undefined);
  isElsewhere = false;
  tell();
}

channel?.addEventListener('message', ({ data }) => {
  if (data === 'pulled') void pulledElsewhere();
  else practiceCable.cut(false);
});
// A window that is opened while the cable lies on the floor.
if (channel)
  void navigator.locks.query().then(({ held }) => {
    if (held?.some(({ name, mode }) => name === LOCK && mode === 'exclusive') && !letGo) void pulledElsewhere();
  });

function pull() {
  let end = () => undefined as void;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  letGo = end;
  if (channel)
    void navigator.locks.request(LOCK, () => {
      channel.postMessage('pulled');
      return held;
    });
  tell();
}

/** The network cable of a practice: pulled and put back by the tour, for every window of the browser. */
export const practiceCable = {
  isCut,
  subscribe(listener: () => void): () => void {
    heard.add(listener);
    return () => void heard.delete(listener);
  },
  /** Pulls the cable or puts it back, in whichever window it was pulled. */
  cut(cut: boolean): void {
    if (isCut() === cut) return;
    if (cut) return pull();
    if (!letGo) return channel?.postMessage('put back');
    letGo();
    letGo = undefined;
    tell();
  },
};

/** A fetch that finds nobody while the cable is pulled. Outside the practice nobody pulls it. */
export const overCable =
  (fetch: Fetch): Fetch =>
  (input, init) =>
    isCut() ? Promise.reject(new TypeError('the practice has pulled the cable')) : fetch(input, init);

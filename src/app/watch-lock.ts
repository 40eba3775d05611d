import { type Lock, type LockMessage, type LockTabs, makeLock } from '#storage/lock';
import type { OpenDevice } from '#storage/open-device';
import { lockSeat } from '#storage/unlock';
import type { FormsOfPage } from './open-forms';
import type { PagePort } from './page-port';

/** Signs that somebody is there. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Hides all content of the page at once, or shows it again (base.css). What has focus keeps it. */
const cover = (isCovered: boolean) => document.documentElement.toggleAttribute('data-covered', isCovered);

/**
 * Locks this page, with the other tabs of the seat, when nobody is there, after sleep, or when asked to. `name` is the
 * seat's.
 */
export function watchLock(name: string, open: OpenDevice, forms: FormsOfPage, page: PagePort): Lock {
  const channel = new BroadcastChannel(`${name}-lock`);
  const lock = makeLock({
    ticks: page.ticks,
    timers: page.timers,
    after: page.lockAfter,
    tabs: lockTabsOver(channel),
    isVisible: () => !document.hidden,
    cover,
    async save() {
      const saved = await open.save();
      // A form that must be opened anew loses no words.
      if (saved) await forms.leave().catch(() => undefined);
      return saved;
    },
    mark: () => lockSeat(name, {}),
    leave() {
      stopHearing();
      page.reload();
    },
  });
  const away = new AbortController();
  function stopHearing() {
    away.abort();
    channel.close();
  }
  // First of all that hears: what is painted next depends on it.
  const listening = { signal: away.signal, capture: true, passive: true };
  for (const sign of SIGNS) window.addEventListener(sign, lock.active, listening);
  for (const woken of ['focus', 'pageshow']) window.addEventListener(woken, lock.back, listening);
  document.addEventListener('resume', lock.back, listening);
  document.addEventListener('visibilitychange', () => (document.hidden ? lock.hidden() : lock.back()), listening);
  return {
    ...lock,
    end() {
      lock.end();
      stopHearing();
    },
  };
}

function lockTabsOver(channel: BroadcastChannel): LockTabs {
  return {
    tell: (message) => channel.postMessage(message),
    hear(listener) {
      const hear = ({ data }: MessageEvent<LockMessage>) => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

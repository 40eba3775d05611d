import { createContext } from 'react';
import type { Ticks } from '#storage/device-clock';
import { LOCK_AFTER, type LockAfter } from '#storage/lock';
import type { Timers } from '#sync/ports';
import { platform } from './platform';

/** What the lock needs of the page that it locks; passed in, so that time is a test's to give. */
export interface PagePort {
  ticks: Ticks;
  timers: Timers;
  lockAfter: LockAfter;
  /** Where the page is, without what follows its path. */
  path(): string;
  /** Loads the page anew at the same address. Nothing of what it held in memory is left. */
  reload(): void;
}

export const timers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

export const browserPage: PagePort = {
  ticks: platform.ticks,
  timers,
  lockAfter: LOCK_AFTER,
  path: () => window.location.pathname,
  reload: () => window.location.reload(),
};

/** The page around the app; the browser's own unless another is given. */
export const PageContext = createContext<PagePort>(browserPage);

/*
 * Which walk is walked with what in the hand. `by-keys.test.ts` holds that every walk stands in one of the three, so that a
 * new one is walked by keys or says why not.
 */

/** Walked with the keyboard alone, instead of with the mouse: that costs no time. */
export const BY_KEYS = [
  'call-meeting.walk.ts',
  'confirm-texts.walk.ts',
  'deviation.walk.ts',
  'everywhere.walk.ts',
  'meeting-offline.walk.ts',
  'pace.walk.ts',
  'signed-form.walk.ts',
  'tour.walk.ts',
] as const;

/** The whole job: walked both ways. */
export const BOTH_WAYS = ['main-job.walk.ts'] as const;

/** Where a keyboard has nothing to show, and why. */
export const BY_MOUSE: Readonly<Record<string, string>> = {
  'bad-input.walk.ts': 'mostly the wire; its one form is filled by keys in main-job',
  'canary.walk.ts': 'what lies on disk; whoever acts makes no difference to it',
  'every-screen.walk.ts': 'it looks, and does nothing',
  'first-screen.walk.ts': 'how much the first screen fetches',
  'forced-colours.walk.ts': 'it looks, and focuses by script',
  'full-disk.walk.ts': 'a write that the disk refuses; the form is one of those walked by keys',
  'killed-tab.walk.ts': 'a process that is killed at any moment',
  'local-accounts.walk.ts': 'the browser’s own dialog for passkeys, which a virtual authenticator answers',
  'lock.walk.ts': 'two tabs at once, of which only one has the keyboard',
  'older-tab.walk.ts': 'two tabs at once, of which one only holds the disk',
  'paper-readers.walk.ts': 'what is on paper',
  'passkey.walk.ts': 'calls to the browser, no screen',
  'pictures.walk.ts': 'it looks, and does nothing; and only where somebody asks for pictures',
  'pull-under-form.walk.ts': 'it puts the cursor in the midst of a sentence by script, and asks where it is',
  'purge.walk.ts': 'an order from another device',
  'states.walk.ts': 'it looks at what acts that are walked by keys elsewhere bring about',
  'structure.walk.ts': 'a file chosen in the browser’s own dialog, and what is read of it',
  'two-tabs.walk.ts': 'a tab that goes while it sends',
  'update-of-the-app.walk.ts': 'the service worker',
  'without-network.walk.ts': 'the service worker and an offline start',
};

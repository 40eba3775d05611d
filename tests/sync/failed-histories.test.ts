import { afterAll, it } from 'vitest';
import type { History } from './history-steps';
import { memoryEngine, openHistories } from './told-histories';

/** Every history that has ever failed, by the reason why. What is added here stays. */
const HISTORIES: Record<string, History> = {
  'a server that comes back without what it had acknowledged gets it again from the outbox': {
    devices: 3,
    steps: [
      { do: 'backup' },
      { do: 'note', d: 0, on: 0 },
      { do: 'kill', d: 0, at: 'after acknowledge', nth: 0 },
      { do: 'edit', d: 0, on: 0, nth: 0, part: 0 },
      { do: 'restore' },
    ],
  },
  'a case that was opened on a device and acknowledged goes from it when its account is closed before the next pull': {
    devices: 5,
    steps: [
      { do: 'open', d: 4 },
      { do: 'note', d: 4, on: 0 },
      { do: 'kill', d: 4, at: 'after push', nth: 0 },
      { do: 'closeAccount' },
      { do: 'sync', d: 4, line: [] },
    ],
  },
  'what a restored server has lost goes with the disk of the only device that kept it, and nothing else does': {
    devices: 3,
    steps: [
      { do: 'note', d: 2, on: 0 },
      { do: 'sync', d: 2, line: [] },
      { do: 'backup' },
      { do: 'note', d: 2, on: 0 },
      { do: 'sync', d: 2, line: [] },
      { do: 'restore' },
      { do: 'wipe', d: 2, on: 0 },
    ],
  },
};

const told = await openHistories(await memoryEngine());
afterAll(told.close);

for (const [reason, history] of Object.entries(HISTORIES))
  it(reason, async () => {
    await told.tell(history);
  });

import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '#sync/ports';
import type { OutboxItem } from './outbox-item';
import { FRESH_MS, type SaveState, syncStateOf } from './sync-state';

const item = (state: OutboxItem['state']): OutboxItem => ({
  id: state,
  dossierId: 'd',
  name: 'n',
  args: {},
  at: 0,
  state,
});
const [waiting, sent, refused] = [item('waiting'), item('sent'), item('refused')];
const idle: SyncStatus = { phase: 'idle' };

const NOW = Date.parse('2026-11-23T09:00:00+01:00');
const fresh = NOW - 60_000;
const quiet = {
  status: idle,
  outbox: [],
  unreadable: 0,
  files: { waiting: 0, refused: 0 },
  conflicts: 0,
  lastSync: fresh,
  now: NOW,
};
const stateOf = (sources: Partial<Parameters<typeof syncStateOf>[0]>) => syncStateOf({ ...quiet, ...sources }).state;

describe('the save state says', () => {
  const offline: SyncStatus = { phase: 'offline' };
  const sending: SyncStatus = { phase: 'sending' };
  const table: [string, Parameters<typeof stateOf>[0], SaveState][] = [
    ['everyone sees this, once all is acknowledged', {}, 'all'],
    ['everyone sees this, also before an acknowledged change has come back', { outbox: [sent] }, 'all'],
    ['everyone sees this, while a round without anything to send runs', { status: sending }, 'all'],
    ['saved on this device, while something waits', { outbox: [waiting] }, 'device'],
    ['saved on this device, before the server was ever reached', { lastSync: null }, 'device'],
    ['saved on this device, when the computer has slept since', { lastSync: NOW - FRESH_MS - 1 }, 'device'],
    ['saved on this device, when the clock has jumped back since', { lastSync: NOW + FRESH_MS + 1 }, 'device'],
    ['sending, while something waits and a round runs', { status: sending, outbox: [waiting] }, 'sending'],
    ['saved on this device, while a photo waits', { files: { waiting: 1, refused: 0 } }, 'device'],
    [
      'sending, while a photo waits and a round runs',
      { status: sending, files: { waiting: 1, refused: 0 } },
      'sending',
    ],
    ['offline, while a photo waits without contact', { status: offline, files: { waiting: 1, refused: 0 } }, 'offline'],
    ['needs your help, for a photo that no server takes', { files: { waiting: 0, refused: 1 } }, 'help'],
    ['offline, after a round without contact', { status: offline }, 'offline'],
    ['offline, while something waits without contact', { status: offline, outbox: [waiting] }, 'offline'],
    ['needs your help, for a refusal', { outbox: [refused] }, 'help'],
    ['needs your help, for a conflict', { conflicts: 1 }, 'help'],
    ['needs your help, for a change that can not be read', { unreadable: 1 }, 'help'],
    ['needs your help, for a refusal, also offline', { status: offline, outbox: [refused] }, 'help'],
    ['needs your help, when it has stopped', { status: { phase: 'stopped', why: 'wrong-actor' } }, 'help'],
  ];
  for (const [what, sources, state] of table) it(what, () => expect(stateOf(sources)).toBe(state));

  it('why it has stopped, and how many wait, are refused or in conflict', () => {
    const status: SyncStatus = { phase: 'stopped', why: 'signed-out' };
    const outbox = [waiting, waiting, refused, sent];
    expect(syncStateOf({ ...quiet, status, outbox, conflicts: 3, lastSync: 9 })).toEqual({
      state: 'help',
      lastSync: 9,
      waiting: 2,
      files: 0,
      sending: false,
      refused: 1,
      conflicts: 3,
      stopped: 'signed-out',
    });
  });
});

describe('in every combination', () => {
  const phases: SyncStatus[] = [
    idle,
    { phase: 'sending' },
    { phase: 'offline' },
    ...(['signed-out', 'wrong-actor', 'old-client', 'broken'] as const).map((why) => ({
      phase: 'stopped' as const,
      why,
    })),
  ];
  const outboxes = [
    [],
    [waiting],
    [sent],
    [refused],
    [waiting, sent],
    [waiting, refused],
    [sent, refused],
    [waiting, sent, refused],
  ];
  const times = [null, fresh, NOW, NOW - 5 * 86_400_000, NOW + 86_400_000];
  const all = phases.flatMap((status) =>
    outboxes.flatMap((outbox) =>
      [0, 2].flatMap((conflicts) =>
        [0, 1].flatMap((unreadable) =>
          [0, 1].flatMap((waitingFiles) =>
            times.map((lastSync) => {
              const files = { waiting: waitingFiles, refused: 0 };
              return { status, outbox, conflicts, unreadable, files, lastSync, now: NOW };
            }),
          ),
        ),
      ),
    ),
  );
  const has = (outbox: readonly OutboxItem[], state: OutboxItem['state']) => outbox.some((one) => one.state === state);

  const waits = ({ outbox, files }: (typeof all)[number]) => has(outbox, 'waiting') || files.waiting > 0;

  it('nobody is told that everyone sees this while it is not so', () => {
    const told = all.filter((sources) => syncStateOf(sources).state === 'all');
    expect(told.length).toBeGreaterThan(0);
    for (const { status, outbox, conflicts, unreadable, files, lastSync } of told) {
      const rest = [conflicts, unreadable, files.waiting];
      expect([status.phase === 'idle' || status.phase === 'sending', ...rest]).toEqual([true, 0, 0, 0]);
      expect(has(outbox, 'waiting') || has(outbox, 'refused')).toBe(false);
      expect(lastSync !== null && Math.abs(NOW - lastSync) <= FRESH_MS).toBe(true);
    }
  });

  it('whatever needs a person says so before anything else, and nothing else does', () => {
    for (const sources of all) {
      const { status, outbox, conflicts, unreadable } = sources;
      const needs = status.phase === 'stopped' || has(outbox, 'refused') || conflicts + unreadable > 0;
      expect(syncStateOf(sources).state === 'help').toBe(needs);
    }
  });

  it('sending is said only of something that is being sent, and offline only without contact', () => {
    for (const sources of all) {
      const { state, sending } = syncStateOf(sources);
      if (state === 'sending') expect([waits(sources), sources.status.phase]).toEqual([true, 'sending']);
      if (state === 'offline') expect(sources.status.phase).toBe('offline');
      expect(sending).toBe(sources.status.phase === 'sending' && waits(sources));
    }
  });
});

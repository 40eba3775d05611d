import { describe, expect, it } from 'vitest';
import type { SyncStatus } from '#sync/ports';
import type { OutboxItem } from './outbox-item';
import { type SaveState, syncStateOf } from './sync-state';

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

describe('the save state says', () => {
  const table: [string, SyncStatus, OutboxItem[], number, number | null, SaveState][] = [
    ['everyone sees this, once all is acknowledged', idle, [], 0, 1, 'all'],
    ['everyone sees this, also before an acknowledged change has come back', idle, [sent], 0, 1, 'all'],
    ['everyone sees this, while a round without anything to send runs', { phase: 'sending' }, [], 0, 1, 'all'],
    ['saved on this device, while something waits', idle, [waiting], 0, 1, 'device'],
    ['saved on this device, before the server was ever reached', idle, [], 0, null, 'device'],
    ['sending, while something waits and a round runs', { phase: 'sending' }, [waiting], 0, 1, 'sending'],
    ['offline, after a round without contact', { phase: 'offline' }, [], 0, 1, 'offline'],
    [
      'offline, and never everyone, while something waits without contact',
      { phase: 'offline' },
      [waiting],
      0,
      1,
      'offline',
    ],
    ['needs your help, for a refusal', idle, [refused], 0, 1, 'help'],
    ['needs your help, for a conflict', idle, [], 1, 1, 'help'],
    ['needs your help, for a refusal, also offline', { phase: 'offline' }, [refused], 0, 1, 'help'],
    ['needs your help, when it has stopped', { phase: 'stopped', why: 'wrong-actor' }, [waiting], 0, 1, 'help'],
  ];
  for (const [what, status, outbox, conflicts, lastSync, state] of table)
    it(what, () => expect(syncStateOf(status, outbox, conflicts, lastSync).state).toBe(state));

  it('why it has stopped, and how many wait, are refused or in conflict', () => {
    expect(syncStateOf({ phase: 'stopped', why: 'signed-out' }, [waiting, waiting, refused, sent], 3, 9)).toEqual({
      state: 'help',
      lastSync: 9,
      waiting: 2,
      sending: false,
      refused: 1,
      conflicts: 3,
      stopped: 'signed-out',
    });
  });
});

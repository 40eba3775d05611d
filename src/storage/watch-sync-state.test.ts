import { expect, it } from 'vitest';
import { openDossier } from '#domain/dossier';
import type { SyncStatus } from '#sync/ports';
import type { DossierView } from './dossier-view';
import { live } from './live';
import { watchSyncState } from './watch-sync-state';

const NOW = Date.parse('2026-11-30T09:00:00+01:00');
const CASES = 50;

it('the save state looks into a case again only when something in it has changed, however many screens ask', () => {
  let looks = 0;
  let clockReads = 0;
  const nothing = new Set<string>();
  const view = (id: string): DossierView => ({
    id,
    get records() {
      looks += 1;
      return [];
    },
    dossier: openDossier(id, []),
    facts: {} as DossierView['facts'],
    grants: [],
    named: nothing,
    until: null,
    unsent: nothing,
    lastSeq: 1,
  });
  const dossiers = live<readonly DossierView[]>(Array.from({ length: CASES }, (_, nth) => view(`case ${nth}`)));
  const unreadable = () => nothing;
  const status = live<SyncStatus>({ phase: 'idle' });
  const state = watchSyncState({
    status,
    outbox: { ...live([]), unreadable },
    reads: { unreadable },
    files: { ...live(new Map()), unreadable },
    lastSync: live<number | null>(NOW),
    dossiers,
    clock: {
      now: () => {
        clockReads += 1;
        return NOW;
      },
      subscribe: () => () => {},
    },
    trouble: live(null),
    me: { actor: { person: 'p', name: 'P', unit: 'u', role: 'caseworker', assignment: 'a' } },
  });
  const asked = () => {
    looks = 0;
    clockReads = 0;
    for (let screen = 0; screen < 10; screen += 1) state.get();
  };

  expect(looks).toBe(CASES);
  asked();
  expect(looks).toBe(0);
  expect(clockReads).toBeLessThan(CASES);

  status.set({ phase: 'sending' });
  asked();
  expect(looks).toBe(0);

  const [, ...others] = dossiers.get();
  dossiers.set([view('case 0'), ...others]);
  asked();
  expect(looks).toBe(1);
});

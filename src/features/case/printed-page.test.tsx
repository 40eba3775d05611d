// What the browser prints of a case's page by itself (Ctrl+P) is held to the terms of the papers.
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { markForReader } from '#domain/guardian-block';
import type { Device } from '#storage/device';
import { live } from '#storage/live';
import type { SyncState } from '#storage/sync-state';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { Overview } from './overview';

screenTests();
const HOUR = 3_600_000;
const ROUTES = [{ path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/', component: Overview }] }];

/** A page of the case so many hours after the last contact; null: never. Gives how the contact comes back. */
async function pageAfter(
  hours: number | null,
  more: { protection?: 'MARKING'; keeps?: true; state?: SyncState['state'] } = {},
) {
  const ylva = deviceWorld().device('ylva');
  const { caseId, mother } = await openTilde(ylva, more.protection ? { protection: more.protection } : {});
  const block = {
    rule: 'B4' as const,
    reader: mother,
    recordIds: [],
    kinds: ['SCHOOL' as const],
    assessment: 'Barnet är rädd för att det kommer fram.',
    assessedBy: 'Ylva Norberg',
    assessedOn: '2026-11-20',
    reviewOn: '2027-01-20',
    liftedAt: null,
  };
  if (more.keeps)
    expect(await ylva.mutate(caseId, markForReader, { blockId: crypto.randomUUID(), block })).toEqual({ ok: true });
  const now = ylva.now.get();
  const told = { ...ylva.syncState.get(), state: more.state ?? 'all' } as SyncState;
  const syncState = live<SyncState>({ ...told, lastSync: hours === null ? null : now - hours * HOUR });
  const device: Device = { ...ylva, syncState };
  await show(device, `/arenden/${caseId}`, ROUTES);
  return { contact: () => act(() => syncState.set({ ...told, state: 'all', lastSync: now })) };
}
const isSealed = () => {
  const sealed = document.querySelector('[data-sealed]');
  if (!sealed) return false;
  // Nothing of the case stands beside what is sealed: neither the band nor the page.
  expect(sealed.contains(screen.getByRole('region', { name: 'Öppet ärende' }))).toBe(true);
  expect(sealed.contains(screen.getByRole('heading', { level: 1 }))).toBe(true);
  return true;
};
const said = () => document.querySelector('[data-sealed] + p')?.textContent;
const AS_OF = /gäller enligt senaste kontakt med servern/;

describe('a page of a case, printed by the browser', () => {
  it('is the page as it stands after contact just now', async () => {
    await pageAfter(0.1);
    expect(isSealed()).toBe(false);
    expect(screen.queryByText(AS_OF)).toBeNull();
  });

  it.each([
    ['a month after the last contact', 720, 'all', AS_OF],
    ['without a network', 0.1, 'offline', AS_OF],
    ['with never any contact', null, 'all', /har aldrig haft kontakt med servern/],
  ] as const)('says as of when it holds %s', async (_, hours, state, line) => {
    await pageAfter(hours, { state });
    expect(isSealed()).toBe(false);
    expect(screen.getByText(line)).toBeTruthy();
  });

  it.each([[0.1], [24], [null]])('is empty under protected identity, %s hours after contact', async (hours) => {
    await pageAfter(hours, { protection: 'MARKING' });
    expect(isSealed()).toBe(true);
    expect(said()).toContain('Ärendets sidor skrivs inte ut härifrån');
    expect(said()).not.toContain('Tilde');
  });

  it('is empty a day after contact where something is kept from a reader, and whole once there is contact', async () => {
    const { contact } = await pageAfter(24, { keeps: true });
    expect(isSealed()).toBe(true);
    expect(said()).toContain('inom 24 timmar');
    contact();
    expect(isSealed()).toBe(false);
    expect(said()).toBeUndefined();
  });

  it('says so in English too', async () => {
    await pageAfter(1, { protection: 'MARKING' });
    act(() => setLanguage('en'));
    expect(said()).toContain('not printed from here');
  });
});

import { act, renderHook } from '@testing-library/react';
import { createElement, type ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { openCase } from '#domain/case';
import { UNIT } from '#mocks/families/units';
import { computer } from '#tests/world/computer';
import { grantOf, openCaseArgs, pulledWhole, recordOf, sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { DeviceProvider } from './device-context';
import { useDossier, useDossiers } from './use-dossiers';
import { useDraft } from './use-draft';
import { useMe } from './use-me';
import { useMutate } from './use-mutate';
import { useNow } from './use-now';
import { useOutbox } from './use-outbox';
import { useSyncState } from './use-sync-state';

async function screen(person = 'ylva') {
  const clock = handClock();
  const pc = computer(clock);
  const tab = await pc.signIn(sessionOf(person, clock.now()));
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(DeviceProvider, { value: tab.device }, children);
  return { clock, pc, tab, render: <T,>(hook: () => T) => renderHook(hook, { wrapper }).result };
}

describe('a screen', () => {
  it('outside an open device is a defect, and says so', () => {
    expect(() => renderHook(() => useMe())).toThrow('outside DeviceProvider');
  });

  it('shows a change at once, and what waits of it', async () => {
    const { render } = await screen();
    const id = crypto.randomUUID();
    const result = render(() => ({
      mutate: useMutate(),
      view: useDossier(id),
      all: useDossiers(),
      outbox: useOutbox(),
      sync: useSyncState(),
    }));
    expect(result.current.view).toBeUndefined();
    await act(() => result.current.mutate(id, openCase, openCaseArgs()));
    expect(result.current.view?.records).toHaveLength(3);
    expect(result.current.all).toEqual([result.current.view]);
    expect(result.current.outbox.items.map((item) => item.name)).toEqual(['openCase']);
    expect(result.current.sync).toMatchObject({ state: 'device', waiting: 1 });
  });

  it("loses another unit's words at the second when their ground ends, without a network", async () => {
    const { clock, tab, render } = await screen('nadja');
    const id = crypto.randomUUID();
    const grants = [grantOf(UNIT.social, tab.device.me.actor.unit, clock.now() + 20_000)];
    await tab.store.apply([pulledWhole(id, [recordOf(UNIT.social, 'a')], { grants })]);
    const result = render(() => useDossier(id));
    expect(result.current?.records).toHaveLength(1);
    act(() => clock.pass(20_000));
    expect(result.current).toBeUndefined();
  });

  it('knows the time of the device, minute by minute', async () => {
    const { clock, render } = await screen();
    const result = render(() => useNow());
    const before = result.current;
    act(() => clock.pass(59_000));
    expect(result.current).toBe(before);
    act(() => clock.pass(1_000));
    expect(result.current).toBe(before + 60_000);
  });

  it('gives a form its words back after a reload, and says that they are from before', async () => {
    const { tab, pc, render } = await screen();
    const first = render(() => useDraft('meeting', { text: '' }));
    expect(first.current).toMatchObject({ value: { text: '' }, restored: false, savedAt: null });
    act(() => first.current.set({ text: 'Frågan är' }));
    expect(first.current).toMatchObject({ value: { text: 'Frågan är' }, restored: false });
    await act(() => tab.device.drafts.flush());
    expect(first.current.savedAt).not.toBeNull();
    const again = await pc.reload();
    if (!again) throw new Error('nothing to reload');
    const wrapper = ({ children }: { children: ReactNode }) =>
      createElement(DeviceProvider, { value: again.device }, children);
    const second = renderHook(() => useDraft('meeting', { text: '' }), { wrapper }).result;
    expect(second.current).toMatchObject({ value: { text: 'Frågan är' }, restored: true });
    await act(() => second.current.clear());
    expect(second.current).toMatchObject({ value: { text: '' }, savedAt: null });
  });
});

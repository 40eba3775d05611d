import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { SessionLine } from '#storage/online-commands';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Sessions } from './sessions';

screenTests();
const ROUTES = [{ path: '/inloggningar', component: Sessions }];
const AT = Date.parse('2026-11-23T08:30:00+01:00');
const line = (platform: string | null, more: Partial<SessionLine> = {}): SessionLine => ({
  id: crypto.randomUUID(),
  platform,
  unit: 'Enhet Ekvik',
  role: 'caseworker',
  begun: AT - 3_600_000,
  lastUsed: AT,
  here: false,
  ...more,
});

async function list(...lines: SessionLine[]) {
  const ylva = deviceWorld().device('ylva');
  ylva.sessions = lines;
  await show(ylva, '/inloggningar', ROUTES);
  await screen.findByRole('table');
  return ylva;
}

describe('the list of my sessions', { timeout: 20_000 }, () => {
  it('says where, as whom, since when and when last, and which one is at hand', async () => {
    await list(line('Chrome, Windows', { here: true }), line(null));
    const here = within(screen.getByRole('row', { name: /Chrome, Windows/ }));
    for (const text of ['Enhet Ekvik', 'mån 23 nov, 07:30', 'mån 23 nov, 08:30', 'Den här inloggningen'])
      expect(here.getByText(text)).toBeTruthy();
    expect(here.queryByRole('button')).toBeNull();
    expect(within(screen.getByRole('row', { name: /Okänd enhet/ })).getByRole('button')).toBeTruthy();
  });

  it('ends one, or all others, and shows then what the server says', async () => {
    const [here, tablet] = [line('Chrome, Windows', { here: true }), line('Safari, iPad')];
    const ylva = await list(here, tablet);
    await userEvent.click(screen.getByRole('button', { name: /^Avsluta inloggningen på Safari, iPad, senast/ }));
    expect(await screen.findByText('Inloggningen är avslutad.')).toBeTruthy();
    ylva.sessions = [here];
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta alla andra' }));
    expect(await screen.findByText('Alla andra inloggningar är avslutade.')).toBeTruthy();
    expect(ylva.commands).toEqual([
      { name: 'endSessions', args: { session: tablet.id } },
      { name: 'endSessions', args: { session: 'others' } },
    ]);
    expect(screen.queryByRole('button', { name: 'Avsluta alla andra' })).toBeNull();
  });

  it('says when it was not done, and when the server can not be reached', async () => {
    const ylva = await list(line('Safari, iPad'), line('Chrome, Windows', { here: true }));
    ylva.answer = { ok: false, kind: 'refused', code: 'not-found' };
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta alla andra' }));
    expect(await screen.findByText(/Det gick inte/)).toBeTruthy();
    ylva.goOffline();
    await userEvent.click(screen.getByRole('button', { name: 'Avsluta alla andra' }));
    expect(await screen.findByText(/går inte att nå just nu/)).toBeTruthy();
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    await list(line(null), line('Chrome, Windows', { here: true }));
    expect(screen.getByRole('heading', { level: 1, name: 'My sign-ins' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'End all others' })).toBeTruthy();
  });
});

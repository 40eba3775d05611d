import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { computer } from '#tests/world/computer';
import { sessionOf } from '#tests/world/device-scene';
import { handClock } from '#tests/world/hand-clock';
import { screenTests, show } from '#tests/world/screen-world.tsx';
import { NewVersion } from './new-version';

screenTests();

it('takes the newer version only once what was typed a moment ago rests on disk', async () => {
  const clock = handClock();
  const pc = computer(clock);
  const { device } = await pc.signIn(sessionOf('ylva', clock.now()));
  // No time passes here, so that nothing but the taking itself can write the words down.
  device.drafts.set('form', 'Halva meningen');
  const kept: unknown[] = [];
  const version = {
    get: () => true,
    subscribe: () => () => undefined,
    accept: vi.fn(() => void kept.push(device.drafts.get('form')?.savedAt)),
  };
  await show(device, '/', [{ path: '/', component: () => <NewVersion version={version} /> }]);
  await userEvent.click(screen.getByRole('button', { name: 'Ladda om' }));
  await expect.poll(() => version.accept.mock.calls.length).toBe(1);
  expect(kept).toEqual([clock.now()]);
  expect((await pc.reload())?.device.drafts.get('form')?.value).toBe('Halva meningen');
});

import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { EarlyStartProvider, SignInGate } from './sign-in-gate';
import type { Started } from './start-device';

screenTests();

it('a tab of an older version that holds on is told of, and the app goes on by itself once it has let go', async () => {
  let letGo = (_: Started) => {};
  const start = (hear: { blocked(): void }) => {
    hear.blocked();
    return new Promise<Started>((resolve) => {
      letGo = resolve;
    });
  };
  const Gate = () => (
    <EarlyStartProvider value={start}>
      <SignInGate />
    </EarlyStartProvider>
  );
  await show(deviceWorld().device('ylva'), '/', [{ path: '/', component: Gate }]);
  expect(await screen.findByRole('heading', { level: 1, name: 'Samplan är öppet i en annan flik' })).toBeTruthy();
  expect(document.body.textContent).toContain('Stäng den, så öppnas Samplan här. Det du har skrivit finns kvar.');
  await act(async () => letGo({ kind: 'cleared' }));
  expect(screen.queryByText('Samplan är öppet i en annan flik')).toBeNull();
  expect(screen.getByRole('heading', { level: 1 })).toBeTruthy();
});

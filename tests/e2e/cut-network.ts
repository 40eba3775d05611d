import { expect } from '@playwright/test';
import type { Person } from '#tests/e2e/person';

/**
 * Cuts the person's network and makes sure that it is cut: the browser knows, and a question to the server gets no
 * answer. The function that is given ends the time without a network: nothing was answered meanwhile and something
 * waits; then the network is back and all of it goes.
 */
export async function cutNetwork(someone: Person): Promise<() => Promise<void>> {
  const { page } = someone;
  const answered: string[] = [];
  await someone.offline(true);
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api')) answered.push(pathname);
  });
  const asks = () =>
    page.evaluate(async () => [
      navigator.onLine,
      await fetch('/api/session').then(
        () => 'answered',
        () => 'cut',
      ),
    ]);
  expect(await asks()).toEqual([false, 'cut']);
  return async () => {
    expect(await asks()).toEqual([false, 'cut']);
    expect(answered).toEqual([]);
    const state = page.getByRole('button', { name: /^Inget nät\. Sparat här/ });
    await page.goto('/vantar');
    await expect(state).toBeVisible();
    await expect(page.getByText('Inget väntar på att skickas.')).toHaveCount(0);
    await someone.offline(false);
    await someone.synced();
  };
}

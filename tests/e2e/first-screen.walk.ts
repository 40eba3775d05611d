import { expect, test } from '@playwright/test';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { openBrowser } from '#tests/e2e/watched-browser';

// The smoke test of every start: one address, a role chooser, a first day.
let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

test('a newcomer starts the program, is shown one address and chooses a role', async () => {
  const browser = await openBrowser({ url: server.url, newcomer: true });
  const page = browser.pages()[0]!;
  expect(server.printed().match(/https?:\/\/\S+/g)).toEqual([server.url]);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));

  await page.goto(server.url);
  const choice = page.getByText('Ylva Norberg').first();
  await expect(choice).toBeVisible({ timeout: 30_000 });
  await choice.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Ylva Norberg').first()).toBeVisible();
  expect(problems).toEqual([]);
  await browser.close();
});

test('the practice users are listed for scripts, and a session opens by one request', async ({ request }) => {
  const { users } = await (await request.get(`${server.url}/api/practice/users`)).json();
  expect(users.length).toBeGreaterThanOrEqual(12);
  expect(users[0]).toMatchObject({ id: expect.any(String), name: expect.any(String), role: expect.any(String) });
  const answer = await request.post(`${server.url}/api/practice/session`, { data: { userId: users[0].id } });
  expect(answer.ok()).toBe(true);
  expect(answer.headers()['set-cookie']).toMatch(/HttpOnly/i);
});

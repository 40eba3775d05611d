import { expect, type Page, type Request, type Route, test } from '@playwright/test';
import type { PushAnswer, PushRequest } from '#protocol/push';
import { nameNeed, openPlan } from '#tests/e2e/acts-plan';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { mustBeAppliedOnce } from '#tests/e2e/applied-once';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Two tabs of one person. The one that leads is closed while a push of its is under way, before it reached the server
 * or after the server did what it asked; the other takes over by itself, and everything is sent once.
 */
test.setTimeout(360_000);

const NEEDS = ['Lugnare morgnar', 'En vän på rasten', 'Sova i egen säng'] as const;

let server: ServerProcess;
let ylva: Person;
let caseId = '';
test.beforeEach(async () => {
  server = await startServer({ families: true });
  ylva = await person(server.url, 'ylva');
  await ylva.page.goto('/arenden');
  await ylva.page
    .getByRole('link', { name: /Ebba Nyhlén/ })
    .first()
    .click();
  await ylva.page.waitForURL(/\/arenden\/[0-9a-f-]{36}/);
  caseId = new URL(ylva.page.url()).pathname.split('/')[2] ?? '';
  await ylva.synced();
});
test.afterEach(async () => {
  await ylva?.leave();
  await server?.stop();
});

/** What the header of a tab says of saving. */
const saved = (page: Page) => page.getByRole('button', { name: /^(Alla ser det här|Skickar|Sparat på|Inget nät)/ });
const saysAll = (page: Page) => expect(saved(page)).toHaveText(/^Alla ser det här/, { timeout: 30_000 });
/**
 * The header says that things are being sent, or after half a minute without an answer that there is no network, and how
 * many wait; never that everybody sees them.
 */
async function saysSending(page: Page, waiting: number) {
  await expect(saved(page)).toHaveText(/^(Skickar|Inget nät\. Sparat här)$/);
  await saved(page).click();
  await expect(page.getByText(`${waiting} ändringar väntar på att skickas.`)).toBeVisible();
  await page.keyboard.press('Escape');
}

const idsIn = (request: Request) => (request.postDataJSON() as PushRequest).mutations.map((one) => one.id);

/** How many tabs lead and how many wait to. */
const leaders = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [held, pending].map((all) => all.filter((one) => one.name?.startsWith('samplan-lead-')).length);
  });

/** Closes the tab that leads while `hold` has its push; the tab that is left must do the rest. */
async function closeInMidPush(hold: (route: Route) => Promise<unknown>) {
  // The tab that was there first leads.
  const leading = ylva.page;
  await openPlan(leading, caseId);
  await saysAll(leading);
  const other = await ylva.context.newPage();
  await openPlan(other, caseId);
  await expect.poll(() => leaders(other)).toEqual([1, 1]);
  const led: string[][] = [];
  const followed: string[][] = [];
  const acknowledged: string[] = [];
  let letGo = () => {};
  const mayGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await leading.route('**/api/push', async (route) => {
    led.push(idsIn(route.request()));
    await hold(route);
  });
  await other.route('**/api/push', async (route) => {
    followed.push(idsIn(route.request()));
    await mayGo;
    const answer = await route.fetch();
    for (const one of ((await answer.json()) as PushAnswer).answers)
      if (one.result === 'applied') acknowledged.push(one.id);
    await route.fulfill({ response: answer });
  });
  for (const page of [leading, other]) await saysAll(page);

  await nameNeed(leading, 'SCHOOL', NEEDS[0]);
  await expect.poll(() => led.length, { timeout: 30_000 }).toBe(1);
  await nameNeed(leading, 'SCHOOL', NEEDS[1]);
  await nameNeed(other, 'SCHOOL', NEEDS[2]);
  for (const page of [leading, other]) await saysSending(page, NEEDS.length);
  expect(followed, 'pushes of the other tab before the first is closed').toEqual([]);

  await leading.close();
  await expect.poll(() => followed.length, { timeout: 30_000 }).toBe(1);
  expect(await leaders(other)).toEqual([1, 0]);
  await saysSending(other, NEEDS.length);
  letGo();
  await saysAll(other);
  await saved(other).click();
  await expect(other.getByText('Inget väntar på att skickas.')).toBeVisible();

  // What the closed tab had under way was asked for again under its own name, with all the rest.
  expect(followed.flat()).toEqual(expect.arrayContaining([...new Set(led.flat())]));
  expect(followed.flat()).toHaveLength(NEEDS.length);
  expect(acknowledged).toEqual(followed.flat());
  const elsewhere = (await (await apiVisitor(server.url, 'ylva')).pull()).get(caseId) ?? [];
  const texts = elsewhere.map((record) => (record.body as { text?: string }).text);
  for (const text of NEEDS) expect(texts.filter((one) => one === text)).toEqual([text]);
  expect(ylva.problems()).toEqual([]);
  await mustBeAppliedOnce(server, acknowledged);
}

test('the leading tab closes before its push has reached the server: the other sends it all, once', async () => {
  await closeInMidPush(() => new Promise(() => {}));
});

test('the leading tab closes after the server did what it asked, unanswered: the other sends it all, once', async () => {
  let applied = 0;
  await closeInMidPush(async (route) => {
    const { answers } = (await (await route.fetch()).json()) as PushAnswer;
    applied += answers.filter((one) => one.result === 'applied').length;
    await new Promise(() => {});
  });
  expect(applied, 'changes that the server applied and nobody was told of').toBeGreaterThan(0);
});

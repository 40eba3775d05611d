import { expect, type Page, test } from '@playwright/test';
import type { AnyRec } from '#domain/record';
import { needArgs } from '#tests/contract/family';
import { openPlan } from '#tests/e2e/acts-plan';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { mustBeAppliedOnce } from '#tests/e2e/applied-once';
import { unsealedRecords } from '#tests/e2e/held-on-disk';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { seeded } from '#tests/world/faulty-line';

/*
 * The process of a real page is killed while it writes, sends and fetches, again and again at moments that a seed
 * chooses, and the case is opened anew in another: what the page said to be saved is there, and nothing is there twice.
 */
const SEED = Number(process.env.SOAK_SEED ?? 20_261_129);
test.setTimeout(360_000);

/**
 * What the page is about when it is killed: the first moment of it, and a little later. `held`: it sends, and nothing of
 * that has reached the server, so that what was saved is on this disk alone.
 */
const MOMENTS = ['writing', 'held', 'pushing', 'pulling', 'writing', 'held', 'pushing', 'pulling'] as const;
/** At most so long (ms) after that first moment. */
const LATER = { writing: 120, held: 25, pushing: 25, pulling: 25 };

let server: ServerProcess;
let ylva: Person;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(async () => {
  await ylva?.leave();
  await server?.stop();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How long a page on a busy machine may take until it asks the server, or dies (ms). */
const PATIENCE = 60_000;

/** Resolves when the page asks the server this. */
const asks = (page: Page, what: string) =>
  page.waitForRequest((request) => request.url().endsWith(what), { timeout: PATIENCE });

test('a page whose process dies while it writes, sends and fetches loses nothing it saved and doubles nothing', async () => {
  console.log(`seed ${SEED}`);
  const random = seeded(SEED);
  ylva = await person(server.url, 'ylva');
  let { page } = ylva;
  await page.goto('/arenden');
  await page
    .getByRole('link', { name: /Ebba Nyhlén/ })
    .first()
    .click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]{36}/);
  const caseId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await ylva.synced();

  const elsewhere = await apiVisitor(server.url, 'ylva');
  const theirs: string[] = [];
  const tried: string[] = [];
  const saved = new Set<string>();
  /** Requests that had not been answered when their page died. */
  const cut = { push: 0, pull: 0 };

  for (const [turn, moment] of MOMENTS.entries()) {
    await openPlan(page, caseId);
    // What came from elsewhere last time is here: a list that grows under the pointer would take the press away.
    for (const text of theirs)
      await expect(page.getByRole('button', { name: `Ändra ${text}` })).toBeVisible({ timeout: 30_000 });
    const killer = await ylva.context.newCDPSession(page);
    const open = new Set<string>();
    page.on('request', (request) => open.add(request.url()));
    page.on('requestfinished', (request) => open.delete(request.url()));
    const words = `Behov nummer ${turn}`;
    await page.getByRole('button', { name: 'Lägg till behov', exact: true }).click();
    const form = page.getByRole('form', { name: 'Lägg till behov', exact: true });
    await form.getByLabel('Vad behöver barnet?').fill(words);
    await form.getByLabel('Vad handlar texten om?').selectOption('SCHOOL');
    const there = `Från en annan dator ${turn}`;
    theirs.push(there);
    await elsewhere.push([{ dossierId: caseId, name: 'nameNeed', args: needArgs(there) }]);

    tried.push(words);
    const pushed = asks(page, '/api/push');
    const pulled = pushed.then(() => asks(page, '/api/pull'));
    if (moment === 'held') await page.route('**/api/push', () => undefined);
    const reached = { writing: Promise.resolve(), held: pushed, pushing: pushed, pulling: pulled }[moment];
    for (const each of [pushed, pulled]) each.catch(() => undefined);
    const died = page.waitForEvent('crash', { timeout: PATIENCE });
    died.catch(() => undefined);
    let unpressed: unknown;
    // By key: what has just come from elsewhere makes the list grow, and would take a pointer's press away.
    form
      .getByRole('button', { name: 'Spara behovet', exact: true })
      .press('Enter')
      .catch((error: unknown) => {
        unpressed = error;
      });
    await reached.catch(async (error: unknown) => {
      const shown = (await form.count()) > 0 ? await form.innerText() : 'no form';
      throw new Error(`turn ${turn}, ${moment}: ${error}\npress: ${unpressed}\n${shown}`);
    });
    // The first time at once, so that the request itself is cut.
    if (turn >= MOMENTS.length / 2 || moment === 'writing') await wait(random() * LATER[moment]);
    // What the person could see at that moment: the form is gone, so the words are saved.
    if (moment !== 'writing' || (await form.count()) === 0) saved.add(words);
    killer.send('Page.crash').catch(() => undefined);
    await died;
    for (const url of open) {
      if (url.endsWith('/api/push')) cut.push += 1;
      if (url.endsWith('/api/pull')) cut.pull += 1;
    }
    // The new tab first: with its last tab the browser ends too, and the session with it.
    const next = await ylva.context.newPage();
    await page.close();
    page = next;
  }

  await openPlan(page, caseId);
  await expect(page.getByRole('button', { name: /^Alla ser det här/ })).toBeVisible({ timeout: 30_000 });
  const mustBeOnce = (where: string, records: readonly AnyRec[]) => {
    const texts = records.filter((one) => !one.deleted).map((record) => (record.body as { text?: string }).text);
    const times = (words: string) => texts.filter((text) => text === words).length;
    for (const words of [...saved, ...theirs]) expect(times(words), `${words} ${where}`).toBe(1);
    for (const words of tried) expect(times(words), `${words} ${where}`).toBeLessThanOrEqual(1);
  };
  mustBeOnce('at the server', (await elsewhere.pull()).get(caseId) ?? []);
  // What is acknowledged is shown from the outbox until the next fetch has brought it.
  await expect(async () => mustBeOnce('on the disk', await unsealedRecords(page))).toPass({ timeout: 30_000 });
  console.log(`${MOMENTS.length} pages killed, ${saved.size} had said saved, cut: ${JSON.stringify(cut)}`);
  expect(saved.size).toBeGreaterThan(0);
  for (const [what, times] of Object.entries(cut)) expect(times, `${what} cut by a death`).toBeGreaterThan(0);
  expect(ylva.problems()).toEqual([]);
  await mustBeAppliedOnce(server);
});

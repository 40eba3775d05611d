import { expect, type Page, test } from '@playwright/test';
import { need } from '#domain/need';
import { stableId } from '#mocks/families/story';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { goOn } from '#tests/e2e/go-on';
import { judgeForced, type Language, type Looks, lookAt } from '#tests/e2e/look-at';
import { FULL_CONSENT, OTTO, TILDE } from '#tests/e2e/looks';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * What a screen becomes while one works, which no address opens by itself (`every-screen.walk.ts` goes through those): a
 * menu and a panel above the page, forms with their faults, the stops before something leaves or ends, two versions of one
 * text, the tour, a case of a child with a protected identity, the lock. Each in both languages, as `lookAt` looks. The lock
 * of somebody who has a passphrase is looked at in `local-accounts.walk.ts`, where there is one.
 */
const ELINA = `/arenden/${stableId('elina/dossier')}`;

let server: ServerProcess;
test.beforeAll(async () => {
  test.setTimeout(400_000);
  server = await startServer({ families: true });
  await twoVersions();
});
test.afterAll(() => server?.stop());

/** Ylva has changed one need from the same words into two others: a person has to choose. */
async function twoVersions(): Promise<void> {
  const ylva = await apiVisitor(server.url, 'ylva');
  const dossierId = stableId('tilde/dossier');
  const written = (await ylva.pull()).get(dossierId)?.find((one) => one.entity === need.name);
  if (!written) throw new Error('Tilde has no need');
  const edit = (to: string) => ({
    dossierId,
    name: 'editNeed',
    args: {
      needId: written.id,
      changes: { text: { from: written.body.text, to } },
      conflictIds: { text: crypto.randomUUID() },
    },
  });
  const { answers } = await ylva.push([edit('Lugna raster med en vuxen nära'), edit('Raster med färre barn')]);
  expect(answers.map((one) => one.result)).toEqual(['applied', 'applied']);
}

/** A state: how it comes about from anywhere in the app. `above`: it is closed by whatever changes the window. */
interface State {
  name: string;
  bring(page: Page): Promise<void>;
  above?: true;
  /** How it is left, where it would stay over what is looked at next. */
  leave?(page: Page): Promise<void>;
}

const heading = (page: Page, name: RegExp) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const account = (page: Page) => page.getByRole('button', { name: /^(Mitt konto|My account)/ });
const faults = (page: Page) => expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();

async function menu(page: Page): Promise<void> {
  if (!(await page.getByRole('menu').isVisible())) await account(page).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

const STATES: readonly State[] = [
  {
    name: 'the account menu',
    above: true,
    async bring(page) {
      await goOn(page, '/');
      await menu(page);
    },
  },
  {
    name: 'why a service sees something',
    above: true,
    async bring(page) {
      if (await page.getByRole('dialog').isVisible()) return;
      await goOn(page, `${TILDE}/vem-ser-vad`);
      const why = page.locator('main button[aria-haspopup="dialog"]').filter({ visible: true }).first();
      // Where there is no room for a table each service is a part that is opened first.
      if (!(await why.isVisible())) await page.locator('main summary').first().click();
      await why.click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'two versions of one text',
    async bring(page) {
      await goOn(page, '/hjalp');
      await expect(page.getByText('Raster med färre barn').first()).toBeVisible();
    },
  },
  {
    name: 'a goal with its faults',
    async bring(page) {
      await goOn(page, `${TILDE}/plan`);
      const save = page.getByRole('button', { name: /^(Spara målet|Save the goal)$/ });
      // What was opened before, in the other language, is open still.
      if (!(await save.isVisible()))
        await page
          .getByRole('button', { name: /^(Lägg till mål för|Add a goal for)/ })
          .first()
          .click();
      await save.click();
      await faults(page);
    },
  },
  {
    name: 'a consent with its faults',
    async bring(page) {
      await goOn(page, `${OTTO}/samtycke/nytt`);
      await page.getByRole('button', { name: /^(Spara samtycket|Save the consent)$/ }).click();
      await faults(page);
    },
  },
  {
    name: 'the stop before a withdrawal',
    async bring(page) {
      await goOn(page, `${FULL_CONSENT}/ta-tillbaka`);
      await heading(page, /./);
    },
  },
  {
    name: 'the stop before a plan is issued, not yet read',
    async bring(page) {
      await goOn(page, `${TILDE}/plan/granska`);
      const texts = page.getByRole('checkbox', { name: /^(Får läsas där|May be read there)/ });
      for (const text of await texts.all()) await text.check();
      await page.getByRole('link', { name: /^(Fortsätt med|Go on with) \d/ }).click();
      await heading(page, /^(Stanna upp innan|Stop before)/);
      await page.getByRole('button', { name: /^(Fastställ planen|Issue the plan)$/ }).click();
      await faults(page);
    },
  },
  {
    name: 'the stop before closing',
    async bring(page) {
      await goOn(page, `${TILDE}/avsluta`);
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: /^(Fortsätt|Go on)$/ }).click();
      await heading(page, /^(Stanna upp innan|Stop before)/);
    },
  },
  {
    name: 'the tour',
    async bring(page) {
      await goOn(page, '/');
      await menu(page);
      await page.getByRole('menuitem', { name: /^(Rundtur|Tour)$/ }).click();
      await expect(page.getByRole('region', { name: /^(Rundtur|Tour)$/ })).toBeVisible();
    },
    leave: (page) => page.getByRole('button', { name: /^(Avsluta rundturen|End the tour)$/ }).click(),
  },
  {
    name: 'the lock',
    async bring(page) {
      await menu(page);
      await page.getByRole('menuitem', { name: /^(Lås|Lock)$/ }).click();
      await heading(page, /^(Samplan är låst|Samplan is locked)$/);
    },
  },
];

const PROTECTED: readonly State[] = [
  {
    name: 'a protected case',
    async bring(page) {
      await goOn(page, ELINA);
      await expect(page.getByText(/^(Skyddade personuppgifter|Protected identity)$/).first()).toBeVisible();
    },
  },
  {
    name: 'the plan of a protected case',
    async bring(page) {
      await goOn(page, `${ELINA}/plan`);
      await heading(page, /^(Planen|The plan)$/);
    },
  },
  {
    name: 'the stop before a protected paper',
    async bring(page) {
      await goOn(page, `${ELINA}/papper`);
      await heading(page, /^(Skyddade personuppgifter|Protected identity)$/);
    },
  },
];

async function read(page: Page, state: State, language: Language, looks: Looks): Promise<void> {
  const { name, bring, above, leave } = state;
  await bring(page);
  await lookAt(page, name, language, looks, above && (() => bring(page)));
  if (above) await page.keyboard.press('Escape');
  await leave?.(page);
}

async function chooseEnglish(page: Page): Promise<void> {
  await menu(page);
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'My day' })).toBeVisible();
}

async function readAll({ page }: Person, states: readonly State[]): Promise<void> {
  const looks: Looks = { told: [] };
  for (const language of ['sv', 'en'] as const) {
    if (language === 'en') await chooseEnglish(page);
    for (const state of states) await read(page, state, language, looks);
    const unlock = page.getByRole('button', { name: /^(Lås upp|Unlock)$/ });
    if (await unlock.isVisible()) await unlock.click();
    else await goOn(page, '/');
    await expect(account(page)).toBeVisible({ timeout: 30_000 });
  }
  judgeForced(looks, states.length);
}

test('what a screen becomes while one works can be used by everyone', async () => {
  test.setTimeout(300_000);
  const ylva = await person(server.url, 'ylva');
  await expect(ylva.page.getByRole('link', { name: 'Behöver din hjälp (1)' })).toBeVisible({ timeout: 30_000 });
  await readAll(ylva, STATES);
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});

test('a case of a child with a protected identity, and the stop before its paper, can be used by everyone', async () => {
  test.setTimeout(120_000);
  const jonathan = await person(server.url, 'jonathan');
  await readAll(jonathan, PROTECTED);
  expect(jonathan.problems()).toEqual([]);
  await jonathan.leave();
});

import { expect, type Page, test } from '@playwright/test';
import { need } from '#domain/need';
import { stableId } from '#mocks/families/story';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { axeFindings } from '#tests/e2e/axe-findings';
import { goOn } from '#tests/e2e/go-on';
import { FULL_CONSENT, OTTO, TILDE } from '#tests/e2e/looks';
import { namelessIn } from '#tests/e2e/names-told';
import { outside } from '#tests/e2e/outside';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * What a screen becomes while one works, which no address opens by itself (`every-screen.walk.ts` goes through those): a
 * menu and a panel above the page, forms with their faults, the stops before something leaves or ends, two versions of one
 * text, the tour, a case of a child with a protected identity, the lock. Each in both languages: axe in light or in dark,
 * names, and no scroll sideways at 320 px (English words are the longer ones) and on a tablet held upright.
 */
const DESK = { width: 1366, height: 900 };
const SIZES = { '320 px': { width: 320, height: 640 }, 'a tablet': { width: 820, height: 1180 } };
const ELINA = `/arenden/${stableId('elina/dossier')}`;
type Language = 'sv' | 'en';
const softly = expect.configure({ soft: true });

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

/** What is told to who listens, without the two ways out that stand at both ends of what is above the page: both close it. */
const named = async (page: Page) =>
  (await page.locator('body').ariaSnapshot()).replace(/^.*button "(Avvisa|Dismiss)".*$/gm, '');

async function read(page: Page, { name, bring, above, leave }: State, language: Language): Promise<void> {
  await bring(page);
  const where = `${name}, ${language}`;
  // As in `every-screen.walk.ts`: no colour follows from the language.
  const theme = language === 'sv' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: theme });
  expect.soft(await axeFindings(page), `${where}, ${theme}`).toEqual([]);
  expect.soft(namelessIn(await named(page)), `${where}, names`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    // What is above the page closes, or finds its new place, a moment after the window has changed.
    await softly
      .poll(
        async () => {
          if (above) await bring(page);
          return outside(page);
        },
        { message: `${where}, at ${size}` },
      )
      .toEqual([]);
  }
  await page.setViewportSize(DESK);
  if (above) await page.keyboard.press('Escape');
  await leave?.(page);
}

async function chooseEnglish(page: Page): Promise<void> {
  await menu(page);
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'My day' })).toBeVisible();
}

async function readAll({ page }: Person, states: readonly State[]): Promise<void> {
  for (const language of ['sv', 'en'] as const) {
    if (language === 'en') await chooseEnglish(page);
    for (const state of states) await read(page, state, language);
    const unlock = page.getByRole('button', { name: /^(Lås upp|Unlock)$/ });
    if (await unlock.isVisible()) await unlock.click();
    else await goOn(page, '/');
    await expect(account(page)).toBeVisible({ timeout: 30_000 });
  }
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

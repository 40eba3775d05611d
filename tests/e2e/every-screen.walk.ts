import { expect, type Page, test } from '@playwright/test';
import { lastYear } from '#domain/october-year';
import { PAPER_CHOICES, type PaperLanguage } from '#domain/paper-language';
import { apiVisitor } from '#tests/e2e/api-visitor';
import { axeFindings } from '#tests/e2e/axe-findings';
import { goOn } from '#tests/e2e/go-on';
import { isOfRoute, LOOKS, type Look, PAPERS, TILDE } from '#tests/e2e/looks';
import { namelessIn } from '#tests/e2e/names-told';
import { outside } from '#tests/e2e/outside';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';
import { openBrowser } from '#tests/e2e/watched-browser';

/*
 * Every screen of the app (`looks.test.ts` holds the list against its routes), in both languages, light and dark: it
 * stands, it has one heading, it breaks nothing, axe finds nothing against WCAG 2.2 AA, its links and buttons can be told
 * by their names, it fits into 320 px (a desk of 1280 at 400 %), shows focus in forced colours, and nothing moves where
 * the person wants no motion; and what is a paper, also as it is printed.
 *
 * Every rule of axe is asked in Swedish in light and in English in dark: no other rule than those that read colours knows
 * of the theme, and no colour follows from the language.
 */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const NARROW = { width: 320, height: 640 };
const DESK = { width: 1366, height: 900 };

/** The fonts that hold the letters of the papers' languages. */
const FONTS: Partial<Record<PaperLanguage, string>> = {
  ar: 'Plex Arabic',
  ti: 'Noto Ethiopic',
  uk: 'Noto Cyrillic',
};

let server: ServerProcess;
test.beforeAll(async () => {
  // It starts twice, and tells all the families' histories in between.
  test.setTimeout(400_000);
  server = await startServer({ families: true });
  // A review of the last year has been begun; and something has been read, of which a check of the log is drawn when
  // the server starts.
  const barbro = await apiVisitor(server.url, 'barbro');
  await barbro.post('/api/commands/begin-october', { year: lastYear(Date.now()), reason: '' });
  const ylva = await apiVisitor(server.url, 'ylva');
  await ylva.pull();
  await ylva.read(TILDE.split('/')[2] ?? '');
  await server.kill();
  await server.restart();
});
test.afterAll(() => server?.stop());

/** Goes to what is to be looked at: by its address, or where only the server knows it by the first link there. */
async function goToLook(page: Page, look: Look): Promise<string> {
  if (typeof look === 'string') {
    await goOn(page, look);
    return look;
  }
  // Where the screen before is one with an id too, one is there already: the list tells it first.
  if (!look.from.includes('$')) await goOn(page, look.from);
  let found: string | undefined;
  await expect(async () => {
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    found = links.find((href) => href && isOfRoute(look.route, href)) ?? undefined;
    expect(found, `a link to ${look.route} on ${look.from}`).toBeDefined();
  }).toPass({ timeout: 30_000 });
  await goOn(page, found ?? '');
  return look.route;
}

const LIGHT = { colorScheme: 'light', forcedColors: 'none', media: 'screen' } as const;
const isPaper = async (page: Page) => (await page.locator('article[data-surface="paper"]').count()) > 0;

/** Looks at one screen in one language: its heading, axe in both themes, its names; and in Swedish all that no word changes. */
async function look({ page }: Person, which: Look, language: 'sv' | 'en'): Promise<void> {
  const path = await goToLook(page, which);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Samplan/);
  const theme = language === 'sv' ? 'light' : 'dark';
  await page.emulateMedia({ colorScheme: theme });
  expect.soft(await axeFindings(page), `${path} ${language} ${theme}`).toEqual([]);
  expect.soft(namelessIn(await page.locator('body').ariaSnapshot()), `${path} ${language} names`).toEqual([]);
  if (await isPaper(page)) {
    await page.emulateMedia({ media: 'print' });
    // What may not be printed yet is sealed on paper: a sentence says so, and there is nothing to head.
    const isSealed = !(await page.getByRole('heading', { level: 1 }).isVisible());
    expect.soft(await axeFindings(page, isSealed ? COLOURS : undefined), `${path} ${language} in print`).toEqual([]);
    expect.soft(await outside(page), `${path} ${language} in print`).toEqual([]);
  }
  await page.emulateMedia(LIGHT);
  if (language === 'sv') await lookAtTheRest(page, path);
}

/** What no language changes: icons, focus in forced colours, motion, and the narrow. */
async function lookAtTheRest(page: Page, path: string): Promise<void> {
  expect.soft(await unknownIcons(page), `${path} icons`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await unseenFocus(page), `${path} focus in forced colours`).toEqual([]);
  await page.emulateMedia(LIGHT);
  expect.soft(await moving(page), `${path} moves`).toEqual([]);
  await page.setViewportSize(NARROW);
  expect.soft(await outside(page), `${path} at 320 px`).toEqual([]);
  await page.setViewportSize(DESK);
}

/** Icons whose symbol the page does not have: nothing would be drawn. */
const unknownIcons = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('use')]
      .map((one) => one.getAttribute('href') ?? '')
      .filter((href) => !document.querySelector(`symbol${href}`)),
  );

/** Controls that can not be seen to have focus: no outline of their own, of their label's or of their cell's. */
const unseenFocus = (page: Page) =>
  page.evaluate(() => {
    const before = document.activeElement;
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
    const unseen = controls
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled'))
      .filter((one) => {
        one.focus({ preventScroll: true });
        if (document.activeElement !== one) return false;
        const around = [one, one.parentElement, one.closest('label'), one.nextElementSibling];
        return !around.some((each) => {
          if (!each) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        });
      });
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return unseen.map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`);
  });

/** What still moves though the person has asked for less motion. */
const moving = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((one) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
        const long = (durations: string) => durations.split(',').some((each) => Number.parseFloat(each) > 0.01);
        return long(transitionDuration) || (animationName !== 'none' && long(animationDuration));
      })
      .map((one) => `${one.tagName} ${one.className}`),
  );

/** The other language is chosen in the menu of one's own name, and stays. */
async function chooseEnglish({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Mitt konto/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'My day' })).toBeVisible();
}

for (const userId of Object.keys(LOOKS) as (keyof typeof LOOKS)[])
  for (const language of ['sv', 'en'] as const)
    test(`every screen of ${userId} in ${language} stands and can be used by everyone`, async () => {
      // Some fifty screens, each read by every rule; on a busy machine that takes its time.
      test.setTimeout(600_000);
      const someone = await person(server.url, userId);
      await expect(someone.page.getByRole('main')).toBeVisible();
      if (language === 'en') await chooseEnglish(someone);
      for (const one of LOOKS[userId]) await look(someone, one, language);
      await expect(someone.page.locator('html')).toHaveAttribute('lang', language);
      expect(someone.problems()).toEqual([]);
      await someone.leave();
    });

test('each paper in each language can be read by everyone, and printed', async () => {
  test.setTimeout(480_000);
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  for (const paper of PAPERS) {
    const path = await goToLook(page, paper);
    for (const { value, label, lang } of PAPER_CHOICES) {
      await page.getByRole('radio', { name: label, exact: true }).check();
      const sheet = page.locator('article[data-surface="paper"]');
      await expect(sheet).toHaveAttribute('lang', lang);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect.soft(await axeFindings(page), `${path} ${value}`).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect.soft(await axeFindings(page), `${path} ${value} in print`).toEqual([]);
      expect.soft(await outside(page), `${path} ${value} in print`).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize(NARROW);
      expect.soft(await outside(page), `${path} ${value} at 320 px`).toEqual([]);
      await page.setViewportSize(DESK);
      // The letters come from fonts of our own, so that they print on a computer that has none.
      const letters = FONTS[value];
      if (letters)
        expect.soft(await page.evaluate((font) => document.fonts.check(`16px "${font}"`), letters), letters).toBe(true);
    }
  }
  expect(ylva.problems()).toEqual([]);
  await ylva.leave();
});

test('the door where one chooses who to be can be used by everyone', async () => {
  const browser = await openBrowser({ url: server.url });
  const page = browser.pages()[0]!;
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Ylva Norberg' })).toBeVisible({ timeout: 20_000 });
  expect(await axeFindings(page)).toEqual([]);
  await browser.close();
});

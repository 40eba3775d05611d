import { expect, type Page, test } from '@playwright/test';
import { PAPER_CHOICES, type PaperLanguage } from '#domain/paper-language';
import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import { stableId } from '#mocks/families/story';
import { axeFindings } from '#tests/e2e/axe-findings';
import { namelessIn } from '#tests/e2e/names-told';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Every main screen of the practice families, in both languages, light and dark: it stands, it has one heading, it
 * breaks nothing, axe finds nothing against WCAG 2.2 AA, its links and buttons can be told by their names, it fits into
 * 320 px (a desk of 1280 at 400 %), shows focus in forced colours, and nothing moves where the person wants no motion.
 */
const NARROW = { width: 320, height: 640 };
const DESK = { width: 1366, height: 900 };

const of = (family: string) => `/arenden/${stableId(`${family}/dossier`)}`;
/** Tilde's plan is issued and being carried out; Otto's case is on its way to its meeting. */
const TILDE = of('tilde');
const OTTO = of('otto');

/** The fonts that hold the letters of the papers' languages. */
const FONTS: Partial<Record<PaperLanguage, string>> = {
  ar: 'Plex Arabic',
  ti: 'Noto Ethiopic',
  uk: 'Noto Cyrillic',
};

/** Who looks at what: the coordinator at every screen, the manager at hers, somebody from another service at what that service sees. */
const LOOKS = {
  ylva: [
    '/',
    '/arenden',
    '/skyddade-arenden',
    '/arenden/nytt',
    '/hjalp',
    '/sok',
    '/vantar',
    '/vantar/raddningsfil',
    '/enheter',
    TILDE,
    `${TILDE}/behov`,
    `${TILDE}/verksamheter`,
    `${TILDE}/familjen`,
    `${TILDE}/samtycke`,
    `${TILDE}/samtycke/${stableId('tilde/consent/full')}/ta-tillbaka`,
    `${TILDE}/samtycke/${stableId('tilde/consent/full')}/fornya`,
    `${TILDE}/samtycke/${stableId('tilde/consent/full')}/smalna-av`,
    `${TILDE}/samtycke/${stableId('tilde/consent/full')}/papper`,
    `${TILDE}/samtycke/forbehall`,
    `${TILDE}/samtycke/annan-person`,
    `${TILDE}/samtycke/texter`,
    `${TILDE}/vem-ser-vad`,
    `${TILDE}/lamna-ut`,
    `${TILDE}/akut-skydd`,
    `${TILDE}/remiss`,
    `${TILDE}/mote`,
    `${TILDE}/mote/las-upp`,
    `${TILDE}/plan`,
    `${TILDE}/plan/granska`,
    `${TILDE}/uppfoljning`,
    `${TILDE}/avsluta`,
    `${TILDE}/handelser`,
    `${TILDE}/var-del`,
    `${OTTO}/samtycke/nytt`,
    `${OTTO}/forbered`,
    `${OTTO}/kalla`,
    `${OTTO}/mote`,
    `${TILDE}/papper`,
    '/lanet',
    '/lanet/ansvar',
    `/lanet/ansvar/${SHIPPED_DUTIES[6]!.id}`,
    '/lanet/ansvar/papper',
    '/lanet/kunskapsstod',
    `/lanet/kunskapsstod/${SHIPPED_SUPPORTS[0]!.id}`,
    '/lanet/kunskapsstod/papper',
  ],
  barbro: [
    '/enheter',
    '/var-verksamhet',
    '/ord-som-inte-kom-fram',
    '/oppna-arende',
    '/granska',
    '/loggkontroll',
    '/arsoversyn',
  ],
  valter: [
    '/',
    '/lanet',
    '/lanet/handlingsplan',
    `/lanet/handlingsplan/rader/${stableId('lanet-handlingsplan/answers')}`,
    '/lanet/handlingsplan/papper',
    '/lanet/arshjul',
    '/lanet/arshjul/papper',
    '/lanet/arendegang',
    `/lanet/arendegang/${stableId('lanet-arendegang/absence')}`,
    '/lanet/samverkan',
    '/lanet/samverkan/verksamheter',
    '/lanet/samverkan/vart',
    '/lanet/samverkan/fil',
    '/lanet/samverkan/papper',
  ],
  amir: ['/', '/arenden', TILDE, `${TILDE}/plan`, `${TILDE}/kalla`, `${TILDE}/samtycke`],
} as const;

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

/** Goes on within the open app, as a link does; opening the device anew for each screen would take most of the time. */
async function goOn(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.querySelector('main')?.setAttribute('data-left', '');
    history.pushState({}, '', to);
  }, path);
  await page.locator('main:not([data-left])').waitFor();
}

/** Looks at one screen: its heading, axe, and where `whole` also the dark and the narrow. */
async function look({ page }: Person, path: string, whole: boolean): Promise<void> {
  if (new URL(page.url()).pathname !== path) await goOn(page, path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Samplan/);
  expect.soft(await axeFindings(page), `${path} light`).toEqual([]);
  expect.soft(namelessIn(await page.locator('body').ariaSnapshot()), `${path} names`).toEqual([]);
  expect.soft(await unknownIcons(page), `${path} icons`).toEqual([]);
  if (!whole) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await axeFindings(page, ['color-contrast']), `${path} dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  expect.soft(await unseenFocus(page), `${path} focus in forced colours`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
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

/** What lies outside the window, sideways, and not in a part that is scrolled by itself; with the page's own scroll. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolled = document.documentElement.scrollWidth - window.innerWidth;
    const out = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const box = one.getBoundingClientRect();
      if (box.width < 2 || box.height < 2 || (box.right <= width + 1 && box.left >= -1)) return false;
      if (!one.checkVisibility({ visibilityProperty: true })) return false;
      for (let at = one.parentElement; at; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) || getComputedStyle(at).clipPath !== 'none')
          return false;
      return getComputedStyle(one).position !== 'absolute' && getComputedStyle(one).clipPath === 'none';
    });
    const told = out.slice(0, 3).map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 30)}`);
    return scrolled > 0 ? [`scrolls sideways by ${scrolled} px`, ...told] : told;
  });

/** The other language is chosen in the menu of one's own name, and stays. */
async function chooseEnglish({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Mitt konto/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'My day' })).toBeVisible();
}

for (const userId of ['ylva', 'barbro', 'valter', 'amir'] as const)
  for (const language of ['sv', 'en'] as const)
    test(`every screen of ${userId} in ${language} stands and can be used by everyone`, async () => {
      // Some twenty-five screens, each read by every rule; on a busy machine that takes its time.
      test.setTimeout(480_000);
      const someone = await person(server.url, userId);
      await expect(someone.page.getByRole('main')).toBeVisible();
      if (language === 'en') await chooseEnglish(someone);
      for (const path of LOOKS[userId]) await look(someone, path, language === 'sv');
      await expect(someone.page.locator('html')).toHaveAttribute('lang', language);
      expect(someone.problems()).toEqual([]);
      await someone.leave();
    });

test('each paper in each language can be read by everyone, and printed', async () => {
  test.setTimeout(480_000);
  const ylva = await person(server.url, 'ylva');
  const { page } = ylva;
  for (const path of [
    `${TILDE}/papper`,
    `${TILDE}/samtycke/${stableId('tilde/consent/full')}/papper`,
    await letterOf(page),
  ]) {
    await goOn(page, path);
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

/** The letter of the first call to somebody of Otto's family. */
async function letterOf(page: Page): Promise<string> {
  await goOn(page, `${OTTO}/kalla`);
  const link = page.getByRole('link', { name: /^Brev på papper/ }).first();
  return (await link.getAttribute('href')) ?? '';
}

test('the door where one chooses who to be can be used by everyone', async () => {
  const browser = await openBrowser({ url: server.url });
  const page = browser.pages()[0]!;
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Ylva Norberg' })).toBeVisible({ timeout: 20_000 });
  expect(await axeFindings(page)).toEqual([]);
  await browser.close();
});

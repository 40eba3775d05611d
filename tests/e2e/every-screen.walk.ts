import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

/*
 * Every main screen of the practice families, in both languages, light and dark: it stands, it has one heading, it
 * breaks nothing, it does not scroll sideways on a phone, and axe finds nothing against WCAG 2.2 AA.
 */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 900 };

const of = (family: string) => `/arenden/${stableId(`${family}/dossier`)}`;
/** Tilde's plan is issued and being carried out; Otto's case is on its way to its meeting. */
const TILDE = of('tilde');
const OTTO = of('otto');

/** Who looks at what: the coordinator at every screen, the manager at hers, somebody from another service at what that service sees. */
const LOOKS = {
  ylva: [
    '/',
    '/arenden',
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
  ],
  barbro: ['/enheter', '/ord-som-inte-kom-fram'],
  amir: ['/', '/arenden', TILDE, `${TILDE}/plan`, `${TILDE}/kalla`, `${TILDE}/samtycke`],
} as const;

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer({ families: true });
});
test.afterAll(() => server?.stop());

async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

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
  expect.soft(await findings(page), `${path} light`).toEqual([]);
  if (!whole) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findings(page, ['color-contrast']), `${path} dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(sideways, `${path} scrolls sideways on a phone by that many px`).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);
}

/** The other language is chosen in the menu of one's own name, and stays. */
async function chooseEnglish({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: /^Mitt konto/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('link', { name: 'My day' })).toBeVisible();
}

for (const userId of ['ylva', 'barbro', 'amir'] as const)
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

test('the door where one chooses who to be can be used by everyone', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: 'Ylva Norberg' })).toBeVisible({ timeout: 20_000 });
  expect(await findings(page)).toEqual([]);
});

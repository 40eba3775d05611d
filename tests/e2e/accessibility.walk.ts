import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { stableId } from '#mocks/families/story';
import { type Person, person } from '#tests/e2e/person';
import { type ServerProcess, startServer } from '#tests/e2e/server-process';

// What a machine can check of WCAG 2.2 AA, on every screen of a case in the middle of its way, light and dark.
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const tilde = `/arenden/${stableId('tilde/dossier')}`;
const otto = `/arenden/${stableId('otto/dossier')}`;
const SCREENS = [
  '/',
  '/arenden',
  '/arenden/nytt',
  '/hjalp',
  '/vantar',
  tilde,
  `${tilde}/behov`,
  `${tilde}/verksamheter`,
  `${tilde}/familjen`,
  `${tilde}/samtycke`,
  `${tilde}/samtycke/${stableId('tilde/consent/full')}/ta-tillbaka`,
  `${tilde}/plan`,
  `${tilde}/plan/granska`,
  `${tilde}/uppfoljning`,
  `${tilde}/avsluta`,
  `${tilde}/papper`,
  `${otto}/samtycke/nytt`,
  `${otto}/forbered`,
  `${otto}/kalla`,
  `${otto}/mote`,
];

let server: ServerProcess;
let ylva: Person;
test.beforeAll(async () => {
  server = await startServer({ families: true });
  ylva = await person(server.url, 'ylva');
});
test.afterAll(async () => {
  await ylva?.leave();
  await server?.stop();
});

/** The rules that a screen breaks, and where. Dark differs in its colours only. */
async function broken(path: string, scheme: 'light' | 'dark'): Promise<string[]> {
  await ylva.page.goto(path);
  await expect(ylva.page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  const axe = new AxeBuilder({ page: ylva.page });
  const { violations } = await (scheme === 'dark' ? axe.withRules('color-contrast') : axe.withTags(RULES)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

for (const scheme of ['light', 'dark'] as const)
  test(`no screen of a case breaks a rule that a machine can check, ${scheme}`, async () => {
    await ylva.page.emulateMedia({ colorScheme: scheme });
    const found: Record<string, string[]> = {};
    for (const path of SCREENS) {
      const rules = await broken(path, scheme);
      if (rules.length) found[path.replace(/[0-9a-f-]{36}/g, '…')] = rules;
    }
    expect(found).toEqual({});
  });

test('the role chooser breaks none either', async ({ page }) => {
  await page.goto(server.url);
  await expect(page.getByText('Ylva Norberg')).toBeVisible({ timeout: 30_000 });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

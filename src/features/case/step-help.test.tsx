import { readFileSync } from 'node:fs';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';

screenTests();
const id = crypto.randomUUID();
const Blank = () => <main>page</main>;
/** Every page of a case that has the case's frame around it, as the app's own router has them. */
const PAGES = [
  ...new Set(
    readFileSync('src/app/router.tsx', 'utf8')
      .split('getParentRoute: () => oneCase')
      .slice(1)
      .map((part) => `/${/path: '\/?([^']*)'/.exec(part)?.[1]?.replace('$consentId', id) ?? ''}`),
  ),
];
const ROUTES = [
  {
    path: '/arenden/$caseId',
    component: CaseFrame,
    children: PAGES.map((path) => ({
      path,
      component: Blank,
    })),
  },
];
const help = () => screen.queryByRole('complementary', { name: 'Hjälp med det här steget' });

it.each([
  ['behov', 'genast'],
  ['samtycke', '10 kap. 1 §'],
  ['forbered', '10 kap. 9 §'],
  ['kalla', 'ingen lag'],
  ['mote', 'Vägledning'],
  ['plan', 'fyra saker'],
  ['uppfoljning', '6 kap. 2 §'],
])('the step "%s" says what it is for, what governs it and whom to ask', async (page, rule) => {
  const ylva = deviceWorld().device('ylva');
  const { caseId } = await openTilde(ylva);
  await show(ylva, `/arenden/${caseId}/${page}`, ROUTES);
  const box = within(help() as HTMLElement);
  await userEvent.click(box.getByText('Hjälp med det här steget'));
  expect(box.getByText('Vad som styr').parentElement?.textContent).toContain(rule);
  expect(box.getByText(/^Du samordnar planen\. Fråga din chef/)).toBeTruthy();
});

it('names the coordinator and the telephone to another service, on the overview too', async () => {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  const nadja = world.device('nadja');
  await verify(nadja, opened.caseId, consentId);
  nadja.goOnline();
  const { go } = await show(nadja, `/arenden/${opened.caseId}/plan`, ROUTES);
  expect(help()?.textContent).toMatch(/Ylva Norberg på Socialtjänsten.* samordnar planen: 08-465 004 10/);
  await go(`/arenden/${opened.caseId}`);
  expect(screen.getByRole('complementary', { name: 'Hjälp med den här sidan' }).textContent).toMatch(/Ylva Norberg/);
});

it.each(PAGES)('the page "%s" of a case has help in three parts, in both languages', async (path) => {
  const ylva = deviceWorld().device('ylva');
  const { caseId } = await openTilde(ylva);
  for (const [language, name, heads] of [
    [
      'sv',
      /^Hjälp med (det här steget|den här sidan)$/,
      [/^Vad (steget|sidan) är till för$/, 'Vad som styr', 'Vem du kan fråga'],
    ],
    ['en', /^Help with this (step|page)$/, [/^What the (step|page) is for$/, 'What governs it', 'Whom you can ask']],
  ] as const) {
    setLanguage(language);
    const { unmount } = await show(ylva, `/arenden/${caseId}${path}`, ROUTES);
    const box = screen.getByRole('complementary', { name });
    for (const head of heads) {
      const said = within(box).getByText(head).parentElement?.textContent ?? '';
      expect(said.length, `${path}: ${head}`).toBeGreaterThan(60);
    }
    unmount();
  }
});

it('knows the pages of the case', () => expect(PAGES.length).toBeGreaterThan(20));

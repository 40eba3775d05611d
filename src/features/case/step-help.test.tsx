// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CASE_PAGES } from '#domain/case-pages';
import { STEPS } from '#domain/case-steps';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { CaseFrame } from './case-frame';

screenTests();
const Blank = () => <main>page</main>;
const ROUTES = [
  {
    path: '/arenden/$caseId',
    component: CaseFrame,
    children: ['/', ...STEPS.map((step) => CASE_PAGES[step].replace('/arenden/$caseId', ''))].map((path) => ({
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

it('names the coordinator and the telephone to another service, and stands on no page that is no step', async () => {
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
  expect(help()).toBeNull();
});

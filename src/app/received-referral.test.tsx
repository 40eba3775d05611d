// The other end of a referral: on the day of the unit that it was sent to, until that unit has answered it.
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { permitReferral, sendReferral } from '#domain/referral';
import { repliesTo } from '#domain/referral-reply';
import { CaseFrame } from '#features/case/case-frame';
import { Overview } from '#features/case/overview';
import { Referrals } from '#features/case/referrals';
import { MyDay } from '#features/my-day/my-day';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';

screenTests();
const ROUTES = [
  { path: '/', component: MyDay },
  {
    path: '/arenden/$caseId',
    component: CaseFrame,
    children: [
      { path: '/', component: Overview },
      { path: '/remiss', component: Referrals },
    ],
  },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

it('a referral is confirmed and answered by the service that it was sent to, which sees nothing else of the case', async () => {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const { caseId, mother } = await openTilde(ylva);
  const referralId = crypto.randomUUID();
  const permission = { by: [mother], form: 'oral' as const, journalRef: 'anteckning 23 nov', on: '2026-11-22' };
  await ylva.mutate(caseId, permitReferral, { referralId, toUnit: UNIT.bup, permission });
  // The family has permitted that one asks; until one does, the service knows of no case.
  expect(world.device('amir').dossier(caseId)).toBeUndefined();
  await ylva.mutate(caseId, sendReferral, { referralId, sentOn: '2026-11-23', channel: 'Brev', reference: 'R-118' });
  const amir = world.device('amir');
  const { go } = await show(amir, '/', ROUTES);
  const row = screen.getByRole('link', { name: 'En remiss väntar på ert svar' }).closest('li');
  expect(row?.textContent).toContain('Från Socialtjänsten Lindsjö, barn och unga. Remissens nummer: R-118');
  // Five working days from the Monday on which it was sent.
  expect(row?.textContent).toContain('mån 30 nov');
  for (const path of [`/arenden/${caseId}`, `/arenden/${caseId}/remiss`]) {
    await go(path);
    expect(screen.getByRole('heading', { level: 1, name: 'Remiss' })).toBeTruthy();
    expect(screen.getByText('Från Socialtjänsten Lindsjö, barn och unga', { ignore: 'button *' })).toBeTruthy();
    expect(
      screen.getByText(/^Medgivande sön 22 nov, v\. 47, muntligt\. Skickad mån 23 nov, v\. 48, Brev R-118/),
    ).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik|anteckning 23 nov/);
    expect(screen.queryByRole('button', { name: 'Skriv in ett medgivande' })).toBeNull();
  }
  const say = async (what: string) => {
    await press(/^Skriv in besked/);
    await userEvent.click(screen.getByRole('radio', { name: what }));
    await press('Spara beskedet');
  };
  await say('Remissen har kommit fram');
  expect(await screen.findByText('Har kommit fram. Väntar på ert svar')).toBeTruthy();
  await go('/');
  // Now the answer itself is waited for, ten working days from that Monday.
  expect(screen.getByRole('link', { name: 'En remiss väntar på ert svar' }).closest('li')?.textContent).toContain(
    'mån 7 dec',
  );
  await go(`/arenden/${caseId}/remiss`);
  await say('Tar emot');
  expect(screen.queryByRole('link', { name: /^Bjud in/ })).toBeNull();
  await go('/');
  expect(screen.queryByRole('link', { name: 'En remiss väntar på ert svar' })).toBeNull();
  expect(repliesTo(ylva.dossier(caseId)!.dossier.all(), referralId).map(({ body }) => body.step)).toEqual([
    'confirmed',
    'accepted',
  ]);
});

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { plan } from '#domain/plan';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];

it.each([
  ['JONKOPING', 'Familjen', 'family'],
  ['OPEN_CALL', 'Verksamheten som skriver planen', 'plan-owner'],
])('under the profile %s the original is proposed to lie with: %s', async (region, label, holder) => {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva, { region });
  await consentOfBoth(ylva, opened);
  await show(ylva, `/arenden/${opened.caseId}/plan`, ROUTES);
  await userEvent.click(screen.getByRole('button', { name: 'Bestäm ansvar och uppföljning' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: label }).checked).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Spara ansvar och uppföljning' }));
  expect(ylva.dossier(opened.caseId)?.dossier.list(plan)[0]?.body.originalHolder).toBe(holder);
});

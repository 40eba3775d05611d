import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { FollowUp } from './follow-up';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/uppfoljning', component: FollowUp }];
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const child = () => screen.getByRole<HTMLInputElement>('radio', { name: 'Barnet' });

async function answering() {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva);
  await consentOfBoth(ylva, opened);
  await show(ylva, `/arenden/${opened.caseId}/uppfoljning`, ROUTES);
  await press('Ta emot ett svar');
}

it('gives the answers of a cancelled form back, in the form opened again', async () => {
  await answering();
  await userEvent.click(child());
  await press('Avbryt');
  expect(screen.queryByRole('form', { name: 'Ta emot ett svar' })).toBeNull();
  expect(screen.getByText('Det du skrev är borttaget.')).toBeTruthy();
  await press('Ångra');
  expect(screen.getByRole('form', { name: 'Ta emot ett svar' })).toBeTruthy();
  expect(child().checked).toBe(true);
});

it('says nothing where no answer was given', async () => {
  await answering();
  await press('Avbryt');
  expect(screen.queryByText('Det du skrev är borttaget.')).toBeNull();
  await press('Ta emot ett svar');
  expect(child().checked).toBe(false);
});

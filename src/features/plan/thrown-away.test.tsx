import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { need } from '#domain/need';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];

async function writing() {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva);
  await consentOfBoth(ylva, opened);
  await show(ylva, `/arenden/${opened.caseId}/plan`, ROUTES);
  await userEvent.click(screen.getByRole('button', { name: 'Lägg till behov' }));
  return { ylva, caseId: opened.caseId };
}
const field = () => within(screen.getByRole('form', { name: 'Lägg till behov' })).getByLabelText('Vad behöver barnet?');

describe('a form that is cancelled', () => {
  it('offers its words back for as long as the toast stands, in the form opened again', async () => {
    const { ylva, caseId } = await writing();
    await userEvent.type(field(), 'Ro på morgonen');
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByText('Det du skrev är borttaget.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ångra' }));
    expect((field() as HTMLTextAreaElement).value).toBe('Ro på morgonen');
    expect(document.activeElement).toBe(field());
    expect(ylva.dossier(caseId)?.dossier.list(need)).toEqual([]);
  });

  it('says nothing where nothing was written', async () => {
    await writing();
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByText('Det du skrev är borttaget.')).toBeNull();
  });

  it('is empty when it is opened anew', async () => {
    await writing();
    await userEvent.type(field(), 'Ro');
    await userEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till behov' }));
    expect((field() as HTMLTextAreaElement).value).toBe('');
  });
});

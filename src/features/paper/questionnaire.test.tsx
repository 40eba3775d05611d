// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { Questionnaire } from './questionnaire';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/uppfoljning/papper', component: Questionnaire }];

async function paper() {
  const ylva = deviceWorld().device('ylva');
  const { caseId } = await openTilde(ylva);
  await show(ylva, `/arenden/${caseId}/uppfoljning/papper`, ROUTES);
  return { ylva, sheet: screen.getByRole('article') };
}

describe('the five questions on paper', () => {
  it.each([
    ['Barnet', 'Svenska', 'Hjälptes de vuxna åt?'],
    ['Barnet', 'English', 'Did the grown-ups work together?'],
    ['Vårdnadshavare', 'Svenska', 'Arbetade de som hjälper er tillsammans?'],
    ['Vårdnadshavare', 'English', 'Did those who help you work together?'],
    ['Personal', 'Svenska', 'Arbetade verksamheterna tillsammans?'],
    ['Personal', 'English', 'Did the services work together?'],
  ])('to %s in %s', async (who, language, question) => {
    const { sheet } = await paper();
    await userEvent.click(screen.getByLabelText(who));
    await userEvent.click(screen.getByLabelText(language));
    expect(screen.getByRole('heading', { name: question })).toBeTruthy();
    expect(sheet.getAttribute('lang')).toBe(language === 'English' ? 'en' : 'sv');
    expect(screen.getAllByRole('img')).toHaveLength(25);
  });

  it('names neither child nor family; only the reference leads back', async () => {
    const { ylva, sheet } = await paper();
    expect(sheet.textContent).not.toMatch(/Tilde|Sandvik|2015|2014/);
    const view = ylva.dossiers.get()[0];
    const reference = view?.records.find((record) => record.entity === 'case')?.body.reference as string;
    expect(sheet.textContent).toContain(reference);
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '#domain/evaluation';
import { PAPER_CHOICES, PAPER_SETTINGS } from '#domain/paper-language';
import { PAPER_WORDS } from '#domain/paper-words';
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

  it.each(PAPER_CHOICES)(
    'to the family in $label: all five questions, and what no translator has read says so',
    async ({ value, label, lang }) => {
      const { sheet } = await paper();
      const { frame, questions } = PAPER_WORDS[value];
      for (const [who, asked] of [
        ['Barnet', questions.asked.child],
        ['Vårdnadshavare', questions.asked.guardian],
      ] as const) {
        await userEvent.click(screen.getByLabelText(who));
        await userEvent.click(screen.getByRole('radio', { name: label }));
        const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
        expect(headings).toEqual(QUESTIONS.map((question) => asked[question]));
        expect([sheet.lang, sheet.dir]).toEqual([lang, PAPER_SETTINGS[value].dir]);
        expect(frame.unchecked !== '' && sheet.textContent?.includes(frame.unchecked)).toBe(
          PAPER_SETTINGS[value].verified === null,
        );
        // Whoever enters the answer reads what to do with it, whatever the family reads.
        const office = value === 'en' ? /Enter the answer under Follow-up/ : /Skriv in svaret under Uppföljning/;
        expect(sheet.textContent).toMatch(office);
      }
    },
  );

  it('asks staff in the languages of the app, also after a family was asked in another', async () => {
    const { sheet } = await paper();
    await userEvent.click(screen.getByRole('radio', { name: 'العربية' }));
    await userEvent.click(screen.getByLabelText('Personal'));
    const forms = within(screen.getByRole('group', { name: 'Språk och form' })).getAllByRole('radio');
    expect(forms.map((one) => one.closest('label')?.textContent)).toEqual(['Svenska', 'English']);
    expect([sheet.lang, sheet.dir]).toEqual(['sv', 'ltr']);
    expect(screen.getByRole('heading', { name: 'Arbetade verksamheterna tillsammans?' })).toBeTruthy();
  });

  it('names neither child nor family; only the reference leads back', async () => {
    const { ylva, sheet } = await paper();
    expect(sheet.textContent).not.toMatch(/Tilde|Sandvik|2015|2014/);
    const view = ylva.dossiers.get()[0];
    const reference = view?.records.find((record) => record.entity === 'case')?.body.reference as string;
    expect(sheet.textContent).toContain(reference);
  });
});

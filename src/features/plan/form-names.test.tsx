import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { addAction } from '#domain/action';
import { addCrisisStep } from '#domain/crisis-plan';
import { noteDisagreement } from '#domain/disagreement';
import { hearFamily } from '#domain/family-view';
import { setGoal } from '#domain/goal';
import { nameNeed } from '#domain/need';
import { describeSituation } from '#domain/situation';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Plan } from './plan';

screenTests();
const kind = 'PLAN_ACTION';
const id = () => crypto.randomUUID();

/** Shows a plan in which each kind of text has been written once. */
async function written() {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await consentOfBoth(ylva, opened);
  const bare = { goalId: null, needId: null, responsible: null, start: null, due: null, indicator: '' };
  const step = { sign: 'Tecknet', then: '', contact: '', phone: '', hours: '' };
  const told = { guardianId: null, description: 'Berättelsen', wishes: '', on: '2026-11-20', toldTo: '' };
  const other = { type: 'disagreement', who: '', text: 'Oenigheten', nextStep: '', aboutId: null } as const;
  const situation = { strengths: 'Nuläget', needs: '', ongoing: '' };
  const goal = { needId: null, longTerm: false, text: 'Målet', indicator: '', targetDate: null };
  await ylva.mutate(caseId, nameNeed, { needId: id(), kind, need: { text: 'Behovet' } });
  await ylva.mutate(caseId, setGoal, { goalId: id(), goal });
  await ylva.mutate(caseId, addAction, {
    actionId: id(),
    action: { ...bare, text: 'Insatsen', status: 'not-started' },
  });
  await ylva.mutate(caseId, noteDisagreement, { disagreementId: id(), kind, disagreement: other });
  await ylva.mutate(caseId, addCrisisStep, { crisisPlanId: id(), kind, step });
  await ylva.mutate(caseId, describeSituation, { situationId: id(), kind, situation });
  await ylva.mutate(caseId, hearFamily, { familyViewId: id(), kind, view: told });
  await show(ylva, `/arenden/${caseId}/plan`, [{ path: '/arenden/$caseId/plan', component: Plan }]);
}

it.each([
  ['sv', ['Ändra behov', 'Ändra mål', 'Ändra insats', 'Ändra oenighet', 'Ändra vad ni gör', 'Ändra nuläget']],
  ['en', ['Change the need', 'Change the goal', 'Change the action', 'Change the disagreement', 'Change what you do']],
] as const)(
  'a form that changes a text says so to those who listen, and none is called one that adds (%s)',
  async (language, names) => {
    setLanguage(language);
    await written();
    const openers = screen.getAllByRole('button', { name: /^(Ändra|Change) / });
    for (const opener of openers) await userEvent.click(opener);
    const said = screen.getAllByRole('form').map((form) => form.getAttribute('aria-label'));
    expect(said).toHaveLength(openers.length);
    expect(said).toEqual(expect.arrayContaining([...names]));
    for (const name of said) expect(name).toMatch(/^(Ändra|Change) /);
  },
  20_000,
);

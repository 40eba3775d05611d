import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { action, addAction, assignAction, editAction } from '#domain/action';
import { hearChild } from '#domain/child-voice';
import { goal, setGoal } from '#domain/goal';
import { drawUpPlan } from '#domain/plan';
import { planEntries } from '#domain/plan-content';
import { issuePlan, reviewMark } from '#domain/plan-version';
import { consentOfBoth, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { Plan } from './plan';

screenTests();
const id = () => crypto.randomUUID();

it('what has changed since the last version is read as sentences, a changed text word by word', async () => {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await consentOfBoth(ylva, opened);
  const aim = { needId: null, longTerm: false, text: 'Tre hela dagar', indicator: '', targetDate: null };
  await ylva.mutate(caseId, setGoal, { goalId: id(), goal: aim });
  const actionId = id();
  const responsible = { type: 'family', who: 'Karin Sandvik' } as const;
  await ylva.mutate(caseId, addAction, {
    actionId,
    action: {
      goalId: null,
      needId: null,
      text: 'Ringer hem på fredagar',
      responsible,
      start: null,
      due: '2026-12-11',
      indicator: '',
      status: 'not-started',
    },
  });
  await ylva.mutate(caseId, hearChild, {
    childVoiceId: id(),
    audience: 'shared',
    voice: { text: 'Jag vill ha lugnt', how: 'present', on: '2026-11-23', toldTo: '', readBack: true, reason: '' },
  });
  await ylva.mutate(caseId, drawUpPlan, {
    planId: id(),
    plan: {
      overallResponsible: { id: 'lindsjo', name: 'Lindsjö kommun' },
      longTermAim: '',
      othersDoNothing: false,
      followUpDate: '2027-01-21',
      followUpTime: null,
      followUpPlace: '',
      followUpCaller: '',
      originalHolder: 'family',
    },
  });
  const dossier = () => ylva.dossier(caseId)!.dossier;
  const issued = await ylva.mutate(caseId, issuePlan, {
    versionId: id(),
    reviewed: reviewMark(planEntries(dossier())),
  });
  expect(issued.ok).toBe(true);
  const edit = { actionId, conflictIds: {} };
  const text = { from: 'Ringer hem på fredagar', to: 'Ringer hem på onsdagar' };
  await ylva.mutate(caseId, editAction, { ...edit, changes: { text, due: { from: '2026-12-11', to: null } } });
  await ylva.mutate(caseId, assignAction, {
    ...edit,
    changes: { responsible: { from: responsible, to: { type: 'other', name: 'Ridklubben' } } },
  });
  await ylva.mutate(caseId, setGoal, { goalId: id(), goal: { ...aim, text: 'Två kvällar med vänner' } });
  expect([dossier().list(goal).length, dossier().list(action).length]).toEqual([2, 1]);

  await show(ylva, `/arenden/${caseId}/plan`, [{ path: '/arenden/$caseId/plan', component: Plan }]);
  const changed = within(screen.getByRole('region', { name: /^Ändrat sedan version 1/ }));
  expect(changed.getByText('Två kvällar med vänner')).toBeTruthy();
  expect(changed.queryByText(/Tre hela dagar/)).toBeNull();
  const [removed, added] = [changed.getAllByRole('deletion'), changed.getAllByRole('insertion')];
  expect(removed.map((one) => one.textContent?.trim())).toEqual(['borttaget: fredagar']);
  expect(added.map((one) => one.textContent?.trim())).toEqual(['tillagt: onsdagar']);
  expect(changed.getByText('Ansvarig: förut Karin Sandvik, nu Ridklubben')).toBeTruthy();
  expect(changed.getByText(/^Klart senast: förut fre 11 dec.*, nu inget$/)).toBeTruthy();
});

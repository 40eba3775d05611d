import { expect, it } from 'vitest';
import { id, NOON, Scene } from './consent-scene';
import { openDossier } from './dossier';
import type { PlanEntry } from './plan-content';
import { planContentFor, planRecipients } from './received-plan';

const entry = (n: number, unit: string, kind: PlanEntry['kind'] = 'PLAN_ACTION'): PlanEntry => ({
  ...{ id: id(n), entity: 'action', version: 1, unit, kind, at: NOON },
  body: {},
});

it('a plan is meant for every service that still takes part, once, and not for whoever issues it', () => {
  const scene = new Scene({ born: '2016-06-15' });
  scene.service('soc');
  scene.service('bup');
  scene.service('nurse', true, NOON - 1);
  scene.service('bup');
  scene.service('hab');
  const dossier = openDossier(id(0), scene.records);
  expect(planRecipients(dossier, 'soc')).toEqual(['bup', 'hab']);
  expect(planRecipients(dossier, 'bup')).toEqual(['soc', 'hab']);
});

it('of the entries go a unit’s own, and others’ by the policy; why not is told the issuer, once for each unit and kind', () => {
  const scene = new Scene({ born: '2016-06-15' });
  const consent = scene.consent(['soc'], { bup: ['PLAN_ACTION'] });
  scene.answer(consent, scene.guardian('Maja'));
  scene.verify(consent, 'soc');
  const entries = [
    entry(1, 'bup', 'PSYCH'),
    entry(2, 'soc'),
    entry(3, 'soc', 'SOCIAL'),
    entry(4, 'nurse'),
    entry(5, 'nurse'),
  ];
  const { unit, entries: share, reasons } = planContentFor(entries, 'bup', scene.facts(), NOON);
  expect([unit, ...share.map((one) => one.id)]).toEqual(['bup', id(1), id(2)]);
  expect(reasons.map(({ from, kind, decision }) => [from, kind, decision.ok, decision.because])).toEqual([
    ['soc', 'PLAN_ACTION', true, 'C1'],
    ['soc', 'SOCIAL', false, 'KIND_NOT_NAMED'],
    ['nurse', 'PLAN_ACTION', false, 'NOT_NAMED'],
  ]);
});

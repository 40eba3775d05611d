import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Action, addAction } from '#domain/action';
import { nameNeed } from '#domain/need';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];

const BARE: Omit<Action, 'copyOf'> = {
  goalId: null,
  needId: null,
  text: 'Skjuts till skolan',
  responsible: null,
  start: null,
  due: null,
  indicator: '',
  status: 'not-started',
};

/** The day is Monday 23 November 2026. */
async function planned(more = 0) {
  const world = deviceWorld();
  const ylva: TestDevice = world.device('ylva');
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await invite(ylva, caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  await verify(world.device('nadja'), caseId, consentId);
  const need = async (text: string) => {
    const needId = crypto.randomUUID();
    await ylva.mutate(caseId, nameNeed, { needId, kind: 'PLAN_ACTION', need: { text } });
    return needId;
  };
  const add = async (part: Partial<typeof BARE>) => {
    const actionId = crypto.randomUUID();
    await ylva.mutate(caseId, addAction, { actionId, action: { ...BARE, ...part } });
    return actionId;
  };
  const nurses: Action['responsible'] = { type: 'unit', unit: UNIT.nurses, person: 'Nadja' };
  const needId = await need('Mer sömn');
  await add({ needId, responsible: nurses, due: '2026-12-04' });
  const late = await add({ needId, responsible: nurses, due: '2026-11-20' });
  await add({ needId, responsible: nurses, due: '2026-11-20', status: 'done' });
  await add({ needId, responsible: { type: 'family', who: 'Mamma' } });
  await add({ needId });
  await need('Någon att leka med');
  for (let at = 0; at < more; at++) await need(`Behov ${at}`);
  return { ylva, caseId, late };
}
const table = () => within(screen.getByRole('table', { name: /^(Vem gör vad|Who does what)$/ }));

describe('who does what', () => {
  it('is a table of needs by who answers for them, with how many and how they stand in words', async () => {
    const { ylva, caseId } = await planned();
    await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    expect(
      table()
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Behov', 'Aspskolan, skolsköterska och skolläkare', 'Familjen', 'Ingen ansvarig än']);
    const row = within(table().getByRole('row', { name: /Mer sömn/ }));
    expect(row.getByRole('rowheader').textContent).toBe('Mer sömn');
    expect(row.getAllByRole('cell').map((one) => one.textContent)).toEqual([
      '3 insatser1 sen1 kvar1 klar',
      '1 insats1 utan tid',
      '1 insats1 utan ansvarig1 utan tid',
    ]);
    expect(within(table().getByRole('row', { name: /Någon att leka med/ })).getByText('Ingen insats än')).toBeTruthy();
  });

  it('names each way by a sentence, and leads to the most pressing action', async () => {
    const { ylva, caseId, late } = await planned();
    await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    const name = '3 insatser, Aspskolan, skolsköterska och skolläkare, för behovet Mer sömn: 1 sen, 1 kvar och 1 klar';
    expect(table().getByRole('link', { name }).getAttribute('href')).toBe(`/arenden/${caseId}/plan#${late}`);
    // A word that is no name has no capital inside a sentence.
    expect(table().getByRole('link', { name: '1 insats, familjen, för behovet Mer sömn: 1 utan tid' })).toBeTruthy();
    expect(document.getElementById(late)?.textContent).toContain('Skjuts till skolan');
  });

  it('speaks English, and shows every need of a long plan', async () => {
    setLanguage('en');
    const { ylva, caseId } = await planned(8);
    await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    expect(
      table().getByRole('link', {
        name: '1 action, no owner yet, for the need Mer sömn: 1 without an owner and 1 without a time',
      }),
    ).toBeTruthy();
    expect(await screen.findByRole('rowheader', { name: /Behov 7/ })).toBeTruthy();
    expect(table().getAllByRole('row')).toHaveLength(11);
  });

  it('is not there before anybody has an action', async () => {
    const ylva = deviceWorld().device('ylva');
    const opened = await openTilde(ylva);
    await consentOfBoth(ylva, opened);
    await show(ylva, `/arenden/${opened.caseId}/plan`, ROUTES);
    expect(screen.queryByRole('table', { name: 'Vem gör vad' })).toBeNull();
  });
});

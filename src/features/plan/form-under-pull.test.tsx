import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { action } from '#domain/action';
import { editGoal, goal, removeGoal, setGoal } from '#domain/goal';
import { nameNeed, need, removeNeed } from '#domain/need';
import { proposal } from '#domain/proposal';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];
const NEED = 'Lugnare skoldagar';

/** A need of the coordinator's unit that no goal answers to; a colleague and the invited nurse see it too. */
async function bareNeed() {
  const world = deviceWorld();
  const [ylva, jonathan, nadja] = [world.device('ylva'), world.device('jonathan'), world.device('nadja')];
  const opened = await openTilde(ylva);
  const { caseId } = opened;
  await invite(ylva, caseId, UNIT.nurses);
  await verify(nadja, caseId, await consentOfBoth(ylva, opened));
  const needId = crypto.randomUUID();
  await ylva.mutate(caseId, nameNeed, { needId, kind: 'PLAN_ACTION', need: { text: NEED } });
  const goalArrives = () =>
    act(async () => {
      const aim = { needId, longTerm: false, text: 'Tre hela dagar', indicator: '', targetDate: null };
      await jonathan.mutate(caseId, setGoal, { goalId: crypto.randomUUID(), goal: aim });
    });
  const goalGoes = () =>
    act(async () => {
      const [only] = jonathan.dossier(caseId)?.dossier.list(goal) ?? [];
      await jonathan.mutate(caseId, removeGoal, { goalId: only?.id ?? '' });
    });
  const openPlan = (device: TestDevice) => show(device, `/arenden/${caseId}/plan`, ROUTES);
  const theGoal = () => jonathan.dossier(caseId)?.dossier.list(goal)[0];
  const goalMoves = () =>
    act(async () => {
      const other = crypto.randomUUID();
      await jonathan.mutate(caseId, nameNeed, { needId: other, kind: 'PLAN_ACTION', need: { text: 'Vänner' } });
      const changes = { needId: { from: needId, to: other } };
      await jonathan.mutate(caseId, editGoal, { goalId: theGoal()?.id ?? '', changes, conflictIds: {} });
    });
  const needGoes = () => act(async () => void (await jonathan.mutate(caseId, removeNeed, { needId })));
  const dossier = () => ylva.dossier(caseId)!.dossier;
  return { ylva, nadja, goalArrives, goalGoes, goalMoves, needGoes, dossier, openPlan };
}

/** Opens a form and writes in it, the cursor left in the midst of the words. */
async function halfWritten(opener: string, field: string): Promise<HTMLTextAreaElement> {
  await userEvent.click(screen.getByRole('button', { name: opener }));
  const box = screen.getByLabelText<HTMLTextAreaElement>(field);
  await userEvent.clear(box);
  await userEvent.type(box, 'Halva meningen');
  box.setSelectionRange(5, 5);
  return box;
}

/** The very field that was written in, with its words, its cursor and the focus. */
function stands(box: HTMLTextAreaElement, field: string) {
  expect(screen.getByLabelText(field)).toBe(box);
  expect([box.value, box.selectionStart, document.activeElement]).toEqual(['Halva meningen', 5, box]);
}

describe('a half-written form at a need', { timeout: 20_000 }, () => {
  it.each([
    ['of its first goal', 'ylva', `Lägg till mål för behovet ${NEED}`, 'Vilket är målet?'],
    ['of the need itself', 'ylva', `Ändra ${NEED}`, 'Vad behöver barnet?'],
    ['of another unit’s proposal', 'nadja', `Föreslå en ändring ${NEED}`, 'Vad föreslår ni?'],
  ] as const)('%s stays open when a colleague’s goal arrives, and when it goes', async (_what, who, opener, field) => {
    const { goalArrives, goalGoes, openPlan, ...devices } = await bareNeed();
    await openPlan(devices[who]);
    const box = await halfWritten(opener, field);
    await goalArrives();
    expect(screen.getByRole('heading', { name: 'Tre hela dagar' })).toBeTruthy();
    stands(box, field);
    await goalGoes();
    expect(screen.queryByRole('heading', { name: 'Tre hela dagar' })).toBeNull();
    stands(box, field);
  });
});

describe('a half-written form', { timeout: 20_000 }, () => {
  const CHANGE = ['Ändra Tre hela dagar', 'Vilket är målet?'] as const;

  it('moves along, words and cursor and all, when a colleague moves its goal to another need', async () => {
    const { ylva, goalArrives, goalMoves, openPlan } = await bareNeed();
    await goalArrives();
    await openPlan(ylva);
    const box = await halfWritten(...CHANGE);
    await goalMoves();
    stands(box, CHANGE[1]);
    expect(box.closest('article')?.textContent).toContain('Vänner');
  });

  it('of a goal that a colleague removes says so, and becomes a new goal', async () => {
    const { ylva, goalArrives, goalGoes, dossier, openPlan } = await bareNeed();
    await goalArrives();
    await openPlan(ylva);
    const box = await halfWritten(...CHANGE);
    await goalGoes();
    expect(screen.getByText('Jonathan Ekdahl tog bort ”Tre hela dagar” medan du skrev')).toBeTruthy();
    stands(box, CHANGE[1]);
    await userEvent.click(screen.getByRole('button', { name: 'Spara som nytt mål' }));
    expect(dossier().list(goal)).toMatchObject([
      { body: { text: 'Halva meningen', needId: dossier().list(need)[0]?.id } },
    ]);
    expect(screen.queryByLabelText(CHANGE[1])).toBeNull();
  });

  it('of an action whose goal is removed can be saved without it', async () => {
    const { ylva, goalArrives, goalGoes, dossier, openPlan } = await bareNeed();
    await goalArrives();
    await openPlan(ylva);
    const box = await halfWritten('Lägg till insats för målet Tre hela dagar', 'Vad ska göras?');
    await goalGoes();
    stands(box, 'Vad ska göras?');
    await userEvent.click(screen.getByRole('button', { name: 'Spara insatsen' }));
    expect(dossier().list(action)).toMatchObject([{ body: { text: 'Halva meningen', goalId: null } }]);
  });

  it('of a proposal about a need that its unit removes is sent as a free one', async () => {
    const { nadja, needGoes, dossier, openPlan } = await bareNeed();
    await openPlan(nadja);
    const box = await halfWritten(`Föreslå en ändring ${NEED}`, 'Vad föreslår ni?');
    await needGoes();
    stands(box, 'Vad föreslår ni?');
    await userEvent.click(screen.getByRole('button', { name: 'Skicka förslaget' }));
    expect(dossier().list(proposal)).toMatchObject([
      { body: { about: 'plan', recordId: null, text: 'Halva meningen' } },
    ]);
  });

  it('in which nothing was written closes with what it was about', async () => {
    const { ylva, goalArrives, goalGoes, openPlan } = await bareNeed();
    await goalArrives();
    await openPlan(ylva);
    await userEvent.click(screen.getByRole('button', { name: CHANGE[0] }));
    await goalGoes();
    expect(screen.queryByLabelText(CHANGE[1])).toBeNull();
    expect(screen.queryByText(/medan du skrev/)).toBeNull();
  });
});

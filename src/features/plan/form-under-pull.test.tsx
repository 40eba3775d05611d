// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { goal, removeGoal, setGoal } from '#domain/goal';
import { nameNeed } from '#domain/need';
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
  return { ylva, nadja, goalArrives, goalGoes, openPlan };
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

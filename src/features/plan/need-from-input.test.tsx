import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { need } from '#domain/need';
import { recordInput } from '#domain/record-input';
import { emptyInput } from '#domain/structured-input.fixture';
import { shareTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];
const ADD = 'Lägg till behov';
const BEGUN = 'Skolnärvaro, frånvaro 34 %, ökar.';

async function withAbsence() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const tilde = await shareTilde(ylva, nadja, ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION', 'SCHOOL']);
  const inputId = crypto.randomUUID();
  const input = {
    ...emptyInput('attendance', '2026-01-30'),
    from: '2026-01-07',
    absence: 34,
    trend: 'more' as const,
    source: 'Skolans system',
  };
  expect(await ylva.mutate(tilde.caseId, recordInput, { inputId, shared: true, input })).toEqual({ ok: true });
  return { ylva, nadja, caseId: tilde.caseId, inputId };
}

async function newNeed(device: TestDevice, caseId: string, inputId: string) {
  const page = await show(device, `/arenden/${caseId}/plan?underlag=${inputId}`, ROUTES);
  await userEvent.click(screen.getByRole('button', { name: ADD }));
  const form = within(screen.getByRole('form', { name: ADD }));
  return { page, form, text: form.getByLabelText<HTMLTextAreaElement>('Vad behöver barnet?') };
}

describe('a need that comes from an input', () => {
  it('begins with what the input came to, is its writer’s to mend, and begins so once', async () => {
    const { ylva, caseId, inputId } = await withAbsence();
    const { page, form, text } = await newNeed(ylva, caseId, inputId);
    expect(text.value).toBe(BEGUN);
    await userEvent.type(text, ' Behöver en lugnare morgon.');
    await userEvent.selectOptions(form.getByRole('combobox'), 'SCHOOL');
    await userEvent.click(form.getByRole('button', { name: 'Spara behovet' }));
    await screen.findAllByText(`${BEGUN} Behöver en lugnare morgon.`);
    expect(ylva.dossier(caseId)?.dossier.list(need)).toHaveLength(1);
    page.unmount();
    expect((await newNeed(ylva, caseId, inputId)).text.value).toBe('');
  });

  it('takes no word of another unit’s input: that would travel under one’s own name', async () => {
    const { nadja, caseId, inputId } = await withAbsence();
    expect(nadja.dossier(caseId)?.dossier.peek(inputId)).toBeTruthy();
    expect((await newNeed(nadja, caseId, inputId)).text.value).toBe('');
  });
});

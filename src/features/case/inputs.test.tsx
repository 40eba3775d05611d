import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { structuredInput } from '#domain/structured-input';
import { openTilde, shareTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { CaseFrame } from './case-frame';
import { Inputs } from './inputs';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/underlag', component: Inputs }] },
];
const look = (device: TestDevice, caseId: string) => show(device, `/arenden/${caseId}/underlag`, ROUTES);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const inputs = (device: TestDevice, caseId: string) => device.dossier(caseId)?.dossier.list(structuredInput) ?? [];

async function opened() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const { caseId } = await openTilde(ylva);
  return { world, ylva, caseId };
}
async function consented() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const tilde = await shareTilde(ylva, nadja, ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION', 'SCHOOL']);
  return { ylva, nadja, caseId: tilde.caseId };
}

/** Writes down the absence of a month; `day` is its last. */
async function writeAttendance(day = '2026-01-30') {
  await press('Skriv in ett underlag');
  const form = within(screen.getByRole('form', { name: 'Skriv in ett underlag' }));
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Vilket underlag?' }), 'attendance');
  await userEvent.type(form.getByLabelText('Räknat från och med'), '2026-01-07');
  await userEvent.type(form.getByLabelText('Till och med'), day);
  await userEvent.type(form.getByRole('textbox', { name: 'Frånvaro i procent av skoltiden' }), '34');
  await userEvent.click(form.getByRole('radio', { name: 'Ökar' }));
  await userEvent.type(form.getByRole('textbox', { name: 'Var uppgiften kommer ifrån' }), 'Skolans system');
  return form;
}

describe('inputs to a SIP', () => {
  it('ask each form for its own, say beside the field what is missing, and keep what was typed', async () => {
    const { ylva, caseId } = await opened();
    await look(ylva, caseId);
    expect(screen.getByText('Inget underlag än')).toBeTruthy();
    await press('Skriv in ett underlag');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vilket underlag?' }), 'school-health-talk');
    expect(screen.queryByLabelText('Räknat från och med')).toBeNull();
    const talks = within(screen.getByRole('group', { name: 'Vilket tillfälle?' }));
    expect(talks.getAllByRole('radio')).toHaveLength(4);
    await userEvent.type(screen.getByRole('textbox', { name: /^Kort om det viktiga/ }), 'Sover dåligt.');
    await press('Spara underlaget');
    expect(screen.getByText('Skriv dagen.', { selector: '[id$="-error"], [id$="-error"] *' })).toBeTruthy();
    expect(screen.getAllByText('Välj vad ni kom fram till.').length).toBeGreaterThan(0);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Kort om/ }).value).toBe('Sover dåligt.');
    expect(inputs(ylva, caseId)).toHaveLength(0);
  });

  it('are written before any consent, for one’s own service alone, and can not be shared then', async () => {
    const { ylva, caseId } = await opened();
    await look(ylva, caseId);
    await writeAttendance();
    expect(screen.queryByRole('checkbox', { name: /^Dela med/ })).toBeNull();
    await press('Spara underlaget');
    expect(await screen.findByText('Läses bara av din verksamhet')).toBeTruthy();
    expect(screen.getByText('34 %')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Dela med de andra' })).toBeNull();
    expect(inputs(ylva, caseId)[0]).toMatchObject({ audience: 'own', kind: 'SCHOOL', body: { absence: 34 } });
  });

  it('say which day is in the wrong order, beside that day', async () => {
    const { ylva, caseId } = await opened();
    await look(ylva, caseId);
    const form = await writeAttendance('2026-01-02');
    await press('Spara underlaget');
    const from = form.getByLabelText('Räknat från och med');
    expect(from.getAttribute('aria-invalid')).toBe('true');
    expect(
      within(from.parentElement as HTMLElement).getByText('Skriv en dag som inte kommer efter den sista.'),
    ).toBeTruthy();
    expect(inputs(ylva, caseId)).toHaveLength(0);
  });

  it('are shared once the consent allows it, and read by whoever may read that kind', async () => {
    const { ylva, nadja, caseId } = await consented();
    await look(ylva, caseId);
    await writeAttendance();
    await press('Spara underlaget');
    await userEvent.click(await screen.findByRole('button', { name: 'Dela med de andra' }));
    expect(await screen.findByText('Delat')).toBeTruthy();
    expect(screen.getAllByText('34 %')).toHaveLength(1);
    // Absence has no outcome of its own: whether it shows a need is for a person to say.
    const [shared] = inputs(nadja, caseId);
    expect(screen.getByRole('link', { name: 'Skriv ett behov utifrån det' }).getAttribute('href')).toBe(
      `/arenden/${caseId}/plan?underlag=${shared?.id}#need`,
    );
    expect(inputs(nadja, caseId).map((one) => one.audience)).toEqual(['shared']);
  });

  it('that nobody has taken lead to a deviation', async () => {
    const { ylva, caseId } = await opened();
    await look(ylva, caseId);
    await press('Skriv in ett underlag');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Vilket underlag?' }),
      'psychological-assessment',
    );
    await userEvent.type(screen.getByLabelText('Utredningen efterfrågad'), '2026-01-02');
    await press('Spara underlaget');
    expect(await screen.findByText('Ingen har tagit ansvar för utredningen')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Rapportera en avvikelse' }).getAttribute('href')).toContain(caseId);
  });
});

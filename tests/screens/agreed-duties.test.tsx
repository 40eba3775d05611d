// What the county has agreed on, where it is needed: beside an action that is given to a unit, in the plan and in the
// meeting, and beside a need. The forms know nothing of the catalogues; the app puts them there (src/app/suggests.ts).
import { useLocation } from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { describe, expect, it } from 'vitest';
import { SUGGESTS } from '#app/suggests';
import { action, addAction } from '#domain/action';
import { COUNTY_DOSSIER } from '#domain/county';
import { need } from '#domain/need';
import { readInCatalogue } from '#domain/read-in-catalogue';
import { SHIPPED_DUTIES } from '#domain/shipped-duties';
import { SHIPPED_SUPPORTS } from '#domain/shipped-supports';
import { NeedStep } from '#features/case/need-step';
import { Find } from '#features/find/find';
import { SearchPage } from '#features/find/search-page';
import { CapturedList } from '#features/meeting/captured-list';
import { Plan } from '#features/plan/plan';
import { useDossier } from '#storage/use-dossiers';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { sentence } from '#tests/world/sentence';
import { Page } from '#ui/page';
import { SuggestsProvider } from '#ui/suggests';

screenTests();
const suggested = (Screen: ComponentType) =>
  function Suggested() {
    return (
      <SuggestsProvider value={SUGGESTS}>
        <Screen />
      </SuggestsProvider>
    );
  };
let captured = '';
function Captured() {
  const view = useDossier(captured);
  return <Page title="Mötet">{view && <CapturedList view={view} />}</Page>;
}
/** Where a link led, with what its address says. */
function Address() {
  const { href } = useLocation();
  return <main aria-label="address">{href}</main>;
}
const Finder = () => <Find caseId={undefined} commands={[]} onClose={() => undefined} />;
const ROUTES = [
  { path: '/arenden/$caseId/plan', component: suggested(Plan) },
  { path: '/arenden/$caseId/behov', component: suggested(NeedStep) },
  { path: '/fangat', component: suggested(Captured) },
  { path: '/avvikelser/ny', component: Address },
  { path: '/sok', component: SearchPage },
  { path: '/finn', component: Finder },
];

/** Ylva's case with the nurses and BUP, in a county whose catalogues are read in. */
async function planned() {
  const world = deviceWorld();
  const [ylva, nadja, valter] = [world.device('ylva'), world.device('nadja'), world.device('valter')];
  const shipped = { responsibilities: [...SHIPPED_DUTIES], supports: [...SHIPPED_SUPPORTS] };
  await valter.mutate(COUNTY_DOSSIER, readInCatalogue, shipped);
  const opened = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses);
  await verify(nadja, opened.caseId, await consentOfBoth(ylva, opened));
  return { ylva, nadja, caseId: opened.caseId };
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const HEALTH_EXAMINATION = 'Hälsoundersökning innan jul';

describe('beside an action of the plan', () => {
  it('stands whose duty it seems to be, before anybody is chosen and without stopping anybody', async () => {
    const { ylva, caseId } = await planned();
    await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    ylva.goOffline();
    await ylva.mutate(caseId, addAction, actionArgs({ text: 'Ringa mormor' }));
    await press(/^Ändra Ringa mormor$/);
    const form = within(await screen.findByRole('form', { name: 'Ändra insats' }));
    expect(screen.queryByText(/Enligt ansvarsfördelningen/)).toBeNull();
    await userEvent.clear(form.getByLabelText('Vad ska göras?'));
    await userEvent.type(form.getByLabelText('Vad ska göras?'), HEALTH_EXAMINATION);
    expect(await screen.findByText('Enligt ansvarsfördelningen ligger det här hos hälso- och sjukvården')).toBeTruthy();
    expect(screen.getByText(/Ett förslag, hittat på orden ”Hälsoundersökning”/)).toBeTruthy();
    expect(screen.queryByLabelText('Varför ligger insatsen här ändå?')).toBeNull();
    await userEvent.selectOptions(form.getByLabelText('Vem ansvarar?'), `unit:${UNIT.nurses}`);
    await press('Spara insatsen');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(only(ylva, caseId).keptBecause ?? null).toBeNull();
  });

  it('that lies with another unit stays with a reason, which stands in the plan', async () => {
    const { ylva, nadja, caseId } = await planned();
    await ylva.mutate(caseId, addAction, actionArgs({ text: HEALTH_EXAMINATION }));
    await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    await press(/^Ändra Hälsoundersökning/);
    const who = await screen.findByLabelText('Vem ansvarar?');
    await userEvent.selectOptions(who, `unit:${UNIT.nurses}`);
    await userEvent.type(await screen.findByLabelText('Varför ligger insatsen här ändå?'), 'Skolläkaren kan i morgon');
    await press('Spara insatsen');
    const told = sentence('Ligger här fast ansvarsfördelningen säger annat: Skolläkaren kan i morgon');
    expect(await screen.findByText(told)).toBeTruthy();
    expect(only(nadja, caseId).keptBecause).toBe('Skolläkaren kan i morgon');
    // Another unit, another matter: the reason was given for the first.
    await press(/^Ändra Hälsoundersökning/);
    await userEvent.selectOptions(await screen.findByLabelText('Vem ansvarar?'), '');
    await press('Spara insatsen');
    await waitFor(() => expect(screen.queryByText(told)).toBeNull());
    expect(only(ylva, caseId).keptBecause ?? null).toBeNull();
  });

  it('leads to a deviation with the case, the type and the unit, and what was written stays', async () => {
    const { ylva, caseId } = await planned();
    await ylva.mutate(caseId, addAction, actionArgs({ text: HEALTH_EXAMINATION }));
    const { go } = await show(ylva, `/arenden/${caseId}/plan`, ROUTES);
    await press(/^Ändra Hälsoundersökning/);
    await userEvent.selectOptions(await screen.findByLabelText('Vem ansvarar?'), `unit:${UNIT.nurses}`);
    await userEvent.type(await screen.findByLabelText('Varför ligger insatsen här ändå?'), 'Brådskar');
    await userEvent.click(screen.getByRole('link', { name: 'Rapportera en avvikelse' }));
    const asked = new URL(`http://x${(await screen.findByLabelText('address')).textContent}`).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      arende: caseId,
      typ: 'unclear-responsibility',
      steg: 'plan',
      enhet: UNIT.nurses,
    });
    await go(`/arenden/${caseId}/plan`);
    await press(/^Ändra Hälsoundersökning/);
    expect(((await screen.findByLabelText('Varför ligger insatsen här ändå?')) as HTMLInputElement).value).toBe(
      'Brådskar',
    );
  });
});

describe('beside an action in the meeting', () => {
  it('the reason is saved when the field is left, and goes when the action goes to another', async () => {
    const { ylva, caseId } = await planned();
    const responsible = { type: 'unit' as const, unit: UNIT.nurses, person: '' };
    await ylva.mutate(caseId, addAction, actionArgs({ text: HEALTH_EXAMINATION, responsible }));
    captured = caseId;
    await show(ylva, '/fangat', ROUTES);
    await userEvent.type(await screen.findByLabelText('Varför ligger insatsen här ändå?'), 'Skolläkaren kan i morgon');
    await userEvent.tab();
    await waitFor(() => expect(only(ylva, caseId).keptBecause).toBe('Skolläkaren kan i morgon'));
    await userEvent.selectOptions(screen.getByLabelText(/^Vem/), '');
    await waitFor(() => expect(only(ylva, caseId).keptBecause).toBeNull());
    expect(screen.queryByLabelText('Varför ligger insatsen här ändå?')).toBeNull();
    expect(screen.getAllByText(HEALTH_EXAMINATION).length).toBeGreaterThan(0);
  });
});

describe('beside a need', () => {
  it('stands the decision support that its words point at, opened above it: what was typed stays', async () => {
    const { ylva, caseId } = await planned();
    ylva.goOffline();
    await show(ylva, `/arenden/${caseId}/behov`, ROUTES);
    await press('Skriv ett behov');
    const field = screen.getByLabelText('Vad behöver barnet?') as HTMLTextAreaElement;
    await userEvent.type(field, 'Tilde är orolig på kvällarna');
    await press('Oro och nedstämdhet');
    const dialog = await screen.findByRole('dialog', { name: 'Oro och nedstämdhet' });
    expect(within(dialog).getByText('Exempel, inte länets beslut')).toBeTruthy();
    expect(within(dialog).getByRole('table', { name: 'Vem gör vad när: första linjen' })).toBeTruthy();
    await press('Stäng');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(field.isConnected).toBe(true);
    expect(field.value).toBe('Tilde är orolig på kvällarna');
    expect(ylva.dossier(caseId)!.dossier.list(need)).toEqual([]);
  });
});

describe('the search of everybody', () => {
  it.each(['åtgärdsprogram', 'atgardsprogram'])('finds a duty by "%s", and logs nothing', async (words) => {
    const { nadja } = await planned();
    await show(nadja, '/sok', ROUTES);
    const field = screen.getByRole('searchbox');
    await userEvent.clear(field);
    await userEvent.type(field, words);
    const link = await screen.findByRole('link', { name: /skriver ett åtgärdsprogram/ });
    expect(link.getAttribute('href')).toBe(
      `/lanet/ansvar/${SHIPPED_DUTIES.find((one) => one.body.text.includes('åtgärdsprogram'))!.id}`,
    );
    await new Promise((later) => setTimeout(later, 1_200));
    expect(nadja.reads.filter((one) => one.dossierId === COUNTY_DOSSIER)).toEqual([]);
  });

  it('finds an area in the finder, and goes there', async () => {
    const { nadja } = await planned();
    const { address } = await show(nadja, '/finn', ROUTES);
    await userEvent.type(await screen.findByRole('combobox'), 'nedstamd');
    await userEvent.click(await screen.findByRole('option', { name: /Oro och nedstämdhet/ }));
    await waitFor(() => expect(address()).toBe(`/lanet/kunskapsstod/${SHIPPED_SUPPORTS[0]!.id}`));
  });
});

const actionArgs = (more: { text: string; responsible?: { type: 'unit'; unit: string; person: string } }) => ({
  actionId: crypto.randomUUID(),
  action: {
    goalId: null,
    needId: null,
    responsible: null,
    start: null,
    due: null,
    indicator: '',
    status: 'not-started' as const,
    ...more,
  },
});
const only = (device: Awaited<ReturnType<typeof planned>>['ylva'], caseId: string) =>
  device.dossier(caseId)!.dossier.list(action)[0]!.body;

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { type Action, action, addAction } from '#domain/action';
import { goal } from '#domain/goal';
import { nameNeed, need } from '#domain/need';
import { plan } from '#domain/plan';
import { proposal } from '#domain/proposal';
import { withdrawConsent } from '#domain/withdraw-consent';
import { consentOfBoth, invite, type OpenedCase, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { sentence } from '#tests/world/sentence';
import { setLanguage } from '#ui/words';
import { Plan } from './plan';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/plan', component: Plan }];
const open = (device: TestDevice, caseId: string) => show(device, `/arenden/${caseId}/plan`, ROUTES);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const form = (name: string) => within(screen.getByRole('form', { name }));

/** A case with the nurse invited and the consent of both, verified by both units. */
async function consented(world = deviceWorld()) {
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const opened: OpenedCase = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  await verify(nadja, opened.caseId, consentId);
  return { world, ylva, nadja, consentId, ...opened };
}

const bare: Omit<Action, 'copyOf'> = {
  goalId: null,
  needId: null,
  text: 'Skjuts till skolan',
  responsible: null,
  start: null,
  due: null,
  indicator: '',
  status: 'not-started',
};
const add = (device: TestDevice, caseId: string, more: Partial<typeof bare>, actionId = crypto.randomUUID()) =>
  device.mutate(caseId, addAction, { actionId, action: { ...bare, ...more } });

describe('the plan', () => {
  it('politely says why nothing can be written before there is consent to a plan', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await open(ylva, caseId);
    expect(screen.getByText('Du kan inte skriva i planen nu')).toBeTruthy();
    expect(screen.getByText('En plan får göras först när familjen har samtyckt till det.')).toBeTruthy();
    expect(screen.getByText('SoL 10 kap. 8 §, HSL 16 kap. 4 §')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lägg till behov' })).toBeNull();
  });

  it('goes from a need to a goal to an action with an owner and a date', async () => {
    const { ylva, caseId } = await consented();
    await open(ylva, caseId);
    await userEvent.click(button('Lägg till behov'));
    await userEvent.type(form('Lägg till behov').getByLabelText('Vad behöver barnet?'), 'Lugnare skoldagar');
    await userEvent.selectOptions(form('Lägg till behov').getByLabelText('Vad handlar texten om?'), 'PLAN_ACTION');
    expect(form('Lägg till behov').getByText(/Kan läsas av er och Aspskolan, skolsköterska/)).toBeTruthy();
    await userEvent.click(button('Spara behovet'));

    await userEvent.click(button('Lägg till mål för behovet Lugnare skoldagar'));
    await userEvent.type(form('Lägg till mål').getByLabelText('Vilket är målet?'), 'Tre hela dagar i veckan');
    await userEvent.click(button('Spara målet'));

    await userEvent.click(button('Lägg till insats för målet Tre hela dagar i veckan'));
    const fields = form('Lägg till insats');
    await userEvent.type(fields.getByLabelText('Vad ska göras?'), 'Bilder varje morgon');
    await userEvent.selectOptions(fields.getByLabelText('Vem ansvarar?'), `unit:${UNIT.nurses}`);
    await userEvent.type(fields.getByLabelText('Vem där?'), 'Nadja Holmkvist');
    await userEvent.type(fields.getByLabelText('Från och med'), '2026-11-30');
    await userEvent.type(fields.getByLabelText('Klart senast'), '2026-12-11');
    await userEvent.click(button('Spara insatsen'));

    const table = within(screen.getByRole('table', { name: 'Insatser för målet Tre hela dagar i veckan' }));
    expect(table.getByText('30 nov–11 dec')).toBeTruthy();
    expect(table.getByText('v. 49–50')).toBeTruthy();
    expect(table.getByText('Inte påbörjad')).toBeTruthy();
    const dossier = ylva.dossier(caseId)?.dossier;
    const [aim] = dossier?.list(goal) ?? [];
    expect(aim?.body.needId).toBe(dossier?.list(need)[0]?.id);
    expect(dossier?.list(action)[0]?.body).toMatchObject({ goalId: aim?.id, needId: aim?.body.needId });
  });

  it('says what is wrong with a need at the field and in the summary, and keeps the words', async () => {
    const { ylva, caseId } = await consented();
    await open(ylva, caseId);
    await userEvent.click(button('Lägg till behov'));
    await userEvent.type(screen.getByLabelText('Vad behöver barnet?'), 'Lugn');
    await userEvent.click(button('Spara behovet'));
    const summary = within(screen.getByRole('group', { name: 'En sak behöver rättas' }));
    expect(summary.getByRole('link', { name: 'Välj vad texten handlar om' })).toBeTruthy();
    expect(screen.getByLabelText('Vad behöver barnet?')).toHaveProperty('value', 'Lugn');
    expect(ylva.dossier(caseId)?.dossier.list(need)).toEqual([]);
  });

  it('keeps a half-written goal until it is saved or thrown away', async () => {
    const { ylva, caseId } = await consented();
    const first = await open(ylva, caseId);
    await userEvent.click(button('Lägg till mål'));
    await userEvent.type(screen.getByLabelText('Vilket är målet?'), 'Sova bättre');
    first.unmount();
    await open(ylva, caseId);
    await userEvent.click(button('Lägg till mål'));
    expect(screen.getByLabelText('Vilket är målet?')).toHaveProperty('value', 'Sova bättre');
    await userEvent.click(button('Avbryt'));
    await userEvent.click(button('Lägg till mål'));
    expect(screen.getByLabelText('Vilket är målet?')).toHaveProperty('value', '');
  });

  it('shows an action that nobody has taken in red, until it is written as an unmet need', async () => {
    const { ylva, caseId } = await consented();
    await add(ylva, caseId, {});
    await open(ylva, caseId);
    expect(screen.getByText('Ingen har tagit ansvar')).toBeTruthy();
    expect(screen.getByText('Måste lösas')).toBeTruthy();
    await userEvent.click(button('skriv oenighet Skjuts till skolan'));
    const fields = form('Skriv oenighet');
    await userEvent.type(fields.getByLabelText('Vad handlar det om?'), 'Ingen kan köra');
    await userEvent.selectOptions(fields.getByLabelText('Vad handlar texten om?'), 'PLAN_ACTION');
    await userEvent.click(button('Spara behovet som ingen möter'));
    expect(screen.queryByText('Måste lösas')).toBeNull();
    expect(screen.getAllByText('Skriven som oenighet').length).toBeGreaterThan(0);
    expect(screen.getByText(sentence('Gäller insatsen Skjuts till skolan'))).toBeTruthy();
  });

  it('lets the own unit decide who does it, sending what it saw', async () => {
    const { ylva, caseId } = await consented();
    await add(ylva, caseId, { due: '2026-12-11' });
    await open(ylva, caseId);
    await userEvent.click(button('Bestäm vem Skjuts till skolan'));
    const fields = form('Ändra insats');
    await userEvent.selectOptions(fields.getByLabelText('Vem ansvarar?'), 'family');
    await userEvent.click(button('Spara insatsen'));
    expect(fields.getAllByText('Skriv vem i familjen').length).toBeGreaterThan(0);
    await userEvent.type(fields.getByLabelText('Vem i familjen?'), 'Karin');
    await userEvent.click(button('Spara insatsen'));
    expect(ylva.dossier(caseId)?.dossier.list(action)[0]?.body.responsible).toEqual({ type: 'family', who: 'Karin' });
    expect(screen.getByText('Familjens egen insats')).toBeTruthy();
  });

  it('another unit proposes beside a text instead of changing it, and the owner answers', async () => {
    const { ylva, nadja, caseId } = await consented();
    await add(ylva, caseId, { due: '2026-12-11' });
    const theirs = await open(nadja, caseId);
    expect(screen.queryByRole('button', { name: /^Ändra Skjuts/ })).toBeNull();
    await userEvent.click(button('Föreslå en ändring Skjuts till skolan'));
    await userEvent.type(screen.getByLabelText('Vad föreslår ni?'), 'Taxi på tisdagar');
    await userEvent.click(button('Skicka förslaget'));
    expect(nadja.dossier(caseId)?.dossier.list(proposal)).toHaveLength(1);
    theirs.unmount();

    await open(ylva, caseId);
    expect(screen.getByText(/Taxi på tisdagar/)).toBeTruthy();
    await userEvent.click(button('Säg ja'));
    expect(screen.getByText(/har sagt ja. Ändra texten/)).toBeTruthy();
  });

  it('the responsible unit tells that it takes an action, and declining needs a reason', async () => {
    const { ylva, nadja, caseId } = await consented();
    await add(ylva, caseId, { due: '2026-12-11', responsible: { type: 'unit', unit: UNIT.nurses, person: '' } });
    await open(nadja, caseId);
    await userEvent.click(button('Svara på insatsen Skjuts till skolan'));
    await userEvent.click(screen.getByLabelText('Vi kan inte ta det'));
    await userEvent.click(button('Spara svaret'));
    expect(screen.getAllByText('Ett skäl saknas.').length).toBeGreaterThan(0);
    await userEvent.click(screen.getByLabelText('Vi tar uppdraget'));
    await userEvent.click(button('Spara svaret'));
    expect(screen.getByText(/Aspskolan, skolsköterska och skolläkare tar uppdraget/)).toBeTruthy();
  });

  it.each([
    ['', 1],
    ['Nadja Holmkvist', 0],
  ])('marks an action that a unit answers for where no person is named: "%s"', async (person, marks) => {
    const { ylva, caseId } = await consented();
    await add(ylva, caseId, { due: '2026-12-11', responsible: { type: 'unit', unit: UNIT.nurses, person } });
    await open(ylva, caseId);
    expect(screen.queryAllByText('Ingen person är namngiven')).toHaveLength(marks);
  });

  it('draws every need, also those that the first frame left out', async () => {
    const { ylva, caseId } = await consented();
    for (const text of ['Sömn', 'Mat', 'Lugn'])
      await ylva.mutate(caseId, nameNeed, { needId: crypto.randomUUID(), kind: 'PLAN_ACTION', need: { text } });
    await open(ylva, caseId);
    for (const text of ['Sömn', 'Mat', 'Lugn'])
      expect(await screen.findByRole('button', { name: `Lägg till mål för behovet ${text}` })).toBeTruthy();
  });

  it('begins the plan with who is responsible and a proposed date eight weeks ahead that cannot be emptied', async () => {
    const { ylva, caseId } = await consented();
    await open(ylva, caseId);
    await userEvent.click(button('Bestäm ansvar och uppföljning'));
    await userEvent.selectOptions(screen.getByLabelText('Vem har huvudansvaret?'), 'lindsjo');
    await userEvent.click(button('Spara ansvar och uppföljning'));
    const body = ylva.dossier(caseId)?.dossier.list(plan)[0]?.body;
    expect(body).toMatchObject({ overallResponsible: { id: 'lindsjo' }, followUpDate: '2027-01-18' });
    expect(screen.getByText('Samtycket gäller fortfarande då.')).toBeTruthy();

    await userEvent.click(button(/^Ändra: Ansvar/));
    await userEvent.clear(screen.getByLabelText('Datum för uppföljning'));
    await userEvent.click(button('Spara ansvar och uppföljning'));
    expect(screen.getAllByText(/Uppföljningen går att flytta, inte att ta bort/).length).toBeGreaterThan(0);
    expect(ylva.dossier(caseId)?.dossier.list(plan)[0]?.body.followUpDate).toBe('2027-01-18');
  });

  it('keeps what the unit wrote but takes no more once the consent is taken back', async () => {
    const { ylva, caseId, consentId, mother, world } = await consented();
    await add(ylva, caseId, { due: '2026-12-11' });
    world.wait(60_000);
    await ylva.mutate(caseId, withdrawConsent, {
      withdrawalId: crypto.randomUUID(),
      withdrawal: { consentId, by: mother, how: 'oral', at: world.now(), receivedBy: 'Ylva', part: 'whole' },
    });
    await open(ylva, caseId);
    expect(screen.getByText('Skjuts till skolan')).toBeTruthy();
    expect(screen.getByText('Du kan inte skriva i planen nu')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ändra/ })).toBeNull();
  });

  it('marks what is not sent yet, and keeps a refused change in words', async () => {
    const { ylva, caseId } = await consented();
    ylva.goOffline();
    await open(ylva, caseId);
    await userEvent.click(button('Lägg till behov'));
    await userEvent.type(screen.getByLabelText('Vad behöver barnet?'), 'Mer sömn');
    await userEvent.selectOptions(screen.getByLabelText('Vad handlar texten om?'), 'HEALTH');
    expect(screen.getByText('Bara ni kan läsa det nu. Familjen får det på papper.')).toBeTruthy();
    await userEvent.click(button('Spara behovet'));
    expect(screen.getAllByText('Mer sömn')[0]).toBeTruthy();
    expect(screen.getByText('Inte skickad än')).toBeTruthy();
  });

  it('is complete in English', async () => {
    setLanguage('en');
    const { ylva, caseId } = await consented();
    await open(ylva, caseId);
    expect(screen.getByRole('heading', { name: 'The plan' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /Ready to decide/ })).toBeTruthy();
    expect(button('Add a need')).toBeTruthy();
  });
});

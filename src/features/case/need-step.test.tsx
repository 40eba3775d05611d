import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { nameNeed, need } from '#domain/need';
import { situation } from '#domain/situation';
import { withdrawConsent } from '#domain/withdraw-consent';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { NeedStep } from './need-step';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/behov', component: NeedStep }] },
];
const look = (device: TestDevice, caseId: string) => show(device, `/arenden/${caseId}/behov`, ROUTES);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

async function consented() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened, undefined, ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION', 'SCHOOL']);
  await verify(world.device('nadja'), opened.caseId, consentId);
  return { world, ylva, caseId: opened.caseId };
}

describe('needs and situation', () => {
  it('wait for consent, and the page says why and leads there', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await look(ylva, caseId);
    expect(screen.getByText('Behov och nuläge hör till planen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Skriv ett behov' })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: 'Till samtycket' }));
    expect(await screen.findByText(`/arenden/${caseId}/samtycke`)).toBeTruthy();
  });

  it('are written with what they are about, and who reads them is said at once', async () => {
    const { ylva, caseId } = await consented();
    await look(ylva, caseId);
    await press('Skriv ett behov');
    await userEvent.type(screen.getByRole('textbox', { name: 'Vad behöver barnet?' }), 'Lugn och ro på morgonen');
    const about = screen.getByRole('combobox', { name: 'Vad handlar texten om?' });
    await userEvent.selectOptions(about, 'SCHOOL');
    expect(screen.getByText('Läses av: Aspskolan, skolsköterska och skolläkare.')).toBeTruthy();
    await userEvent.selectOptions(about, 'SOCIAL');
    expect(screen.getByText('Läses just nu bara av din verksamhet.')).toBeTruthy();
    await press('Spara behovet');
    expect(await screen.findByText('Om socialtjänst')).toBeTruthy();
    expect(ylva.dossier(caseId)?.dossier.list(need)[0]).toMatchObject({
      kind: 'SOCIAL',
      body: { text: 'Lugn och ro på morgonen' },
    });
  });

  it('are put back by one press after a removal, also one that was sent while the network then went away', async () => {
    const { ylva, caseId } = await consented();
    const needId = crypto.randomUUID();
    await ylva.mutate(caseId, nameNeed, { needId, kind: 'SCHOOL', need: { text: 'Ro på rasten' } });
    await look(ylva, caseId);
    await press(/^Ta bort.*Ro på rasten/);
    expect(screen.queryByText('Ro på rasten')).toBeNull();
    expect(ylva.outbox.get()).toEqual([]);
    ylva.goOffline();
    await press('Ångra');
    expect(await screen.findByText('Tillbaka igen.')).toBeTruthy();
    expect(screen.getAllByText('Ro på rasten').length).toBeGreaterThan(0);
    expect(ylva.outbox.get()).toMatchObject([{ name: 'restoreRecord' }]);
  });

  it('say why they can not be put back once the consent is taken back', async () => {
    const { ylva, caseId } = await consented();
    const needId = crypto.randomUUID();
    await ylva.mutate(caseId, nameNeed, { needId, kind: 'SCHOOL', need: { text: 'Ro på rasten' } });
    await look(ylva, caseId);
    await press(/^Ta bort.*Ro på rasten/);
    const [basis] = ylva.dossier(caseId)?.facts.bases ?? [];
    const withdrawal = { consentId: basis?.id ?? '', by: basis?.answers[0]?.giver ?? 'child', part: 'whole' } as const;
    const how = { how: 'oral', at: ylva.now.get(), receivedBy: 'Ylva' } as const;
    await act(() =>
      ylva.mutate(caseId, withdrawConsent, {
        withdrawalId: crypto.randomUUID(),
        withdrawal: { ...withdrawal, ...how },
      }),
    );
    await press('Ångra');
    expect(screen.queryByText('Tillbaka igen.')).toBeNull();
    await expect.poll(() => screen.getByRole('status').textContent).toMatch(/samtycke/i);
    expect(ylva.dossier(caseId)?.dossier.list(need)).toEqual([]);
  });

  it('say in the summary what is missing', async () => {
    const { ylva, caseId } = await consented();
    await look(ylva, caseId);
    await press('Skriv ett behov');
    await press('Spara behovet');
    const summary = within(await screen.findByRole('group', { name: '2 saker behöver rättas' }));
    expect(summary.getByText('Välj ett alternativ')).toBeTruthy();
    expect(summary.getByText('Fyll i det här')).toBeTruthy();
  });

  it('are changed by the unit that wrote them, and only read by others', async () => {
    const { world, ylva, caseId } = await consented();
    const first = await look(ylva, caseId);
    await press('Beskriv hur din verksamhet ser det');
    await userEvent.type(screen.getByRole('textbox', { name: 'Det som fungerar' }), 'Hon har vänner.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vad handlar texten om?' }), 'SCHOOL');
    await press('Spara nuläget');
    await press('Ändra Nuläge');
    const field = screen.getByRole('textbox', { name: 'Det som fungerar' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Hon har en vän.');
    await press('Spara nuläget');
    expect(await screen.findByText('Hon har en vän.')).toBeTruthy();
    expect(ylva.dossier(caseId)?.dossier.list(situation)).toHaveLength(1);
    first.unmount();
    await look(world.device('nadja'), caseId);
    expect(screen.getByText('Hon har en vän.')).toBeTruthy();
    expect(screen.getByText('Socialtjänsten Lindsjö, barn och unga')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ändra Nuläge' })).toBeNull();
  });

  it('speak English throughout', async () => {
    setLanguage('en');
    const { ylva, caseId } = await consented();
    await look(ylva, caseId);
    expect(screen.getByRole('button', { name: 'Write a need' })).toBeTruthy();
  });
});

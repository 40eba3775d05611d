import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { referral } from '#domain/referral';
import { activeServices } from '#domain/service';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { CaseFrame } from './case-frame';
import { Referrals } from './referrals';
import { Services } from './services';

screenTests();
const ROUTES = [
  {
    path: '/arenden/$caseId',
    component: CaseFrame,
    children: [
      { path: '/remiss', component: Referrals },
      { path: '/verksamheter', component: Services },
    ],
  },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = async (label: string, words: string) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
};

async function page() {
  const ylva = deviceWorld().device('ylva');
  const tilde = await openTilde(ylva);
  ylva.goOffline();
  const shown = await show(ylva, `/arenden/${tilde.caseId}/remiss?till=${UNIT.bup}`, ROUTES);
  return { ylva, ...tilde, ...shown };
}

/** The oral permission of both guardians, with where it is noted. */
async function permit() {
  await press('Skriv in ett medgivande');
  for (const name of ['Karin Sandvik', 'Johan Sandvik']) await userEvent.click(screen.getByRole('checkbox', { name }));
  await userEvent.click(screen.getByRole('radio', { name: 'Muntligt' }));
  await write('Journalanteckning', 'anteckning 23 nov');
  await press('Spara medgivandet');
}

describe('a referral to a service without contact', () => {
  it('is followed from permission over sending and arrival to the answer, without a network', async () => {
    const { ylva, caseId } = await page();
    await permit();
    expect(await screen.findByText('Medgivande finns. Inte skickad än')).toBeTruthy();
    await press('Remissen är skickad BUP Lindsjö');
    await write('Hur skickades den?', 'Remissystemet');
    await press('Spara att den är skickad');
    expect(await screen.findByText('Skickad. Väntar på att den kommer fram')).toBeTruthy();
    await press('Skriv in besked BUP Lindsjö');
    await userEvent.click(screen.getByRole('radio', { name: 'Remissen har kommit fram' }));
    await press('Spara beskedet');
    expect(await screen.findByText('Har kommit fram. Väntar på svar')).toBeTruthy();
    await press('Skriv in besked BUP Lindsjö');
    await userEvent.click(screen.getByRole('radio', { name: 'Tar emot' }));
    await press('Spara beskedet');
    expect(await screen.findByText('Tas emot')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Skriv in besked/ })).toBeNull();
    expect(screen.getByRole('link', { name: /Bjud in verksamheten/ })).toBeTruthy();
    expect(ylva.dossier(caseId)!.dossier.list(referral)[0]?.body.permission.by).toHaveLength(2);
  });

  it('opens the gate for the invitation once it is accepted, and not before', async () => {
    const { ylva, caseId, go } = await page();
    await permit();
    const invites = async () => {
      await go(`/arenden/${caseId}/verksamheter`);
      await press('Bjud in en verksamhet');
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Verksamhet' }), UNIT.bup);
      await userEvent.click(screen.getByRole('radio', { name: 'Nej, inte än' }));
      await press('Bjud in');
    };
    await invites();
    expect((await screen.findByRole('alert')).textContent).toContain('Bara verksamheter som redan har kontakt');
    expect(screen.getByRole('link', { name: 'Skriv in en remiss' })).toBeTruthy();
    await press('Avbryt');
    await go(`/arenden/${caseId}/remiss`);
    await press('Remissen är skickad BUP Lindsjö');
    await write('Hur skickades den?', 'Brev');
    await press('Spara att den är skickad');
    await invites();
    expect((await screen.findByRole('alert')).textContent).toContain('Bara verksamheter som redan har kontakt');
    expect(screen.getByText('Remissen är skickad, men verksamheten har inte sagt ja än.')).toBeTruthy();
    await press('Avbryt');
    await go(`/arenden/${caseId}/remiss`);
    await press('Skriv in besked BUP Lindsjö');
    await userEvent.click(screen.getByRole('radio', { name: 'Tar emot' }));
    await press('Spara beskedet');
    await invites();
    expect(screen.queryByRole('textbox', { name: 'Varför ska den kallas ändå?' })).toBeNull();
    expect(activeServices(ylva.dossier(caseId)!.dossier).map((one) => one.body.unit)).toEqual([UNIT.bup]);
  });

  it('needs somebody’s permission and where it is noted; says so at the field and in the summary', async () => {
    const { ylva, caseId } = await page();
    await press('Skriv in ett medgivande');
    await userEvent.click(screen.getByRole('radio', { name: 'Muntligt' }));
    await press('Spara medgivandet');
    for (const words of ['Välj minst en som ger sitt medgivande', 'Skriv var det muntliga medgivandet är antecknat'])
      expect(screen.getAllByText(words)).toHaveLength(2);
    expect(ylva.dossier(caseId)!.dossier.list(referral)).toEqual([]);
  });

  it('is not accepted without a reason', async () => {
    await page();
    await permit();
    await press('Remissen är skickad BUP Lindsjö');
    await write('Hur skickades den?', 'Brev');
    await press('Spara att den är skickad');
    await press('Skriv in besked BUP Lindsjö');
    await userEvent.click(screen.getByRole('radio', { name: 'Tar inte emot' }));
    await press('Spara beskedet');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await write('Kommentar', 'Hänvisar till vårdcentralen');
    await press('Spara beskedet');
    expect(await screen.findByText('Tas inte emot')).toBeTruthy();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { guardian } from '#domain/guardian';
import { guardianStanding } from '#domain/guardian-standing';
import { recordConsent } from '#domain/record-consent';
import { Family } from '#features/case/family';
// In memory before it is asked for: a slow machine takes longer than one waits for a screen to load it the first time.
import '#features/consent/flow-stop';
import { invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { FlowGateHost } from './flow-gate-host';

screenTests();
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const ROUTES = [
  {
    path: '/arenden/$caseId/familjen',
    component: () => (
      <FlowGateHost>
        <Family />
      </FlowGateHost>
    ),
  },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const stop = () => screen.findByRole('alertdialog', { name: 'Stanna upp innan uppgifterna lämnas ut' });
const noStop = () => expect(screen.queryByRole('alertdialog')).toBeNull();

/** The mother alone has said yes, and social services have checked: nothing flows to the nurses while the father counts. */
async function motherSaidYes(routes = ROUTES) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const said = await ylva.mutate(tilde.caseId, recordConsent, {
    consentId: crypto.randomUUID(),
    consent: {
      releasing: [UNIT.social],
      receiving: [{ unit: UNIT.nurses, kinds: ['IDENTITY', 'PLAN_ACTION'], weakerSecrecy: false }],
      purpose: 'Planera stödet',
      coversPlan: false,
      validFrom: '2026-11-23',
      validTo: '2027-11-22',
      informed: true,
      informedTextVersion: '1',
      language: 'sv',
      interpreter: null,
      contactPersons: [],
      exclusionsAsked: true,
      childInformed: 'heard',
    },
    answers: [
      {
        answerId: crypto.randomUUID(),
        answer: {
          giver: tilde.mother,
          answer: 'yes',
          form: 'written',
          journalRef: '',
          at: world.now(),
          receivedBy: 'Ylva Norberg',
          maturity: '',
          handling: '',
        },
      },
    ],
    verificationId: crypto.randomUUID(),
  });
  expect(said.ok).toBe(true);
  const held = () => ylva.dossier(tilde.caseId)!.dossier;
  await show(ylva, `/arenden/${tilde.caseId}/familjen`, routes);
  return { held, ...tilde };
}

const custodyOf = (held: Awaited<ReturnType<typeof motherSaidYes>>['held'], id: string) =>
  held().get(guardian, id)?.body.custody;

describe('the stop before what is noted of a guardian lets something go', () => {
  it('stands where the other guardian loses custody, keeps the form on the way back, and saves after a yes', async () => {
    const { held, father } = await motherSaidYes();
    await press(/^Ändra.*Johan Sandvik/);
    await userEvent.click(screen.getByRole('radio', { name: /^Ingen vårdnad/ }));
    await press('Spara');
    expect(within(await stop()).getByText(`I dag delas inget med ${NURSES}.`)).toBeTruthy();
    await press('Gå tillbaka utan att spara');
    noStop();
    expect(custodyOf(held, father)).toBe('custodian');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Ingen vårdnad/ }).checked).toBe(true);
    await press('Spara');
    await stop();
    await press('Spara och lämna ut');
    await waitFor(() => expect(custodyOf(held, father)).toBe('none'));
    noStop();
  });

  it('stands where the other guardian can no longer be reached, and not where nothing begins', async () => {
    const { held } = await motherSaidYes();
    await press(/^Skriv hur det går att fråga.*Karin Sandvik/);
    await press('Spara');
    await waitFor(() => expect(held().list(guardianStanding)).toHaveLength(1));
    noStop();
    await press(/^Skriv hur det går att fråga.*Johan Sandvik/);
    await userEvent.click(screen.getByRole('radio', { name: /^Går inte att nå/ }));
    for (const number of [1, 2, 3]) {
      await press('Lägg till ett försök');
      const attempt = within(screen.getByRole('group', { name: `Försök ${number}` }));
      await userEvent.type(attempt.getByLabelText('Hur'), 'Telefon');
    }
    await userEvent.type(screen.getByRole('textbox', { name: 'Varför kan det inte vänta?' }), 'Mötet är på torsdag.');
    await press('Spara');
    expect(within(await stop()).getByText(`I dag delas inget med ${NURSES}.`)).toBeTruthy();
    await press('Spara och lämna ut');
    await waitFor(() => expect(held().list(guardianStanding)).toHaveLength(2));
  });

  it('lets nothing through where it can not be fetched, says what to do in one sentence, and keeps the words', async () => {
    const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const component = () => (
      <FlowGateHost load={load}>
        <Family />
      </FlowGateHost>
    );
    const { held, father } = await motherSaidYes([{ path: '/arenden/$caseId/familjen', component }]);
    await press(/^Ändra.*Johan Sandvik/);
    await userEvent.click(screen.getByRole('radio', { name: /^Ingen vårdnad/ }));
    await press('Spara');
    expect(await screen.findByText(/kunde inte hämtas\./)).toBeTruthy();
    expect(screen.getByText(/ladda om sidan och spara igen\. Det du har skrivit finns kvar\./)).toBeTruthy();
    noStop();
    expect(custodyOf(held, father)).toBe('custodian');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Ingen vårdnad/ }).checked).toBe(true);
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { activeServices, service } from '#domain/service';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { Services } from './services';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/verksamheter', component: Services }] },
];
const look = (device: TestDevice, caseId: string) => show(device, `/arenden/${caseId}/verksamheter`, ROUTES);
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** Tilde's case, whose coordination Ylva has offered to the school nurses. */
async function offered() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const opened = await openTilde(ylva);
  await invite(ylva, opened.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, opened);
  const nadja = world.device('nadja');
  await verify(nadja, opened.caseId, consentId);
  const first = await look(ylva, opened.caseId);
  await press('Lämna över till en annan verksamhet');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Till' }), UNIT.nurses);
  await press('Erbjud samordningen');
  expect(await screen.findByText(/Väntar på svar/)).toBeTruthy();
  first.unmount();
  return { ylva, nadja, opened };
}

describe('the services of a case', () => {
  it('are invited one by one, also without a network', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    ylva.goOffline();
    await look(ylva, caseId);
    await press('Bjud in en verksamhet');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Verksamhet' }), UNIT.nurses);
    // Nobody has answered yet whether the service meets the child: it is asked for, never taken for granted.
    await press('Bjud in');
    expect(await screen.findAllByText('Svara om verksamheten redan har kontakt med barnet')).toHaveLength(2);
    expect(ylva.dossier(caseId)?.dossier.list(service)).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    await press('Bjud in');
    expect(
      await within(screen.getByRole('list', { name: 'Inbjudna' })).findByText(
        'Aspskolan, skolsköterska och skolläkare',
        { ignore: 'button *' },
      ),
    ).toBeTruthy();
    expect(screen.getByText('Har inte svarat än')).toBeTruthy();
  });

  it('need a referral or a reason where there is no ongoing contact', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await look(ylva, caseId);
    await press('Bjud in en verksamhet');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Verksamhet' }), UNIT.bup);
    await userEvent.click(screen.getByRole('radio', { name: 'Nej, inte än' }));
    await press('Bjud in');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Varför ska den kallas ändå?' }), 'Kötiden är lång.');
    await press('Bjud in');
    expect(
      await within(screen.getByRole('list', { name: 'Inbjudna' })).findByText('BUP Lindsjö', { ignore: 'button *' }),
    ).toBeTruthy();
  });

  it('can end their part, after a question', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await invite(ylva, caseId, UNIT.bup);
    await look(ylva, caseId);
    await press('Avsluta medverkan BUP Lindsjö');
    await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Avsluta medverkan' }));
    const dossier = ylva.dossier(caseId)?.dossier;
    expect(dossier && activeServices(dossier)).toEqual([]);
    expect(dossier?.list(service)).toHaveLength(1);
  });

  it('lead to the page that tells who sees what, and why', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    const { address } = await look(ylva, caseId);
    await userEvent.click(screen.getByRole('link', { name: 'Vem ser vad, och varför?' }));
    expect(address()).toBe(`/arenden/${caseId}/vem-ser-vad`);
  });

  it('let only the coordinating service invite more', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const opened = await openTilde(ylva);
    await invite(ylva, opened.caseId, UNIT.nurses);
    const consentId = await consentOfBoth(ylva, opened);
    const nadja = world.device('nadja');
    await verify(nadja, opened.caseId, consentId);
    await look(nadja, opened.caseId);
    expect(screen.queryByRole('button', { name: 'Bjud in en verksamhet' })).toBeNull();
    expect(screen.getByText('Bara den verksamhet som samordnar kan bjuda in fler.')).toBeTruthy();
  });
});

describe('the coordination', () => {
  it('is given to a colleague at once', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await look(ylva, caseId);
    await press('Ge uppdraget till en kollega');
    const form = within(screen.getByRole('form', { name: 'Ge uppdraget till en kollega' }));
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Kollega' }), 'jonathan');
    await userEvent.click(form.getByRole('button', { name: 'Ge uppdraget till en kollega' }));
    expect(await screen.findByText(/Jonathan Ekdahl, samordnare/)).toBeTruthy();
  });

  it('is offered to another service, which takes it over', async () => {
    const { nadja, opened } = await offered();
    await look(nadja, opened.caseId);
    await press('Ta över samordningen');
    const form = within(screen.getByRole('form', { name: 'Ta över samordningen' }));
    await userEvent.click(form.getByRole('button', { name: 'Ta över samordningen' }));
    expect(await screen.findByText(/Nadja Holmkvist, samordnare/)).toBeTruthy();
  });
});

describe('an offer of the coordination', () => {
  it('is declined with a reason, and the one who offered reads it and still coordinates', async () => {
    const { ylva, nadja, opened } = await offered();
    const second = await look(nadja, opened.caseId);
    await press('Tacka nej');
    await press('Svara nej');
    expect(screen.getAllByText('Skriv varför ni inte tar över').length).toBeGreaterThan(1);
    await userEvent.type(screen.getByLabelText('Varför tar ni inte över?'), 'Vi är två färre i vår');
    await press('Svara nej');
    expect(screen.queryByRole('button', { name: 'Ta över samordningen' })).toBeNull();
    second.unmount();
    await look(ylva, opened.caseId);
    expect(screen.getByText(/^Vi är två färre i vår/).parentElement?.textContent).toMatch(
      /tackade nej \(Nadja Holmkvist\): Vi är två färre i vår/,
    );
    expect(screen.getByText(/Ylva Norberg samordnar fortfarande/)).toBeTruthy();
    await press('Ta tillbaka erbjudandet');
    expect(await screen.findByRole('button', { name: 'Lämna över till en annan verksamhet' })).toBeTruthy();
  });
});

describe('colleagues in the case', () => {
  it('are added through the server', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await look(ylva, caseId);
    const staff = within(screen.getByRole('region', { name: 'Kollegor i ärendet' }));
    await userEvent.selectOptions(staff.getByRole('combobox', { name: 'Kollega' }), 'jonathan');
    await userEvent.click(staff.getByRole('button', { name: 'Lägg till i ärendet' }));
    expect(await screen.findByText('Jonathan Ekdahl är tillagd i ärendet.')).toBeTruthy();
    expect(ylva.commands).toEqual([
      { name: 'assignStaff', args: { dossierId: caseId, person: 'jonathan', until: null } },
    ]);
  });

  it('cannot be added without a network, and that is said', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    ylva.goOffline();
    await look(ylva, caseId);
    const button = screen.getByRole('button', { name: 'Lägg till i ärendet' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/Servern går inte att nå just nu/)).toBeTruthy();
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await look(ylva, caseId);
    expect(screen.getByRole('heading', { level: 1, name: 'Services' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Invite a service' })).toBeTruthy();
  });
});

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { acuteProtection } from '#domain/acute-protection';
import { acuteReview } from '#domain/acute-review';
import { formAt } from '#domain/case-pages';
import { mayDisclose } from '#domain/consent-policy';
import { invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { ConsentList } from './consent-list';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/samtycke', component: ConsentList }];
const HOUR = 3_600_000;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const list = () => within(screen.getByRole('list', { name: 'Akut skydd' }));

/** Social services have opened what they write of the social kind to BUP, for 72 hours from now. */
async function page(person: string) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const { caseId } = await openTilde(ylva);
  await invite(ylva, caseId, UNIT.bup);
  const written = { whyNoConsent: 'w', weighing: '', attempts: '', decider: 'Ylva Norberg', whyNotInformed: '' };
  const why = { reason: 'Behöver skydd i natt.', despite: [], guardianInformed: true, confirmed: true, ...written };
  const startedAt = world.now();
  world.write(caseId, {
    entity: acuteProtection.name,
    id: crypto.randomUUID(),
    unit: UNIT.social,
    kind: 'SOCIAL',
    audience: 'shared',
    version: 1,
    deleted: false,
    by: 'ylva',
    at: startedAt,
    body: { toUnit: UNIT.bup, kinds: ['SOCIAL'], why, startedAt, endsAt: startedAt + 72 * HOUR, endedAt: null },
  });
  const device = person === 'ylva' ? ylva : world.device(person);
  const shown = await show(device, `/arenden/${caseId}/samtycke`, ROUTES);
  const flows = () =>
    mayDisclose(device.dossier(caseId)!.facts, { from: UNIT.social, to: UNIT.bup, kind: 'SOCIAL' }, world.now()).ok;
  return { world, device, caseId, flows, ...shown };
}

describe('an acute protection on the page of consents', () => {
  it('says what it opens, why and until when, and is ended by hand without a network', async () => {
    const { device, flows } = await page('ylva');
    expect(list().getAllByText(/BUP Lindsjö får se socialtjänst från Socialtjänsten Lindsjö/).length).toBeGreaterThan(
      0,
    );
    expect(list().getByRole('listitem').textContent).toContain('Behöver skydd i natt. Beslutat av Ylva Norberg');
    expect(list().getByText(/till .*26 nov.* kl\. 09:00/)).toBeTruthy();
    expect(flows()).toBe(true);
    device.goOffline();
    await press(/^Avsluta nu/);
    expect(flows()).toBe(false);
    expect(list().getByText('Slut')).toBeTruthy();
    expect(list().getByText(/Väntar på chefens genomgång, senast .*30 nov/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Avsluta nu/ })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Gå igenom det akuta skyddet' })).toBeNull();
  });

  it('is reviewed by a manager once it has ended by itself, with nothing preset', async () => {
    const { world, device, caseId } = await page('barbro');
    expect(screen.queryByRole('region', { name: 'Gå igenom det akuta skyddet' })).toBeNull();
    act(() => world.wait(73 * HOUR));
    const region = screen.getByRole('region', { name: 'Gå igenom det akuta skyddet' });
    const [opened] = device.dossier(caseId)!.dossier.list(acuteProtection);
    // Where an address that asks for the review, or for the opening's row, brings the person.
    expect(region.id).toBe(formAt(opened!.id));
    expect(document.getElementById(opened!.id)?.textContent).toMatch(/^BUP Lindsjö fick se|^BUP Lindsjö/);
    const form = within(region);
    for (const radio of form.getAllByRole<HTMLInputElement>('radio')) expect(radio.checked).toBe(false);
    await press('Spara genomgången');
    for (const words of ['Välj om det behövdes', 'Skriv vad du kom fram till'])
      expect(form.getAllByText(words)).toHaveLength(2);
    await userEvent.click(form.getByRole('radio', { name: 'Nej, det behövdes inte' }));
    await userEvent.click(form.getByLabelText('Vad kom du fram till?'));
    await userEvent.paste('Familjen gick att nå.');
    await press('Spara genomgången');
    const [saved] = device.dossier(caseId)!.dossier.list(acuteReview);
    expect(saved).toMatchObject({ unit: UNIT.social, body: { wasNeeded: false, name: 'Barbro Almgren' } });
    expect(list().getByText(/Barbro Almgren gick igenom det 26 nov 2026: det behövdes inte\. Familjen/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Gå igenom det akuta skyddet' })).toBeNull();
  });

  it('is the opening unit’s to end: the receiver only reads it', async () => {
    await page('amir');
    expect(list().getByText(/BUP Lindsjö får se socialtjänst/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Avsluta nu/ })).toBeNull();
  });

  it('can be read in English', async () => {
    await page('ylva');
    act(() => setLanguage('en'));
    expect(screen.getByRole('button', { name: /^End it now/ })).toBeTruthy();
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { consent } from '#domain/consent';
import { mayDisclose } from '#domain/consent-policy';
import { consentWithdrawal } from '#domain/withdraw-consent';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { NarrowConsent, RenewConsent } from './record-consent';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/samtycke/$consentId/fornya', component: RenewConsent },
  { path: '/arenden/$caseId/samtycke/$consentId/smalna-av', component: NarrowConsent },
];
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const SOCIAL = 'Socialtjänsten Lindsjö, barn och unga';

async function page(path: 'fornya' | 'smalna-av') {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, tilde);
  await verify(world.device('nadja'), tilde.caseId, consentId);
  const shown = await show(ylva, `/arenden/${tilde.caseId}/samtycke/${consentId}/${path}`, ROUTES);
  const may = (kind: 'PLAN_ACTION' | 'IDENTITY') =>
    mayDisclose(ylva.dossier(tilde.caseId)!.facts, { from: UNIT.social, to: UNIT.nurses, kind }, ylva.now.get());
  return { world, ylva, consentId, may, ...tilde, ...shown };
}

async function write(field: HTMLElement, words: string) {
  await userEvent.click(field);
  await userEvent.paste(words);
}
const tick = (name: string) => userEvent.click(screen.getByLabelText(name));
async function saysYes(name: string) {
  const group = within(screen.getByRole('group', { name }));
  await userEvent.click(group.getByLabelText('Säger ja'));
  await userEvent.click(group.getByLabelText('Muntligt'));
  await write(group.getByLabelText('Journalanteckning'), 'anteckning 23 nov');
  await write(group.getByLabelText('Vem tog emot svaret?'), 'Ylva Norberg');
}

/** All but the answers: social services may tell the nurses who the child is, and when one meets. */
async function narrowScope() {
  await write(screen.getByLabelText('Syfte'), 'Bestämma tid för möte');
  await tick(`${NURSES}: Namn och ålder`);
  await tick(`${NURSES}: Tider och vilka som är med`);
  const releasing = within(screen.getByRole('group', { name: 'Vilka får lämna ut uppgifter?' }));
  await userEvent.click(releasing.getByLabelText(SOCIAL));
  await tick(`Jag tog emot samtycket själv och har kontrollerat det för ${SOCIAL}`);
  for (const told of screen.getAllByLabelText(/^att |^vad som händer/)) await userEvent.click(told);
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara samtycket' }));

describe('renewing a consent', () => {
  it('shows what was said last time beside, and presets nothing but the dates', async () => {
    await page('fornya');
    expect(screen.getByRole('heading', { name: 'Så här var det förra samtycket' })).toBeTruthy();
    expect(screen.getByText('Planera stödet tillsammans')).toBeTruthy();
    expect(screen.getByText('20 nov 2026 till och med 31 maj 2027')).toBeTruthy();
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Syfte' }).value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Gäller från').value).toBe('2026-11-23');
  });

  it('leaves the one before as it is, until its own end', async () => {
    const { ylva, caseId, may } = await page('fornya');
    for (const name of ['Karin Sandvik', 'Johan Sandvik']) await saysYes(name);
    await narrowScope();
    await save();
    const { dossier } = ylva.dossier(caseId)!;
    expect(dossier.list(consent)).toHaveLength(2);
    expect(dossier.list(consentWithdrawal)).toEqual([]);
    expect(may('PLAN_ACTION').ok).toBe(true);
  });

  it('says what the new one adds to the last', async () => {
    await page('fornya');
    expect(screen.queryByText('Det nya är bredare än det förra')).toBeNull();
    await tick(`${NURSES}: Psykisk hälsa`);
    expect(screen.getByText('psykisk hälsa ingick inte förra gången. Fråga särskilt om det.')).toBeTruthy();
  });
});

describe('narrowing a consent', () => {
  it('takes the place of the wider one from now, in one act and without a network', async () => {
    const { ylva, caseId, consentId, mother, may } = await page('smalna-av');
    ylva.goOffline();
    for (const name of ['Karin Sandvik', 'Johan Sandvik']) await saysYes(name);
    await narrowScope();
    const result = within(screen.getByRole('region', { name: 'Det här blir resultatet' }));
    expect(result.getByText(`${NURSES} ser namn och ålder, tider och vilka som är med`)).toBeTruthy();
    await save();
    const [taken] = ylva.dossier(caseId)!.dossier.list(consentWithdrawal);
    expect(taken?.body).toMatchObject({
      consentId,
      by: mother,
      how: 'oral',
      part: 'whole',
      receivedBy: 'Ylva Norberg',
    });
    expect(may('IDENTITY').ok).toBe(true);
    expect(may('PLAN_ACTION').ok).toBe(false);
  });

  it('stops what the wider one opened also while the other guardian has yet to answer', async () => {
    const { may } = await page('smalna-av');
    await saysYes('Karin Sandvik');
    await narrowScope();
    await save();
    expect(may('PLAN_ACTION')).toMatchObject({ ok: false, because: 'B10' });
    // The narrower one names it: it is the father's silence that stops it, and no withdrawal.
    expect(may('IDENTITY')).toMatchObject({ ok: false, because: 'C2' });
  });

  it('takes nothing back until the new one can be saved, and asks who narrows it', async () => {
    const { ylva, caseId, may } = await page('smalna-av');
    await narrowScope();
    await save();
    expect(screen.getByRole('link', { name: 'Skriv in svaret från minst en som gör samtycket smalare' })).toBeTruthy();
    await saysYes('Karin Sandvik');
    const purpose = screen.getByLabelText('Syfte');
    await userEvent.clear(purpose);
    await write(purpose, 'Tildes möte');
    await save();
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv syftet utan namn');
    expect(ylva.dossier(caseId)!.dossier.list(consentWithdrawal)).toEqual([]);
    expect(may('PLAN_ACTION').ok).toBe(true);
  });
});

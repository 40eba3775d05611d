import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { boardDecision } from '#domain/board-decision';
import { textMark } from '#domain/confirm-texts';
import { consent } from '#domain/consent';
import { consentAnswer } from '#domain/consent-answer';
import { consentVerification } from '#domain/consent-verification';
import { exclusion, recordExclusion } from '#domain/exclusion';
import { nameNeed, need as needEntity } from '#domain/need';
import { recordConsent } from '#domain/record-consent';
import { textConfirmation } from '#domain/text-confirmation';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { gated, STOP } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { ConsentList } from './consent-list';
import { RecordConsent } from './record-consent';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/samtycke', component: gated(ConsentList) },
  { path: '/arenden/$caseId/samtycke/nytt', component: gated(RecordConsent) },
];
const SOCIAL = 'Socialtjänsten Lindsjö, barn och unga';
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const TEACHERS = 'Aspskolan, lärarna';
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const tick = (name: string) => userEvent.click(screen.getByLabelText(name));
const write = async (field: HTMLElement, words: string) => {
  await userEvent.click(field);
  await userEvent.paste(words);
};
const stop = () => screen.queryByRole('alertdialog', { name: 'Stanna upp innan uppgifterna lämnas ut' });
const GO = 'Spara och lämna ut';

async function opened(...units: string[]) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, ...units);
  const at = (path = '') => show(ylva, `/arenden/${tilde.caseId}/samtycke${path}`, ROUTES);
  const held = () => ylva.dossier(tilde.caseId)!.dossier;
  return { world, ylva, at, held, ...tilde };
}

/** Both say yes, social services have checked: the receiver may know who the child is and what is planned. */
async function fillsIn(receiver: string) {
  for (const name of ['Karin Sandvik', 'Johan Sandvik']) {
    const group = within(screen.getByRole('group', { name }));
    await userEvent.click(group.getByLabelText('Säger ja'));
    await userEvent.click(group.getByLabelText('Skriftligt'));
    await write(group.getByLabelText('Vem tog emot svaret?'), 'Ylva Norberg');
  }
  await write(screen.getByLabelText('Syfte'), 'Planera stödet');
  await tick(`${receiver}: Mål och insatser`);
  await userEvent.click(within(screen.getByRole('group', { name: /lämna ut uppgifter/ })).getByLabelText(SOCIAL));
  await tick(`Jag tog emot samtycket själv och har kontrollerat det för ${SOCIAL}`);
  for (const told of screen.getAllByLabelText(/^att |^vad som händer/)) await userEvent.click(told);
}

/** The mother's yes alone, checked by social services; `to` what the class teacher or the nurses may receive. */
const ofMother = (mother: string, at: number, to: string) => ({
  consentId: crypto.randomUUID(),
  consent: {
    releasing: [UNIT.social],
    receiving: [{ unit: to, kinds: ['IDENTITY' as const, 'PLAN_ACTION' as const], weakerSecrecy: false }],
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
    childInformed: 'heard' as const,
  },
  answers: [
    {
      answerId: crypto.randomUUID(),
      answer: {
        giver: mother,
        answer: 'yes' as const,
        form: 'written' as const,
        journalRef: '',
        at,
        receivedBy: 'Ylva Norberg',
        maturity: '',
        handling: '',
      },
    },
  ],
  verificationId: crypto.randomUUID(),
});

describe('the stop before a consent that is recorded lets anything go to somebody new', () => {
  it('says from whom, to whom and what, keeps the form on the way back, and saves after a yes without a network', async () => {
    const { ylva, at, held } = await opened(UNIT.nurses);
    const { address } = await at('/nytt');
    ylva.goOffline();
    await fillsIn(NURSES);
    await press('Spara samtycket');
    const told = within(stop()!);
    expect(
      told.getByText(new RegExp(`${NURSES} får se namn och ålder.*mål och insatser från ${SOCIAL}\\.`)),
    ).toBeTruthy();
    expect(told.getByText(`I dag delas inget med ${NURSES}.`)).toBeTruthy();
    expect(told.queryByText(/Sekretessen är svagare/)).toBeNull();
    expect(stop()!.contains(document.activeElement)).toBe(true);
    await press('Gå tillbaka utan att spara');
    expect(stop()).toBeNull();
    expect(held().list(consent)).toEqual([]);
    // What lay behind the stop can be reached again a moment after it has gone.
    const purpose = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Syfte' });
    expect(purpose.value).toBe('Planera stödet');
    await press('Spara samtycket');
    await press(GO);
    expect(held().list(consent)).toHaveLength(1);
    expect(address()).toMatch(/\/samtycke$/);
  });

  it('asks for each free text that weaker secrecy would read, at the field and in the summary', async () => {
    const { ylva, at, held, ...tilde } = await opened(UNIT.teachers);
    const { caseId } = tilde;
    await consentOfBoth(ylva, tilde);
    const need = { kind: 'PLAN_ACTION' as const, need: { text: 'Behöver en vuxen vid lunch' } };
    await ylva.mutate(caseId, nameNeed, { needId: crypto.randomUUID(), ...need });
    await ylva.mutate(caseId, nameNeed, {
      needId: crypto.randomUUID(),
      kind: 'SOCIAL',
      need: { text: 'Bor växelvis' },
    });
    ylva.goOffline();
    await at('/nytt');
    await fillsIn(TEACHERS);
    await press('Spara samtycket');
    const told = within(stop()!);
    expect(told.getByText(`Sekretessen är svagare hos ${TEACHERS}.`)).toBeTruthy();
    expect(told.queryByText('Bor växelvis')).toBeNull();
    await press(GO);
    expect(held().list(consent)).toHaveLength(1);
    const summary = screen.getByRole('group', { name: 'En text är inte bekräftad' });
    expect(document.activeElement).toBe(summary);
    // Beside the box the text itself stands; the summary says which it is.
    expect(told.getAllByText('Läs texten och bekräfta att den får lämnas ut')).toHaveLength(1);
    expect(within(summary).getByText('Läs och bekräfta ”Behöver en vuxen vid lunch”')).toBeTruthy();
    await userEvent.click(told.getByRole('checkbox', { name: 'Texten får lämnas ut dit: Behöver en vuxen vid lunch' }));
    expect(held().list(textConfirmation)).toEqual([]);
    await press(GO);
    expect(held().list(consent)).toHaveLength(2);
    const [kept] = held().list(textConfirmation);
    const [read] = held()
      .list(needEntity)
      .filter((one) => one.body.text === 'Behöver en vuxen vid lunch');
    expect(kept?.body).toMatchObject({
      toUnit: UNIT.social,
      when: 'before',
      name: 'Ylva Norberg',
      texts: [{ recordId: read?.id, mark: textMark('Behöver en vuxen vid lunch'), receivers: [UNIT.teachers] }],
    });
    expect(
      ylva.outbox
        .get()
        .map((item) => item.name)
        .slice(-2),
    ).toEqual(['confirmTexts', 'recordConsent']);
  });

  it('lets nothing through where it can not be fetched, says what to do, and keeps the words', async () => {
    const { ylva, ...tilde } = await opened(UNIT.nurses);
    const load = { fails: true };
    const Screen = gated(RecordConsent, async () => {
      if (load.fails) throw new TypeError('Failed to fetch dynamically imported module');
      return STOP;
    });
    await show(ylva, `/arenden/${tilde.caseId}/samtycke/nytt`, [
      { path: '/arenden/$caseId/samtycke/nytt', component: Screen },
    ]);
    await fillsIn(NURSES);
    await press('Spara samtycket');
    const said = screen.getByRole('alert').textContent;
    expect(said).toContain('Ingenting är sparat eller utlämnat');
    expect(said).toContain('Anslut till nätet, ladda om sidan och spara igen. Det du har skrivit finns kvar.');
    expect(stop()).toBeNull();
    expect(tilde.held().list(consent)).toEqual([]);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Syfte' }).value).toBe('Planera stödet');
    load.fails = false;
    await press('Spara samtycket');
    await press(GO);
    expect(tilde.held().list(consent)).toHaveLength(1);
  });

  it('is not shown where nothing begins: one guardian is still silent', async () => {
    const { at, held } = await opened(UNIT.nurses);
    await at('/nytt');
    await fillsIn(NURSES);
    await userEvent.click(
      within(screen.getByRole('group', { name: 'Johan Sandvik' })).getByLabelText('Har inte svarat än'),
    );
    await press('Spara samtycket');
    expect(stop()).toBeNull();
    expect(held().list(consent)).toHaveLength(1);
  });

  it('can be read in English', async () => {
    const { at } = await opened(UNIT.nurses);
    await at('/nytt');
    await fillsIn(NURSES);
    await press('Spara samtycket');
    act(() => setLanguage('en'));
    expect(screen.getByRole('alertdialog', { name: 'Stop before the information is given out' })).toBeTruthy();
  });
});

describe('the same stop', () => {
  it('stands before the second guardian’s later yes', async () => {
    const { ylva, world, caseId, mother, at, held } = await opened(UNIT.teachers);
    await ylva.mutate(caseId, recordConsent, ofMother(mother, world.now(), UNIT.teachers));
    await at();
    await press(/Skriv in ett svar till/);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem svarar?' }), 'Johan Sandvik');
    await userEvent.click(screen.getByRole('radio', { name: 'Säger ja' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Skriftligt' }));
    await write(screen.getByLabelText('Vem tog emot svaret?'), 'Ylva Norberg');
    await press('Spara svaret');
    expect(within(stop()!).getByText(`Sekretessen är svagare hos ${TEACHERS}.`)).toBeTruthy();
    expect(held().list(consentAnswer)).toHaveLength(1);
    await press('Gå tillbaka utan att spara');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Säger ja' }).checked).toBe(true);
    await press('Spara svaret');
    await press(GO);
    expect(held().list(consentAnswer)).toHaveLength(2);
  });

  it('stands before a releasing unit’s check, and names only what that unit lets go', async () => {
    const { ylva, world, ...tilde } = await opened(UNIT.nurses);
    await consentOfBoth(ylva, tilde);
    const nadja = world.device('nadja');
    await show(nadja, `/arenden/${tilde.caseId}/samtycke`, ROUTES);
    await press(/Kontrollera samtycket/);
    const lines = within(stop()!).getAllByText(/får se/);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.textContent).toContain(`${SOCIAL} får se`);
    expect(lines[0]!.textContent).toContain(`från ${NURSES}.`);
    await userEvent.keyboard('{Escape}');
    const checks = () => nadja.dossier(tilde.caseId)!.dossier.list(consentVerification);
    expect([stop(), checks().length]).toEqual([null, 1]);
    await press(/Kontrollera samtycket/);
    await press(GO);
    expect(checks()).toHaveLength(2);
  });

  it('stands before a decision in the guardians’ place', async () => {
    const { at, held } = await opened(UNIT.bup);
    await at();
    await press('Skriv in ett beslut');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vilket beslut?' }), 'LVU_11');
    await write(screen.getByRole('textbox', { name: 'Vem fattade beslutet?' }), 'Barbro Almgren');
    await write(screen.getByRole('textbox', { name: 'Diarienummer' }), 'SN 2026/88');
    await write(screen.getByRole('textbox', { name: 'Skäl' }), 'Vården kräver det');
    await tick('BUP Lindsjö: Mål och insatser');
    await userEvent.click(within(screen.getByRole('group', { name: /lämna ut uppgifter/ })).getByLabelText(SOCIAL));
    await tick('Vårdnadshavarna är informerade');
    await press('Spara beslutet');
    expect(within(stop()!).getByText('I dag delas inget med BUP Lindsjö.')).toBeTruthy();
    expect(held().list(boardDecision)).toEqual([]);
    await press(GO);
    expect(held().list(boardDecision)).toHaveLength(1);
  });

  it('stands before an exclusion is removed that held somebody back', async () => {
    const { ylva, world, at, held, ...tilde } = await opened(UNIT.nurses);
    await consentOfBoth(ylva, tilde, [UNIT.social, UNIT.nurses]);
    await verify(world.device('nadja'), tilde.caseId, held().list(consent)[0]!.id);
    const wish = {
      from: null,
      to: UNIT.nurses,
      kinds: null,
      by: tilde.mother,
      at: world.now(),
      receivedBy: 'Ylva',
      ended: null,
    };
    await ylva.mutate(tilde.caseId, recordExclusion, { exclusionId: crypto.randomUUID(), exclusion: wish });
    await at('/nytt');
    await press(/Ta bort undantaget/);
    expect(within(stop()!).getByText(`I dag delas inget med ${NURSES}.`)).toBeTruthy();
    expect(held().list(exclusion)[0]!.body.ended).toBeNull();
    await press(GO);
    expect(held().list(exclusion)[0]!.body.ended).not.toBeNull();
  });
});

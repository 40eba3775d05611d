import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { boardDecision } from '#domain/board-decision';
import { consentAnswer } from '#domain/consent-answer';
import { consentVerification } from '#domain/consent-verification';
import { recordStanding } from '#domain/guardian-standing';
import { recordConsent } from '#domain/record-consent';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { gated } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { ConsentList } from './consent-list';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/samtycke', component: gated(ConsentList) }];
const open = (device: TestDevice, caseId: string) => show(device, `/arenden/${caseId}/samtycke`, ROUTES);

async function consented() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, tilde);
  return { world, ylva, nadja, ...tilde, consentId };
}

describe('the consents of a case', () => {
  it('says that nobody else sees anything before the family has said yes', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await open(ylva, caseId);
    expect(screen.getByText(/Innan familjen har sagt ja får ingen annan se något om barnet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Skriv in samtycke' })).toBeTruthy();
  });

  it('says who has checked and who has not', async () => {
    const { ylva, caseId } = await consented();
    await open(ylva, caseId);
    expect(screen.getByText('Väntar på kontroll')).toBeTruthy();
    expect(screen.getByText(/barn och unga: Ylva Norberg, 23 nov 2026/)).toBeTruthy();
    expect(screen.getByText('Aspskolan, skolsköterska och skolläkare har inte kontrollerat än')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Kontrollera samtycket/ })).toBeNull();
  });

  it('lets a named person of the other releasing unit check in one act, without a network', async () => {
    const { nadja, caseId } = await consented();
    nadja.goOffline();
    await open(nadja, caseId);
    await userEvent.click(screen.getByRole('button', { name: /Kontrollera samtycket/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara och lämna ut' }));
    const names = nadja
      .dossier(caseId)
      ?.dossier.list(consentVerification)
      .map((one) => one.body.name);
    expect(names).toContain('Nadja Holmkvist');
    expect(screen.getByText('Gäller', { selector: 'span' })).toBeTruthy();
  });

  it('waits for the guardian who has not answered, and takes that answer later', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const tilde = await openTilde(ylva);
    await ylva.mutate(tilde.caseId, recordConsent, narrow(tilde.mother, world.now()));
    await open(ylva, tilde.caseId);
    expect(screen.getByText('Väntar på svar')).toBeTruthy();
    expect(screen.getByText('Johan Sandvik har inte svarat')).toBeTruthy();
    act(() => world.wait(7 * 24 * 3_600_000));
    await userEvent.click(screen.getByRole('button', { name: /Skriv in ett svar till/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem svarar?' }), 'Johan Sandvik');
    await userEvent.click(screen.getByRole('radio', { name: 'Säger ja' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Muntligt' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(screen.getAllByText('Skriv var det muntliga svaret är antecknat')).toHaveLength(2);
    await userEvent.click(screen.getByRole('textbox', { name: 'Journalanteckning' }));
    await userEvent.paste('anteckning 23 nov');
    expect(screen.getAllByText('Skriv vem som tog emot svaret')).toHaveLength(2);
    await userEvent.click(screen.getByRole('textbox', { name: /^Vem tog emot svaret/ }));
    await userEvent.paste('Ylva Norberg');
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    expect(ylva.dossier(tilde.caseId)?.dossier.list(consentAnswer)).toHaveLength(2);
    expect(screen.getByText('Johan Sandvik har sagt ja')).toBeTruthy();
    expect(
      screen.getByText(/Muntligt 30 nov 2026, mottaget av Ylva Norberg\. Anteckning: anteckning 23 nov/),
    ).toBeTruthy();
  });

  it('tells what a later answer lacks at the field and in the summary, the child’s maturity too, and keeps the rest', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const tilde = await openTilde(ylva, { birthDate: '2010-03-14' });
    await ylva.mutate(tilde.caseId, recordConsent, narrow(tilde.mother, world.now()));
    await open(ylva, tilde.caseId);
    const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));
    await userEvent.click(screen.getByRole('button', { name: /Skriv in ett svar till/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem svarar?' }), 'Tilde');
    expect(screen.queryByRole('textbox', { name: 'Varför räcker barnets inställning?' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Har berättat vad hen tycker' }));
    const maturity = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Varför räcker barnets inställning?' });
    await userEvent.click(maturity);
    await userEvent.paste('x'.repeat(2_001));
    const day = screen.getByLabelText('Datum för svaret');
    fireEvent.change(day, { target: { value: '' } });
    await save();
    expect(await faultsLead()).toEqual([
      'Välj om svaret gavs skriftligt eller muntligt',
      'Skriv vilken dag svaret gavs',
      'Skriv vem som tog emot svaret',
      'Texten är för lång',
    ]);
    await userEvent.click(screen.getByRole('radio', { name: 'Muntligt' }));
    fireEvent.change(day, { target: { value: '2026-11-24' } });
    await userEvent.click(screen.getByRole('textbox', { name: 'Vem tog emot svaret?' }));
    await userEvent.paste('Ylva Norberg');
    expect(maturity.value).toHaveLength(2_001);
    await userEvent.clear(maturity);
    await userEvent.click(maturity);
    await userEvent.paste('Tilde förstår.');
    await save();
    expect(await faultsLead()).toEqual([
      'Skriv var det muntliga svaret är antecknat',
      'Skriv en dag fram till i dag. Svaret är redan givet.',
    ]);
    expect(screen.getByRole('group', { name: '2 saker behöver rättas innan svaret kan sparas' })).toBeTruthy();
    fireEvent.change(day, { target: { value: '2026-11-23' } });
    await userEvent.click(screen.getByRole('textbox', { name: 'Journalanteckning' }));
    await userEvent.paste('anteckning 7');
    await save();
    const answers = ylva.dossier(tilde.caseId)?.dossier.list(consentAnswer) ?? [];
    expect(answers.find(({ body }) => body.giver === 'child')?.body.maturity).toBe('Tilde förstår.');
  });

  it('warns, where an answer is written in, that a guardian is dangerous to ask', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const tilde = await openTilde(ylva);
    await ylva.mutate(tilde.caseId, recordConsent, narrow(tilde.mother, world.now()));
    const dangerous = { guardianId: tilde.father, standing: 'dangerous' as const, attempts: [], cannotWait: '' };
    const standing = { ...dangerous, decidedBy: 'Barbro Almgren', reason: 'Hot', at: world.now() };
    await ylva.mutate(tilde.caseId, recordStanding, { standingId: crypto.randomUUID(), standing });
    await open(ylva, tilde.caseId);
    await userEvent.click(screen.getByRole('button', { name: /Skriv in ett svar till/ }));
    expect(screen.queryByText(/^Fråga inte\. Det kan vara farligt/)).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem svarar?' }), 'Johan Sandvik');
    expect(screen.getByText(/^Fråga inte\. Det kan vara farligt/)).toBeTruthy();
  });

  it('ends by time alone, and stays to be read as an earlier consent', async () => {
    const { world, ylva, caseId } = await consented();
    world.wait(200 * 24 * 3_600_000);
    await open(ylva, caseId);
    expect(screen.getByRole('heading', { name: /Tidigare samtycken/ })).toBeTruthy();
    expect(screen.getByText('Har gått ut')).toBeTruthy();
    expect(screen.getByText('Karin Sandvik har sagt ja')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Ta tillbaka/ })).toBeNull();
  });

  it('says what the law lets pass without consent, and that a report of concern is never blocked', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const { caseId } = await openTilde(ylva);
    await invite(ylva, caseId, UNIT.bup, UNIT.nurses);
    await open(ylva, caseId);
    expect(screen.getByText('En orosanmälan spärras aldrig')).toBeTruthy();
    const toBup = within(screen.getByRole('region', { name: 'Till BUP Lindsjö' }));
    expect(toBup.getByText(/OSL 25 kap. 12 §/)).toBeTruthy();
    const toSchool = within(screen.getByRole('region', { name: /Till Aspskolan/ }));
    expect(toSchool.getByText('Ingen grund i lagen. Fråga om samtycke.')).toBeTruthy();
  });
});

describe('a decision in place of consent', () => {
  it('is not saved without the delegate’s name, and says so in words', async () => {
    const world = deviceWorld();
    const ylva = world.device('ylva');
    const { caseId } = await openTilde(ylva);
    await open(ylva, caseId);
    await userEvent.click(screen.getByRole('button', { name: 'Skriv in ett beslut' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vilket beslut?' }), 'Vård enligt LVU');
    await userEvent.click(screen.getByRole('button', { name: 'Spara beslutet' }));
    expect(screen.getByRole('alert').textContent).toContain('Skriv namnet på den som fattade beslutet');
    for (const [label, words] of [
      ['Diarienummer', 'SN 2026/88'],
      ['Vem fattade beslutet?', 'Barbro Almgren'],
    ] as const) {
      await userEvent.click(screen.getByRole('textbox', { name: label }));
      await userEvent.paste(words);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Spara beslutet' }));
    expect(ylva.dossier(caseId)?.dossier.list(boardDecision)[0]?.body.reference).toBe('SN 2026/88');
    expect(screen.getByRole('button', { name: /^Avsluta beslutet\s*Vård enligt LVU/ })).toBeTruthy();
  });
});

/** The mother's oral yes; the father is still silent. */
const narrow = (mother: string, at: number) => ({
  consentId: crypto.randomUUID(),
  consent: {
    releasing: [UNIT.social],
    receiving: [{ unit: UNIT.nurses, kinds: ['IDENTITY' as const, 'LOGISTICS' as const], weakerSecrecy: false }],
    purpose: 'Prata med skolsköterskan',
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
        form: 'oral' as const,
        journalRef: 'anteckning',
        at,
        receivedBy: 'Ylva Norberg',
        maturity: '',
        handling: '',
      },
    },
  ],
});

import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { consent } from '#domain/consent';
import { consentAnswer } from '#domain/consent-answer';
import { consentVerification } from '#domain/consent-verification';
import { exclusion } from '#domain/exclusion';
import { recordStanding } from '#domain/guardian-standing';
import { prepare } from '#domain/preparation';
import { invite, openTilde } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { gated } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { RecordConsent } from './record-consent';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/samtycke/nytt', component: gated(RecordConsent) }];
const SOCIAL = 'Socialtjänsten Lindsjö, barn och unga';
const NURSES = 'Aspskolan, skolsköterska och skolläkare';
const BUP = 'BUP Lindsjö';
const NOTHING_AGREED = {
  ...{ on: null, question: '', wanted: '', unwanted: '', unwantedUnits: [], notShare: '', whereAndWhen: '' },
  ...{ interpreter: '', supportPerson: '', childPart: { how: 'undecided' as const, support: '', toldBy: '' } },
};
const result = () => screen.getByRole('heading', { name: 'Det här blir resultatet' }).parentElement as HTMLElement;

async function opened(birthDate?: string) {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva, { birthDate });
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const shown = await show(ylva, `/arenden/${tilde.caseId}/samtycke/nytt`, ROUTES);
  return { world, ylva, ...tilde, ...shown };
}

/** Pastes: as a user's words, without a render for each key. */
async function write(field: HTMLElement, words: string) {
  await userEvent.click(field);
  await userEvent.paste(words);
}

async function saysYes(name: string, reference: string) {
  const group = within(screen.getByRole('group', { name }));
  await userEvent.click(group.getByLabelText('Säger ja'));
  await userEvent.click(group.getByLabelText('Muntligt'));
  if (!reference) return;
  await write(group.getByLabelText('Journalanteckning'), reference);
  await write(group.getByLabelText('Vem tog emot svaret?'), 'Ylva Norberg');
}

const tick = (name: string) => userEvent.click(screen.getByLabelText(name));

async function narrowConsent() {
  await saysYes('Karin Sandvik', 'anteckning 2026-11-23');
  await saysYes('Johan Sandvik', 'anteckning 2026-11-23');
  await narrowScope();
}

/** What a narrow consent covers, and all that the family must have been told. */
async function narrowScope() {
  await write(screen.getByLabelText('Syfte'), 'Få prata med skolsköterskan om ett möte.');
  await tick(`${NURSES}: Namn och ålder`);
  await tick(`${NURSES}: Tider och vilka som är med`);
  const releasing = within(screen.getByRole('group', { name: 'Vilka får lämna ut uppgifter?' }));
  await userEvent.click(releasing.getByLabelText(SOCIAL));
  for (const told of screen.getAllByLabelText(/^att |^vad som händer/)) await userEvent.click(told);
}

describe('recording a consent', () => {
  it('writes the narrow oral consent of both guardians, with the journal reference, and leads to the list', async () => {
    const { ylva, caseId, address } = await opened();
    ylva.goOffline();
    await narrowConsent();
    await write(screen.getByLabelText(`Kontaktperson hos ${NURSES}`), 'Nadja Holmkvist');
    await tick(`Jag tog emot samtycket själv och har kontrollerat det för ${SOCIAL}`);
    await userEvent.click(screen.getByRole('button', { name: 'Spara samtycket' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara och lämna ut' }));
    expect(address()).toBe(`/arenden/${caseId}/samtycke`);
    const { dossier } = ylva.dossier(caseId) ?? {};
    const [saved] = dossier?.list(consent) ?? [];
    expect(saved?.body.receiving).toEqual([
      { unit: UNIT.nurses, kinds: ['IDENTITY', 'LOGISTICS'], weakerSecrecy: false },
    ]);
    expect(saved?.body.contactPersons).toEqual([{ unit: UNIT.nurses, name: 'Nadja Holmkvist', phone: '' }]);
    expect(saved?.body.coversPlan).toBe(false);
    const answers = dossier?.list(consentAnswer) ?? [];
    expect(answers.map(({ body }) => [body.answer, body.form, body.journalRef])).toEqual([
      ['yes', 'oral', 'anteckning 2026-11-23'],
      ['yes', 'oral', 'anteckning 2026-11-23'],
    ]);
    expect(dossier?.list(consentVerification)).toHaveLength(1);
  });

  it('ticks name and times visibly with a kind of information, and holds them there', async () => {
    await opened();
    await tick(`${NURSES}: Skola`);
    const name = screen.getByRole<HTMLInputElement>('checkbox', { name: `${NURSES}: Namn och ålder` });
    expect(name.checked).toBe(true);
    await userEvent.click(name);
    expect(name.checked).toBe(true);
    await tick(`${NURSES}: Skola`);
    await userEvent.click(name);
    expect(name.checked).toBe(false);
  });

  it('presets nothing but the dates', async () => {
    await opened();
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked);
    const nobodyYet = ['Har inte svarat än', 'Har inte svarat än', 'Inte frågat än', 'Har inte fått veta än'];
    expect(chosen.map((radio) => radio.labels?.[0]?.textContent)).toEqual(nobodyYet);
    const texts = [
      ...screen.getAllByRole<HTMLInputElement>('textbox'),
      ...screen.getAllByRole<HTMLSelectElement>('combobox'),
    ];
    const filled = texts.filter((field) => field.value !== '').map((field) => field.labels?.[0]?.textContent);
    expect(filled.filter((label) => !/^Gäller /.test(label ?? ''))).toEqual([]);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Språk' }).value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Gäller från').value).toBe('2026-11-23');
    expect(screen.getByLabelText<HTMLInputElement>('Gäller till och med').value).toBe('2027-11-23');
  });

  it('says live who sees what, and why one guardian is not enough', async () => {
    await opened();
    await narrowConsent();
    expect(within(result()).getByText(/skolläkare får se, men inte än/)).toBeTruthy();
    expect(within(result()).getByText(/har inte kontrollerat samtycket än/)).toBeTruthy();
    await tick(`Jag tog emot samtycket själv och har kontrollerat det för ${SOCIAL}`);
    expect(within(result()).getByText(`${NURSES} ser namn och ålder, tider och vilka som är med`)).toBeTruthy();
    const father = within(screen.getByRole('group', { name: 'Johan Sandvik' }));
    await userEvent.click(father.getByRole('radio', { name: 'Har inte svarat än' }));
    expect(within(result()).getByText(`${NURSES} ser ingenting`)).toBeTruthy();
    expect(within(result()).getByText(/FB 6 kap/)).toBeTruthy();
  });

  it('offers definite units only, never the school in general', async () => {
    await opened();
    const add = screen.getByRole('combobox', { name: 'Lägg till en verksamhet' });
    expect(within(add).getByRole('option', { name: BUP })).toBeTruthy();
    expect(within(add).queryByRole('option', { name: 'Skolan' })).toBeNull();
    await userEvent.selectOptions(add, BUP);
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till' }));
    expect(screen.getByRole('checkbox', { name: `${BUP}: Psykisk hälsa` })).toBeTruthy();
  });

  it('puts everything that is missing in one summary with the words of the fields, and keeps what is written', async () => {
    const { ylva, caseId } = await opened();
    await saysYes('Karin Sandvik', '');
    await userEvent.click(screen.getByRole('button', { name: 'Spara samtycket' }));
    const summary = screen.getByRole('group', { name: /saker behöver rättas innan samtycket kan sparas/ });
    expect(document.activeElement).toBe(summary);
    for (const words of [
      'Skriv syftet',
      'Skriv var det muntliga svaret är antecknat',
      'Skriv vem som tog emot svaret',
    ]) {
      expect(within(summary).getByRole('link', { name: words })).toBeTruthy();
      expect(screen.getAllByText(words)).toHaveLength(2);
    }
    expect(ylva.dossier(caseId)?.dossier.list(consent)).toEqual([]);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Muntligt' }).checked).toBe(true);
  });

  it('says a rule’s no in plain words and loses nothing', async () => {
    const { ylva, caseId } = await opened();
    await narrowConsent();
    const to = screen.getByLabelText('Gäller till och med');
    await userEvent.clear(to);
    await userEvent.type(to, '2029-01-01');
    await userEvent.click(screen.getByRole('button', { name: 'Spara samtycket' }));
    const refused = await screen.findByRole('alert');
    expect(refused.textContent).toContain('Samtycket kan inte sparas');
    expect(refused.textContent).toContain('Tiden stämmer inte');
    expect(document.activeElement).toBe(refused);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Syfte' }).value).toContain('skolsköterskan');
    expect(ylva.dossier(caseId)?.dossier.list(consent)).toEqual([]);
  });

  it('keeps the draft: who comes back finds the words', async () => {
    const { go, caseId } = await opened();
    await write(screen.getByLabelText('Syfte'), 'Mer stöd i skolan');
    await go('/arenden');
    await go(`/arenden/${caseId}/samtycke/nytt`);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Syfte' }).value).toBe('Mer stöd i skolan');
    expect(screen.getByText('Du fortsätter på ett utkast.')).toBeTruthy();
  });

  it('records what the family does not want shared as an act of its own', async () => {
    const { ylva, caseId } = await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till ett undantag' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Andra i familjen' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem vill det?' }), 'Karin Sandvik');
    await userEvent.click(screen.getByRole('button', { name: 'Spara undantaget' }));
    expect(ylva.dossier(caseId)?.dossier.list(exclusion)[0]?.body.kinds).toEqual(['FAMILY_OTHER_PERSON']);
    expect(screen.getByText('Andra i familjen från alla till alla')).toBeTruthy();
  });

  it('says at each question how one asks it aloud, by name, and asks nobody whom it is dangerous to ask', async () => {
    const { world, ylva, caseId, mother } = await opened();
    const asked = () => screen.getAllByText('Fråga så här:').map((one) => one.parentElement?.textContent ?? '');
    const karin = () => asked().filter((line) => line.includes('”Karin,')).length;
    expect(asked()).toHaveLength(9);
    expect([karin(), asked().some((line) => line.includes('”Tilde,'))]).toEqual([1, true]);
    await act(async () => {
      const dangerous = { guardianId: mother, standing: 'dangerous' as const, attempts: [], cannotWait: '' };
      const standing = { ...dangerous, decidedBy: 'Barbro Almgren', reason: 'Hot', at: world.now() };
      await ylva.mutate(caseId, recordStanding, { standingId: crypto.randomUUID(), standing });
    });
    expect([karin(), asked().length]).toEqual([0, 8]);
  });

  it('can be read in English', async () => {
    await opened();
    act(() => setLanguage('en'));
    expect(screen.getByRole('heading', { name: 'Record a consent' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: `${NURSES}: Mental health` })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'This will be the result' })).toBeTruthy();
  });
});

it('shows what the family said in the preparation beside the exclusions', async () => {
  const { ylva, caseId } = await opened();
  const said = { ...NOTHING_AGREED, notShare: 'Inget om pappas jobb.' };
  await act(async () => {
    await ylva.mutate(caseId, prepare, { preparationId: crypto.randomUUID(), preparation: said });
  });
  const hint = (await screen.findByText('Inget om pappas jobb.')).parentElement;
  expect(hint?.textContent).toBe('Familjen sa i förberedelsen: Inget om pappas jobb.');
});

describe('bad input in a consent', () => {
  it('too long is said at the interpreter and in the summary', async () => {
    await opened();
    await write(screen.getByLabelText('Tolk'), 'x'.repeat(500));
    await userEvent.click(screen.getByRole('button', { name: 'Spara samtycket' }));
    expect(await faultsLead()).toContain('Texten är för lång');
  });

  it('of one who gives it is said at the field and in the summary, until it is mended, and nothing typed is lost', async () => {
    const { ylva, caseId } = await opened('2010-03-14');
    await narrowScope();
    const of = (name: string) => within(screen.getByRole('group', { name }));
    const press = (element: HTMLElement) => userEvent.click(element);
    const save = () => press(screen.getByRole('button', { name: 'Spara samtycket' }));
    const [karin, johan, tilde] = [of('Karin Sandvik'), of('Johan Sandvik'), of('Tilde')];
    // The mother's without how, when and to whom; the father's oral one without where it is noted, and not given yet.
    await press(karin.getByLabelText('Säger ja'));
    fireEvent.change(karin.getByLabelText('Datum för svaret'), { target: { value: '' } });
    await press(johan.getByLabelText('Säger nej'));
    await press(johan.getByLabelText('Muntligt'));
    await write(johan.getByLabelText('Vem tog emot svaret?'), 'Ylva Norberg');
    fireEvent.change(johan.getByLabelText('Datum för svaret'), { target: { value: '2026-11-24' } });
    await press(tilde.getByLabelText('Har berättat vad hen tycker'));
    await press(tilde.getByLabelText('Muntligt'));
    await write(tilde.getByLabelText('Journalanteckning'), 'anteckning 7');
    await write(tilde.getByLabelText('Vem tog emot svaret?'), 'Nadja Holmkvist');
    const maturity = tilde.getByLabelText<HTMLTextAreaElement>('Varför räcker barnets inställning?');
    await write(maturity, 'Vill själv. '.repeat(200));
    await save();
    expect((await faultsLead()).sort()).toEqual(
      [
        'Välj om svaret gavs skriftligt eller muntligt',
        'Skriv vilken dag svaret gavs',
        'Skriv vem som tog emot svaret',
        'Skriv var det muntliga svaret är antecknat',
        'Skriv en dag fram till i dag. Svaret är redan givet.',
        'Texten är för lång',
      ].sort(),
    );
    expect(maturity.getAttribute('aria-invalid')).toBe('true');
    expect(maturity.value).toBe('Vill själv. '.repeat(200));
    expect(johan.getByLabelText<HTMLInputElement>('Vem tog emot svaret?').value).toBe('Ylva Norberg');
    expect(tilde.getByLabelText<HTMLInputElement>('Journalanteckning').value).toBe('anteckning 7');
    expect(ylva.dossier(caseId)?.dossier.list(consent)).toEqual([]);

    await press(karin.getByLabelText('Skriftligt'));
    fireEvent.change(karin.getByLabelText('Datum för svaret'), { target: { value: '2026-11-23' } });
    await write(karin.getByLabelText('Vem tog emot svaret?'), 'Ylva Norberg');
    await write(johan.getByLabelText('Journalanteckning'), 'anteckning 8');
    fireEvent.change(johan.getByLabelText('Datum för svaret'), { target: { value: '2026-11-23' } });
    await userEvent.clear(maturity);
    await write(maturity, 'Tilde förstår vad det gäller.');
    expect(screen.queryByRole('group', { name: /behöver rättas/ })).toBeNull();
    await save();
    const answers = () => ylva.dossier(caseId)?.dossier.list(consentAnswer) ?? [];
    await waitFor(() => expect(answers()).toHaveLength(3));
    expect(answers().map(({ body }) => [body.answer, body.form, body.maturity])).toEqual([
      ['yes', 'written', ''],
      ['no', 'oral', ''],
      ['view-recorded', 'oral', 'Tilde förstår vad det gäller.'],
    ]);
  });

  it('in an exclusion is said at who wants it, then at what it is about, and in the summary', async () => {
    await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Lägg till ett undantag' }));
    await userEvent.click(screen.getByRole('button', { name: 'Spara undantaget' }));
    expect(await faultsLead()).toHaveLength(2);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem vill det?' }), 'Karin Sandvik');
    await userEvent.click(screen.getByRole('button', { name: 'Spara undantaget' }));
    expect(await faultsLead()).toEqual([expect.stringMatching(/^Välj uppgifter, avsändare eller mottagare/)]);
  });
});

import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { mayDisclose } from '#domain/consent-policy';
import { personConsent } from '#domain/person-consent';
import { reservation } from '#domain/reservation';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { gated } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { OtherPermissions } from './other-permissions';
import { RecordPersonConsent } from './person-consent';
import { RecordReservation } from './reservation';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/samtycke/forbehall', component: gated(RecordReservation) },
  { path: '/arenden/$caseId/samtycke/annan-person', component: RecordPersonConsent },
];
const TEACHERS = 'Kvarnbäckens friskola, lärarna';
const write = async (label: string, words: string) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.paste(words);
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** Social services and the nurses may tell the independent school's teachers, and each other about another person. */
async function page(path: 'forbehall' | 'annan-person') {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses, UNIT.independentTeachers);
  const units = [UNIT.social, UNIT.nurses, UNIT.independentTeachers];
  const consentId = await consentOfBoth(ylva, tilde, units, ['IDENTITY', 'PLAN_ACTION', 'FAMILY_OTHER_PERSON']);
  await verify(world.device('nadja'), tilde.caseId, consentId);
  const till = path === 'forbehall' ? `?till=${UNIT.independentTeachers}` : '';
  const shown = await show(ylva, `/arenden/${tilde.caseId}/samtycke/${path}${till}`, ROUTES);
  const may = (to: string, kind: 'PLAN_ACTION' | 'FAMILY_OTHER_PERSON') =>
    mayDisclose(ylva.dossier(tilde.caseId)!.facts, { from: UNIT.social, to, kind }, ylva.now.get());
  return { world, ylva, may, ...tilde, ...shown };
}

describe('the stop before an independent school is told anything', () => {
  it('says what will be given out, takes the named person’s promise, and only then lets it flow', async () => {
    const { ylva, caseId, may, address } = await page('forbehall');
    ylva.goOffline();
    expect(may(UNIT.independentTeachers, 'PLAN_ACTION')).toMatchObject({ because: 'RESERVATION' });
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Vem tar emot?' }).value).toBe(
      UNIT.independentTeachers,
    );
    const releasing = within(screen.getByRole('group', { name: /För uppgifter från vilka/ }));
    for (const box of releasing.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    await userEvent.click(releasing.getByRole('checkbox', { name: /Socialtjänsten Lindsjö/ }));
    expect(screen.getByText(/får se namn och ålder, mål och insatser från Socialtjänsten Lindsjö/)).toBeTruthy();
    await write('Vilken person lovar?', 'Josefin Ahlbom');
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Vad har personen läst?' });
    expect(text.value).toBe('');
    await press('Skriv in den vanliga texten');
    expect(document.activeElement).toBe(text);
    expect(text.value).toMatch(/^Jag får inte berätta vidare/);
    expect(screen.queryByRole('button', { name: 'Skriv in den vanliga texten' })).toBeNull();
    await write('Vilken dag bekräftade personen förbehållet?', '2026-11-23');
    await press('Spara förbehållet');
    expect(ylva.dossier(caseId)!.dossier.list(reservation)).toEqual([]);
    await press('Spara och lämna ut');
    expect(address()).toBe(`/arenden/${caseId}/samtycke`);
    const [saved] = ylva.dossier(caseId)!.dossier.list(reservation);
    expect(saved?.body).toMatchObject({
      person: 'Josefin Ahlbom',
      releasing: [UNIT.social],
      unit: UNIT.independentTeachers,
      acknowledgedOn: '2026-11-23',
    });
    expect(may(UNIT.independentTeachers, 'PLAN_ACTION').ok).toBe(true);
  });

  it('needs a named person and a day, says so at the field and in the summary, and keeps the words', async () => {
    const { ylva, caseId, may, go } = await page('forbehall');
    await userEvent.click(screen.getByRole('checkbox', { name: /Socialtjänsten Lindsjö/ }));
    await press('Spara förbehållet');
    for (const words of ['Skriv vilken dag personen bekräftade', 'Skriv vad personen har läst'])
      expect(screen.getAllByText(words)).toHaveLength(2);
    await press('Skriv in den vanliga texten');
    await write('Vilken dag bekräftade personen förbehållet?', '2026-11-23');
    await press('Spara förbehållet');
    expect(screen.getByRole('alert').textContent).toContain('Låt en namngiven person hos mottagaren bekräfta');
    expect(ylva.dossier(caseId)!.dossier.list(reservation)).toEqual([]);
    expect(may(UNIT.independentTeachers, 'PLAN_ACTION').ok).toBe(false);
    await go('/arenden');
    await go(`/arenden/${caseId}/samtycke/forbehall`);
    expect(screen.getByText('Du fortsätter där du slutade.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Socialtjänsten Lindsjö/ }).checked).toBe(true);
  });

  it('offers only those who have no duty of silence, and can be read in English', async () => {
    await page('forbehall');
    const unit = within(screen.getByRole('combobox', { name: 'Vem tar emot?' }));
    expect(unit.getAllByRole('option').map((one) => one.textContent)).toEqual(['Välj verksamhet', TEACHERS]);
    act(() => setLanguage('en'));
    expect(screen.getByRole('heading', { name: 'A reservation before anything is given out' })).toBeTruthy();
  });
});

describe('another person’s own answer', () => {
  it('opens what is written of that person, to the receivers that the person named and no other', async () => {
    const { ylva, caseId, may } = await page('annan-person');
    expect(may(UNIT.nurses, 'FAMILY_OTHER_PERSON')).toMatchObject({ because: 'B7' });
    await write('Vem handlar uppgiften om?', 'Mamma');
    await userEvent.click(screen.getByRole('radio', { name: 'Säger ja' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /skolläkare/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Muntligt' }));
    await press('Spara svaret');
    expect(screen.getByRole('alert').textContent).toContain('Ange var det muntliga svaret är antecknat.');
    await write('Journalanteckning', 'anteckning 23 nov');
    expect(screen.getByText(/får se andra i familjen från Socialtjänsten Lindsjö/)).toBeTruthy();
    await press('Spara svaret');
    expect(ylva.dossier(caseId)!.dossier.list(personConsent)).toHaveLength(1);
    expect(may(UNIT.nurses, 'FAMILY_OTHER_PERSON').ok).toBe(true);
    expect(may(UNIT.independentTeachers, 'FAMILY_OTHER_PERSON').ok).toBe(false);
  });

  it('lists one who has not been asked, without asking how the answer was given', async () => {
    const { ylva, caseId } = await page('annan-person');
    await press('Spara svaret');
    expect(screen.getAllByText('Välj vad personen svarar')).toHaveLength(2);
    await write('Vem handlar uppgiften om?', 'Lillasyster');
    await userEvent.click(screen.getByRole('radio', { name: 'Är inte tillfrågad' }));
    await press('Spara svaret');
    expect(ylva.dossier(caseId)!.dossier.list(personConsent)[0]?.body.answer).toBe('not-asked');
  });
});

describe('the permissions beside the consents', () => {
  it('are listed, and end in one act by the unit that wrote them', async () => {
    const { ylva, caseId, may, unmount } = await page('annan-person');
    await write('Vem handlar uppgiften om?', 'Mamma');
    await userEvent.click(screen.getByRole('radio', { name: 'Säger ja' }));
    await userEvent.click(screen.getByRole('checkbox', { name: /skolläkare/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Skriftligt' }));
    await press('Spara svaret');
    unmount();
    const List = () => <OtherPermissions view={ylva.dossier(caseId)!} />;
    await show(ylva, `/arenden/${caseId}/samtycke`, [{ path: '/arenden/$caseId/samtycke', component: List }]);
    await press('Avsluta: Mamma säger ja till att uppgifter om hen lämnas ut');
    expect(may(UNIT.nurses, 'FAMILY_OTHER_PERSON')).toMatchObject({ because: 'B7' });
  });
});

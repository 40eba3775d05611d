import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { addConsentAnswer } from '#domain/consent-answer';
import { exclusion } from '#domain/exclusion';
import { editNeed, nameNeed } from '#domain/need';
import { textConfirmation } from '#domain/text-confirmation';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { gated } from '#tests/world/gated.tsx';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { sentence } from '#tests/world/sentence';
import { setLanguage } from '#ui/words';
import { ConsentList } from './consent-list';
import { OpenedTexts } from './opened-texts';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId/samtycke/texter', component: gated(OpenedTexts) },
  { path: '/arenden/$caseId/samtycke', component: gated(ConsentList) },
];
const TEACHERS = 'Aspskolan, lärarna';
const LUNCH = 'Tar medicin vid lunch';
const REST = 'Behöver vila efter lunch';
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const box = (text: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `Texten får lämnas ut dit: ${text}` });

/** The nurse has written and checked early; social services write in the father's yes, and the teachers may read. */
async function openedByAnother() {
  const world = deviceWorld();
  const [ylva, nadja] = [world.device('ylva'), world.device('nadja')];
  const tilde = await openTilde(ylva);
  const { caseId, mother, father } = tilde;
  await invite(ylva, caseId, UNIT.nurses, UNIT.teachers);
  await verify(nadja, caseId, await consentOfBoth(ylva, tilde));
  const needs = [LUNCH, REST].map((text) => ({ needId: crypto.randomUUID(), text }));
  for (const { needId, text } of needs)
    await nadja.mutate(caseId, nameNeed, { needId, kind: 'PLAN_ACTION', need: { text } });
  const consentId = await consentOfBoth(
    ylva,
    tilde,
    [UNIT.nurses, UNIT.teachers],
    ['IDENTITY', 'PLAN_ACTION'],
    [mother],
  );
  await verify(nadja, caseId, consentId);
  world.wait(60_000);
  const yes = {
    giver: father,
    answer: 'yes' as const,
    form: 'written' as const,
    journalRef: '',
    maturity: '',
    handling: '',
  };
  const answer = { ...yes, consentId, at: world.now(), receivedBy: 'Ylva Norberg' };
  await ylva.mutate(caseId, addConsentAnswer, { answerId: crypto.randomUUID(), answer });
  const kept = () => nadja.dossier(caseId)!.dossier.list(textConfirmation);
  const at = (path = '/texter') => show(nadja, `/arenden/${caseId}/samtycke${path}`, ROUTES);
  return { world, ylva, nadja, needs, kept, at, ...tilde };
}

describe('the page of texts that another’s change has opened', () => {
  it('shows them, keeps what was read with name and time offline, and asks no more about it', async () => {
    const { nadja, needs, kept, at } = await openedByAnother();
    await at();
    expect(screen.getByText(/^2 texter som ni har skrivit kan nu läsas där sekretessen är svagare/)).toBeTruthy();
    expect(screen.getByText(`De får läsas av ${TEACHERS}.`, { exact: false })).toBeTruthy();
    expect(screen.getAllByText('Inte bekräftad')).toHaveLength(2);
    nadja.goOffline();
    await userEvent.click(box(LUNCH));
    await press('Spara bekräftelsen');
    expect(kept().map((one) => one.body)).toMatchObject([
      {
        when: 'afterwards',
        name: 'Nadja Holmkvist',
        texts: [{ recordId: needs[0]?.needId, receivers: [UNIT.teachers] }],
      },
    ]);
    expect(screen.queryByRole('checkbox', { name: `Texten får lämnas ut dit: ${LUNCH}` })).toBeNull();
    expect(box(REST).checked).toBe(false);
    const list = within(screen.getByRole('region', { name: /^Bekräftelser/ }));
    expect(list.getByText('Läst efteråt')).toBeTruthy();
    expect(list.getByText(sentence(`${LUNCH} (till ${TEACHERS})`))).toBeTruthy();
  });

  it('says at the field and in the summary that nothing is ticked, and keeps the ticks over a visit elsewhere', async () => {
    const { kept, at, caseId } = await openedByAnother();
    const { go } = await at();
    await press('Spara bekräftelsen');
    expect(screen.getAllByText('Bekräfta minst en text, eller skriv ett undantag')).toHaveLength(2);
    expect(kept()).toEqual([]);
    await userEvent.click(box(REST));
    await go('/arenden');
    await go(`/arenden/${caseId}/samtycke/texter`);
    expect([box(LUNCH).checked, box(REST).checked]).toEqual([false, true]);
  });

  it('has a way to write an exclusion, after which nothing of it can be read there and nothing is asked', async () => {
    const { nadja, at, caseId } = await openedByAnother();
    await at();
    await press('Lägg till ett undantag');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Till vem?' }), TEACHERS);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vem vill det?' }), 'Karin Sandvik');
    await press('Spara undantaget');
    expect(nadja.dossier(caseId)!.dossier.list(exclusion)).toHaveLength(1);
    expect(screen.getByText('Allt är läst')).toBeTruthy();
  });

  it('says of a text that was changed since that it is another than the one that was read', async () => {
    const { world, nadja, needs, at, caseId } = await openedByAnother();
    await at();
    await userEvent.click(box(LUNCH));
    await press('Spara bekräftelsen');
    world.wait(60_000);
    const changes = { text: { from: LUNCH, to: 'Äter lunch' } };
    await act(async () => {
      await nadja.mutate(caseId, editNeed, { needId: needs[0]!.needId, changes, conflictIds: {} });
    });
    expect(screen.getByText(sentence(`Behov, ändrad sedan dess (till ${TEACHERS})`))).toBeTruthy();
    act(() => setLanguage('en'));
    expect(screen.getByText('Read afterwards')).toBeTruthy();
  });

  it('is led to from the consents, which say plainly what is not confirmed', async () => {
    const { at, caseId } = await openedByAnother();
    await at('');
    expect(screen.getByText('2 texter kan läsas utan att någon har bekräftat dem')).toBeTruthy();
    const way = screen.getByRole('link', { name: 'Läs och bekräfta' }).getAttribute('href');
    expect(way).toBe(`/arenden/${caseId}/samtycke/texter`);
  });
});

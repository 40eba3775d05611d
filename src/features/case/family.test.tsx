import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { editChild } from '#domain/child';
import { childContact, noteChildContact } from '#domain/child-contact';
import { guardian } from '#domain/guardian';
import { guardianBlock } from '#domain/guardian-block';
import { guardianStanding } from '#domain/guardian-standing';
import { openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseFrame } from './case-frame';
import { Family } from './family';

screenTests();
const ROUTES = [
  { path: '/arenden/$caseId', component: CaseFrame, children: [{ path: '/familjen', component: Family }] },
];
async function family(options?: Parameters<typeof openTilde>[1]) {
  const ylva = deviceWorld().device('ylva');
  const opened = await openTilde(ylva, options);
  const dossier = () => {
    const view = ylva.dossier(opened.caseId);
    if (!view) throw new Error('the case is gone');
    return view.dossier;
  };
  const look = () => show(ylva, `/arenden/${opened.caseId}/familjen`, ROUTES);
  return { ylva, dossier, look, ...opened };
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = async (name: string, text: string) => {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.type(field, text);
};

describe('the child and the family', () => {
  it('tells the custody of each adult', async () => {
    const { look } = await family();
    await look();
    expect(screen.getByText('Karin Sandvik', { selector: 'b' })).toBeTruthy();
    expect(screen.getByText('Johan Sandvik', { selector: 'b' })).toBeTruthy();
    expect(screen.getAllByText('Vårdnadshavare', { selector: 'dd' })).toHaveLength(2);
    expect(document.body.textContent).not.toContain('20150314');
  });

  it('adds an adult without custody', async () => {
    const { look, dossier } = await family();
    await look();
    await press('Lägg till en vuxen');
    await write('Namn', 'Eva Berg');
    await userEvent.click(screen.getByRole('radio', { name: /^Ingen vårdnad/ }));
    await press('Spara');
    expect(await screen.findByText('Eva Berg', { selector: 'b' })).toBeTruthy();
    expect(dossier().list(guardian)).toHaveLength(3);
  });

  it("changes the child's language and nothing else", async () => {
    const { look, dossier, childId } = await family();
    await look();
    await press('Ändra barnets uppgifter');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Språk' }), 'ar');
    await press('Spara');
    expect(await screen.findByText('Arabiska')).toBeTruthy();
    expect(dossier().peek(childId)?.body).toMatchObject({ language: 'ar', firstName: 'Tilde' });
  });

  it('keeps half-written words, and never turns back what a colleague changed meanwhile', async () => {
    const { look, ylva, caseId, dossier, childId } = await family();
    const first = await look();
    await press('Ändra barnets uppgifter');
    await write('Förnamn', 'Tove');
    first.unmount();

    await ylva.mutate(caseId, editChild, {
      childId,
      changes: { language: { from: 'sv', to: 'so' } },
      conflictIds: { language: crypto.randomUUID() },
    });
    await look();
    await press('Ändra barnets uppgifter');
    expect(screen.getByRole('textbox', { name: 'Förnamn' })).toHaveProperty('value', 'Tove');
    await press('Spara');
    expect(await screen.findByText('Tove Sandvik', { selector: 'dd' })).toBeTruthy();
    expect(dossier().peek(childId)?.body).toMatchObject({ firstName: 'Tove', language: 'so' });
  });

  it('keeps contact details, and has none under protected identity, not even those written before', async () => {
    const { look, ylva, caseId, dossier } = await family();
    const contact = { address: 'Storgatan 1', phone: '', email: '', school: 'Aspskolan' };
    await ylva.mutate(caseId, noteChildContact, { childContactId: crypto.randomUUID(), contact });
    await look();
    expect(screen.getByText('Storgatan 1')).toBeTruthy();
    await press('Ange eller höj skyddet');
    await press('Ange skydd');
    expect(
      await screen.findAllByText('Kontaktuppgifter visas inte när någon har skyddade personuppgifter.'),
    ).toHaveLength(3);
    expect(screen.queryByText('Storgatan 1')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Skriv kontaktuppgifter/ })).toBeNull();
    expect(dossier().list(childContact)).toEqual([]);
  });

  it('asks for attempts before a guardian counts as unreachable, and keeps what was written', async () => {
    const { look, dossier } = await family();
    await look();
    await press('Skriv hur det går att fråga Johan Sandvik');
    const form = within(screen.getByRole('form', { name: 'Skriv hur det går att fråga' }));
    await userEvent.click(form.getByRole('radio', { name: /^Går inte att nå/ }));
    await write('Varför kan det inte vänta?', 'Mötet är på torsdag.');
    await userEvent.click(form.getByRole('button', { name: 'Spara' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/försök/i);
    for (const number of [1, 2, 3]) {
      await userEvent.click(form.getByRole('button', { name: 'Lägg till ett försök' }));
      await userEvent.type(
        within(form.getByRole('group', { name: `Försök ${number}` })).getByLabelText('Hur'),
        'Ringde',
      );
    }
    await userEvent.click(form.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Går inte att nå')).toBeTruthy();
    expect(dossier().list(guardianStanding)[0]?.body).toMatchObject({
      standing: 'unreachable',
      cannotWait: 'Mötet är på torsdag.',
    });
  });

  it('keeps something from one reader, with assessment and review, until it is lifted', async () => {
    const { look, dossier, father } = await family();
    await look();
    await press('Håll tillbaka en uppgift');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Från vem?' }), father);
    await press('Spara bedömningen');
    expect((await screen.findAllByText('Välj minst en sorts uppgift')).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Skola' }));
    await write('Bedömning', 'Barnet är rädd för att det kommer fram.');
    await press('Spara bedömningen');
    expect(await screen.findByText('Skola hålls från Johan Sandvik')).toBeTruthy();
    expect(dossier().list(guardianBlock)[0]?.body).toMatchObject({ rule: 'B4', kinds: ['SCHOOL'], liftedAt: null });
    await press('Upphäv');
    expect(screen.queryByText('Skola hålls från Johan Sandvik')).toBeNull();
  });

  it('speaks English throughout', async () => {
    const { look } = await family();
    setLanguage('en');
    await look();
    expect(screen.getByRole('heading', { level: 1, name: 'The child and the family' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add an adult' })).toBeTruthy();
  });
});

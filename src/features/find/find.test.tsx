import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { nameNeed } from '#domain/need';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Find } from './find';

screenTests();

async function opened(caseId?: string, person = 'ylva', world = deviceWorld()) {
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  const onClose = vi.fn();
  const run = vi.fn();
  const commands = [{ id: 'language', title: 'English', run }];
  const here = caseId === 'tilde' ? tilde.caseId : caseId;
  const Here = () => <Find caseId={here} commands={commands} onClose={onClose} />;
  return {
    world,
    ylva,
    tilde,
    onClose,
    run,
    show: async () => show(world.device(person), '/', [{ path: '/', component: Here }]),
  };
}
const field = () => screen.getByRole('combobox', { name: 'Sök eller gå till' });
const options = () => screen.queryAllByRole('option').map((one) => one.textContent);
const marked = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('the finder', () => {
  it('has focus in its field at once and tells which choice is marked as one goes by arrow', async () => {
    await (await opened()).show();
    expect(document.activeElement).toBe(field());
    expect(marked()).toBe('Min dag');
    await userEvent.keyboard('{ArrowDown}');
    expect(marked()).toBe('Ärenden');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Ärenden');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(marked()).toBe('English');
    expect(document.activeElement).toBe(field());
  });

  it('goes to a screen with the keyboard alone, and closes', async () => {
    const { show: open, onClose } = await opened();
    await open();
    await userEvent.keyboard('enhet{Enter}');
    expect(await screen.findByText('/enheter')).toBeTruthy();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each([
    ['Barnet flyttar', 'flytt'],
    ['fyller 18', '18-ar'],
  ])('goes from a case to the page that no step names: %s', async (words, page) => {
    const { show: open, tilde } = await opened('tilde');
    await open();
    await userEvent.keyboard(`${words}{Enter}`);
    expect(await screen.findByText(`/arenden/${tilde.caseId}/${page}`)).toBeTruthy();
  });

  it.each([
    ['tilde', 'Tilde Sandvik11 år'],
    ['SÄNDVIK', 'Tilde Sandvik11 år'],
    ['te57', 'Tilde Sandvik11 år'],
  ])('finds the case of a child by "%s" and opens it', async (words, title) => {
    const { show: open, tilde } = await opened();
    await open();
    await userEvent.keyboard(words);
    expect(options()[0]).toBe(title);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(`/arenden/${tilde.caseId}`)).toBeTruthy();
  });

  it('never finds a child under protected identity', async () => {
    const world = deviceWorld();
    await openTilde(world.device('ylva'), { protection: 'MARKING' });
    const Here = () => <Find caseId={undefined} commands={[]} onClose={() => undefined} />;
    await show(world.device('ylva'), '/', [{ path: '/', component: Here }]);
    for (const words of ['tilde', 'te57', 'sandvik']) {
      await userEvent.clear(field());
      await userEvent.type(field(), words);
      expect(options()).toEqual([]);
      expect(screen.getByText(/Skyddade ärenden går inte att söka fram/)).toBeTruthy();
    }
  });

  it('offers what the open case asks for, a consent, and all seven steps', async () => {
    const { show: open, ylva, tilde } = await opened('tilde');
    const consentId = await consentOfBoth(ylva, tilde);
    await open();
    const here = within(screen.getByRole('group', { name: 'Att göra i det här ärendet' }));
    expect(here.getByRole('option', { name: 'Bjud in verksamheterna' })).toBeTruthy();
    expect(here.getByRole('option', { name: 'Skriv in ett samtycke' })).toBeTruthy();
    const pages = within(screen.getByRole('group', { name: 'I det här ärendet' }));
    for (const step of ['Behov', 'Samtycke', 'Förbered', 'Kalla', 'Möte', 'Plan', 'Följ upp, avsluta'])
      expect(pages.getByRole('option', { name: new RegExp(`^${step} ?Steg \\d av 7`) })).toBeTruthy();
    await userEvent.keyboard('ta tillb{Enter}');
    expect(await screen.findByText(`/arenden/${tilde.caseId}/samtycke/${consentId}/ta-tillbaka`)).toBeTruthy();
  });

  it('offers an invited service that sees the frame alone nothing of the case but its first page', async () => {
    const { show: open, ylva, tilde } = await opened('tilde', 'nadja');
    await invite(ylva, tilde.caseId, UNIT.nurses);
    await open();
    const pages = within(screen.getByRole('group', { name: 'I det här ärendet' }));
    expect(pages.getAllByRole('option').map((one) => one.textContent)).toEqual(['Översikt']);
    expect(screen.queryByRole('group', { name: 'Att göra i det här ärendet' })).toBeNull();
    await userEvent.keyboard('tilde');
    expect(options()).toEqual([]);
  });

  it('counts the hits in the cases, shows none of their words, and leads to the page of hits', async () => {
    const { show: open, ylva, tilde } = await opened();
    await consentOfBoth(ylva, tilde);
    const need = { needId: crypto.randomUUID(), kind: 'SCHOOL', need: { text: 'Sömn hela natten' } } as const;
    await ylva.mutate(tilde.caseId, nameNeed, need);
    await open();
    await userEvent.keyboard('somn');
    expect(options()).toEqual(['”somn”: 1 träff i 1 ärende']);
    expect(document.body.textContent).not.toContain('hela natten');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('/sok')).toBeTruthy();
  });

  it('does what the app offers, and says in English what it finds', async () => {
    setLanguage('en');
    const { show: open, run } = await opened();
    await open();
    await userEvent.type(screen.getByRole('combobox', { name: 'Search or go to' }), 'engl');
    expect(screen.getByRole('status').textContent).toContain('1 choice');
    await userEvent.click(screen.getByRole('option', { name: 'English' }));
    expect(run).toHaveBeenCalledOnce();
  });

  it('closes by Escape', async () => {
    const { show: open, onClose } = await opened();
    await open();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { consentOfBoth, invite, openTilde } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CaseList } from './case-list';
import { ProtectedCases } from './protected-cases';

screenTests();
const ROUTES = [
  { path: '/arenden', component: CaseList },
  { path: '/skyddade-arenden', component: ProtectedCases },
];
const table = () => within(screen.getByRole('table'));

describe('the list of cases', () => {
  it('says what belongs here while there is none, and how to start', async () => {
    await show(deviceWorld().device('ylva'), '/arenden', ROUTES);
    expect(screen.getByText('Här samlas dina ärenden')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Starta en SIP' })).toBeTruthy();
  });

  it('shows the child, the step, the next step, the consent, and opens the case', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, '/arenden', ROUTES);
    const row = table().getByRole('row', { name: /Tilde Sandvik/ });
    expect(row.textContent).toContain('11 år');
    expect(row.textContent).toContain('2 av 7, samtycke');
    expect(row.textContent).toContain('Bjud in verksamheterna');
    expect(row.textContent).toContain('Saknas');
    await userEvent.click(screen.getByRole('link', { name: 'Tilde Sandvik' }));
    expect(await screen.findByText(`/arenden/${caseId}`)).toBeTruthy();
  });

  it('tells until when consent holds', async () => {
    const ylva = deviceWorld().device('ylva');
    await consentOfBoth(ylva, await openTilde(ylva));
    await show(ylva, '/arenden', ROUTES);
    expect(table().getByText('Till 31 maj 2027')).toBeTruthy();
  });

  it('is searched by name, and says when nothing matches', async () => {
    const ylva = deviceWorld().device('ylva');
    await openTilde(ylva);
    await show(ylva, '/arenden', ROUTES);
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, 'sandv');
    expect(table().getByText('Tilde Sandvik')).toBeTruthy();
    await userEvent.clear(search);
    await userEvent.type(search, 'noah');
    expect(screen.getByText('Inget ärende stämmer med det du söker')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Visa alla' }));
    expect(table().getByText('Tilde Sandvik')).toBeTruthy();
  });

  it('is searched by the words in a case, with their dots or without', async () => {
    const ylva = deviceWorld().device('ylva');
    await openTilde(ylva);
    await show(ylva, '/arenden', ROUTES);
    const initiative = ylva.dossiers.get()[0]?.records.find((record) => record.entity === 'case')?.body.initiative;
    const { by } = initiative as { by: string };
    expect(by).not.toBe('');
    await userEvent.type(screen.getByRole('searchbox'), by.toUpperCase());
    expect(table().getByText('Tilde Sandvik')).toBeTruthy();
  });

  it('logs once in each case that a search into its texts told of, and says so; not what the list itself shows', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, '/arenden', ROUTES);
    const search = screen.getByRole('searchbox');
    const asks = async (words: string) => {
      await userEvent.clear(search);
      await userEvent.type(search, words);
    };
    const logged = () => ylva.reads.map(({ dossierId, what }) => `${what} ${dossierId}`);
    const LOGGED = /Där orden står inne i ärendet loggas att du sökte/;
    await asks('sandvik');
    expect(screen.queryByText(LOGGED)).toBeNull();
    await new Promise((go) => setTimeout(go, 1_200));
    expect(logged()).toEqual([]);
    // Who began it stands in the case, and in no column of the list.
    await asks('norberg');
    expect(table().getByText('Tilde Sandvik')).toBeTruthy();
    expect(screen.getByText(LOGGED)).toBeTruthy();
    expect(logged()).toEqual([]);
    await expect.poll(logged, { timeout: 3_000 }).toEqual([`searched ${caseId}`]);
    await asks('ylva norberg');
    await new Promise((go) => setTimeout(go, 1_200));
    expect(logged()).toEqual([`searched ${caseId}`]);
  });

  it('has no protected case; a page of its own has, by its number and the badge', async () => {
    const ylva = deviceWorld().device('ylva');
    await openTilde(ylva, { protection: 'MARKING' });
    await show(ylva, '/arenden', ROUTES);
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik|TE57/);
    await userEvent.click(screen.getByRole('link', { name: 'Skyddade ärenden (1)' }));
    expect(await screen.findByRole('link', { name: 'Ärende TE57-0417' })).toBeTruthy();
    expect(table().getByText('Skyddade personuppgifter')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik/);
  });

  it('leads there from the first paint, before it is known whether there are any, and from an empty list too', async () => {
    const ylva = deviceWorld().device('ylva');
    await show(ylva, '/arenden', ROUTES);
    expect(screen.getByRole('link', { name: 'Skyddade ärenden' }).getAttribute('href')).toBe('/skyddade-arenden');
    await openTilde(ylva);
    expect(await screen.findByRole('table')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Skyddade ärenden' })).toBeTruthy();
  });

  it('says so where one is named for no protected case', async () => {
    await show(deviceWorld().device('ylva'), '/skyddade-arenden', ROUTES);
    expect(screen.getByText('Du har inga skyddade ärenden')).toBeTruthy();
  });

  it("keeps apart one's own cases and the unit's", async () => {
    const world = deviceWorld();
    await openTilde(world.device('jonathan'));
    await show(world.device('ylva'), '/arenden', ROUTES);
    expect(table().getByText('Jonathan Ekdahl samordnar')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Mina (0)' }));
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('shows an invited service the number alone', async () => {
    const world = deviceWorld();
    const { caseId } = await openTilde(world.device('ylva'));
    await invite(world.device('ylva'), caseId, UNIT.nurses);
    await show(world.device('nadja'), '/arenden', ROUTES);
    expect(screen.getByRole('link', { name: 'Ärende TE57-0417' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Tilde|Sandvik/);
  });

  it('marks what has not been sent', async () => {
    const ylva = deviceWorld().device('ylva');
    ylva.goOffline();
    await openTilde(ylva);
    await show(ylva, '/arenden', ROUTES);
    expect(table().getByText('Inte skickad än')).toBeTruthy();
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    const ylva = deviceWorld().device('ylva');
    await openTilde(ylva);
    await show(ylva, '/arenden', ROUTES);
    expect(table().getByText('Invite the services')).toBeTruthy();
    expect(table().getByText('2 of 7, consent')).toBeTruthy();
  });
});

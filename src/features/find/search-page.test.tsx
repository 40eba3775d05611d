import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { COUNTY_DOSSIER } from '#domain/county';
import { reportDeviation } from '#domain/deviation';
import { setGoal } from '#domain/goal';
import { nameNeed } from '#domain/need';
import { reviseStructure } from '#domain/revise-structure';
import { structureExample } from '#domain/structure-example';
import { withdrawConsent } from '#domain/withdraw-consent';
import { deviationArgs } from '#tests/contract/deviation-acts';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { SearchPage } from './search-page';

screenTests();
const ROUTES = [{ path: '/sok', component: SearchPage }];
const id = () => crypto.randomUUID();

async function planned() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const nadja = world.device('nadja');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses);
  const consentId = await consentOfBoth(ylva, tilde);
  await verify(nadja, tilde.caseId, consentId);
  await ylva.mutate(tilde.caseId, nameNeed, { needId: id(), kind: 'SCHOOL', need: { text: 'Ro på rasterna' } });
  await ylva.mutate(tilde.caseId, setGoal, {
    goalId: id(),
    goal: {
      needId: null,
      longTerm: false,
      text: 'Sömn i åtta timmar, åtminstone i veckorna',
      indicator: '',
      targetDate: null,
    },
  });
  nadja.goOnline();
  return { world, ylva, nadja, tilde, consentId };
}
const ask = async (words: string) => {
  const field = screen.getByRole('searchbox');
  await userEvent.clear(field);
  await userEvent.type(field, words);
};
const results = () => screen.queryAllByRole('list', { name: /^Träffar/ });

describe('the page of hits', () => {
  it('finds the county’s units and groups by what is written of them, each leading to its page, and logs nothing', async () => {
    const world = deviceWorld();
    const entries = structureExample();
    expect(await world.device('valter').mutate(COUNTY_DOSSIER, reviseStructure, { entries })).toEqual({ ok: true });
    const page = await show(world.device('ylva'), '/sok', ROUTES);
    await ask('habiliteringen');
    const found = within(await screen.findByRole('list', { name: 'Verksamheter och grupper i länet' }));
    expect(found.getAllByRole('link')).toHaveLength(1);
    await ask('fritidsledare områdesutvecklare');
    await userEvent.click(await screen.findByRole('link', { name: 'Områdesgrupp Norra' }));
    expect(page.address()).toMatch(/^\/lanet\/samverkan\/grupper\//);
  });

  it('finds deviations for those who see them, leads to them, and tells nobody else', async () => {
    const world = deviceWorld();
    const [margit, henrik] = [world.device('margit'), world.device('henrik')];
    const dossier = id();
    await margit.mutate(dossier, reportDeviation, { ...deviationArgs([UNIT.bup]), link: null });
    const page = await show(henrik, '/sok', ROUTES);
    await ask('uppföljningen blev inte');
    expect(await screen.findByText(/1 ärende eller avvikelse/)).toBeTruthy();
    const [row] = within(results()[0]!).getAllByRole('link');
    expect(row?.getAttribute('href')).toBe(`/avvikelser/${dossier}`);
    page.unmount();
    await show(world.device('agneta'), '/sok', ROUTES);
    await ask('uppföljningen blev inte');
    expect(results()).toEqual([]);
  });

  it('says what can be found before anything is asked', async () => {
    await show(deviceWorld().device('ylva'), '/sok', ROUTES);
    expect(screen.getByText('Här hittar du vad som står var')).toBeTruthy();
  });

  it.each(['sömn', 'SOMN', 'soemn', 'tilde atta'])(
    'shows for "%s" the words marked, by case, what they stand in and who wrote them',
    async (words) => {
      const { ylva } = await planned();
      await show(ylva, '/sok', ROUTES);
      await ask(words);
      expect(screen.getByRole('heading', { level: 2, name: /Tilde Sandvik/ })).toBeTruthy();
      const row = within(results()[0] ?? document.body).getByRole('listitem');
      expect(row.textContent).toContain('Mål');
      expect(row.textContent).toContain('Socialtjänsten');
      expect(row.querySelector('mark')?.textContent).toMatch(/^(Sömn|åtta)$/);
      expect(screen.getByText('1 träff i 1 ärende.')).toBeTruthy();
    },
  );

  it('leads by one click to the page where the words stand', async () => {
    const { ylva, tilde } = await planned();
    await show(ylva, '/sok', ROUTES);
    await ask('rasterna');
    await userEvent.click(screen.getByRole('link', { name: 'Ro på rasterna' }));
    expect(await screen.findByText(`/arenden/${tilde.caseId}/behov`)).toBeTruthy();
  });

  it('finds another unit’s words while a consent lets them be seen, and not once it is withdrawn', async () => {
    const { ylva, nadja, tilde, consentId } = await planned();
    await show(nadja, '/sok', ROUTES);
    await ask('sömn');
    expect(results()).toHaveLength(1);
    await act(async () => {
      const told = await ylva.mutate(tilde.caseId, withdrawConsent, {
        withdrawalId: id(),
        withdrawal: {
          consentId,
          by: tilde.mother,
          part: 'whole',
          how: 'oral',
          at: ylva.now.get(),
          receivedBy: 'Ylva Norberg',
        },
      });
      expect(told).toEqual({ ok: true });
      nadja.goOnline();
    });
    expect(results()).toHaveLength(0);
    expect(screen.getByText('Inga träffar på ”sömn”')).toBeTruthy();
    expect(document.body.textContent).not.toContain('åtta timmar');
  });

  it('never shows a unit what no consent opens', async () => {
    const { nadja } = await planned();
    await show(nadja, '/sok', ROUTES);
    await ask('rasterna');
    expect(results()).toHaveLength(0);
  });

  it('logs in each case once that its words were seen, and nothing for words that flew by', async () => {
    const { ylva, tilde } = await planned();
    await show(ylva, '/sok', ROUTES);
    const logged = () => ylva.reads.filter((read) => read.what === 'searched').map((read) => read.dossierId);
    await ask('sömn');
    expect(logged()).toEqual([]);
    await expect.poll(logged, { timeout: 3_000 }).toEqual([tilde.caseId]);
    await ask('rasterna');
    await new Promise((go) => setTimeout(go, 1_200));
    expect(logged()).toEqual([tilde.caseId]);
  });

  it('keeps what was asked for while one looks at a hit, and never in the address', async () => {
    const { ylva } = await planned();
    const { go, router } = await show(ylva, '/sok', ROUTES);
    await ask('sömn');
    await go('/annat');
    await go('/sok');
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('sömn');
    expect(router.state.location.href).toBe('/sok');
  });
});

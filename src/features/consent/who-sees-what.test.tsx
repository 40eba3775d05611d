import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { participants } from '#domain/audience';
import { mayDisclose } from '#domain/consent-policy';
import { KINDS } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import { consentOfBoth, invite, openTilde, verify } from '#tests/world/case-history';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { WhoSeesWhat } from './who-sees-what';

screenTests();
const ROUTES = [{ path: '/arenden/$caseId/vem-ser-vad', component: WhoSeesWhat }];

async function page() {
  const world = deviceWorld();
  const ylva = world.device('ylva');
  const tilde = await openTilde(ylva);
  await invite(ylva, tilde.caseId, UNIT.nurses, UNIT.bup, UNIT.teachers);
  const consentId = await consentOfBoth(ylva, tilde, [UNIT.social, UNIT.nurses, UNIT.teachers]);
  await verify(world.device('nadja'), tilde.caseId, consentId);
  const shown = await show(ylva, `/arenden/${tilde.caseId}/vem-ser-vad`, ROUTES);
  const { facts } = ylva.dossier(tilde.caseId)!;
  return { world, ylva, facts, ...tilde, ...shown };
}

describe('the matrix of who sees what', () => {
  it('shows the policy’s own answer in every cell, whosever information is asked about', async () => {
    const { facts, ylva } = await page();
    const name = (id: string) => ylva.me.unit(id)?.name ?? id;
    const units = participants(facts);
    for (const from of units) {
      await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vems uppgifter?' }), from);
      const table = screen.getByRole('table', { name: `Vem ser det som ${name(from)} har skrivit` });
      const said = within(table)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label'));
      const others = units.filter((unit) => unit !== from);
      expect(said).toHaveLength(others.length * KINDS.length);
      for (const to of others)
        for (const kind of KINDS) {
          const decision = mayDisclose(facts, { from, to, kind }, ylva.now.get());
          const words = `${name(to)} ser ${decision.ok ? '' : 'inte '}${KIND_WORDS[kind].name.sv}`;
          const warned = decision.ok && decision.warns ? ', svagare sekretess' : '';
          expect(said, `${from} ${to} ${kind}`).toContain(`${words}${warned}. Varför?`);
        }
    }
  });

  it('answers why behind each cell, by the keyboard alone: the rule, the statute, the consent and its last day', async () => {
    await page();
    const cell = screen.getByRole('button', { name: /skolläkare ser mål och insatser\. Varför\?/ });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    const why = await screen.findByRole('dialog', { name: /^Varför .* ser mål och insatser$/ });
    expect(why.textContent).toContain('Båda vårdnadshavarna har sagt ja.');
    expect(why.textContent).toContain('FB 6 kap. 11 och 13 §§');
    expect(why.textContent).toContain('Samtycket ”Planera stödet tillsammans” från 20 nov 2026');
    expect(why.textContent).toContain('31 maj 2027');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(cell));
  });

  it('says what would make a no possible, with the way there', async () => {
    const { caseId, address } = await page();
    await userEvent.click(screen.getByRole('button', { name: /^BUP Lindsjö ser inte mål och insatser/ }));
    const why = within(await screen.findByRole('dialog'));
    expect(why.getByText(/Samtycket nämner inte båda verksamheterna/)).toBeTruthy();
    await userEvent.click(why.getByRole('link', { name: 'Skriv in ett nytt samtycke' }));
    expect(address()).toBe(`/arenden/${caseId}/samtycke/nytt`);
  });

  it('ends by time alone', async () => {
    const { world } = await page();
    act(() => world.wait(200 * 24 * 3_600_000));
    await userEvent.click(screen.getByRole('button', { name: /skolläkare ser inte mål och insatser/ }));
    expect((await screen.findByRole('dialog')).textContent).toContain('Samtycket gäller inte nu');
  });

  it('says that nobody sees anything where nobody else takes part', async () => {
    const ylva = deviceWorld().device('ylva');
    const { caseId } = await openTilde(ylva);
    await show(ylva, `/arenden/${caseId}/vem-ser-vad`, ROUTES);
    expect(screen.getByText(/Ingen annan verksamhet är med än/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('can be read in English', async () => {
    await page();
    act(() => setLanguage('en'));
    expect(screen.getByRole('heading', { name: 'Who sees what?' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^BUP Lindsjö does not see mental health\. Why\?/ })).toBeTruthy();
  });
});

describe('the same on a phone', () => {
  afterEach(() => vi.unstubAllGlobals());
  const onPhone = () => {
    vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
    vi.stubGlobal('matchMedia', (query: string) =>
      Object.assign(new EventTarget(), { matches: query === 'screen and (width < 48rem)' }),
    );
  };
  const group = (name: string) =>
    screen.getByRole('heading', { level: 3, name }).closest('details') as HTMLDetailsElement;

  it('folds each service, and says in a sentence what it sees', async () => {
    onPhone();
    await page();
    expect(screen.queryByRole('table')).toBeNull();
    expect(group('BUP Lindsjö').open).toBe(false);
    expect(group('BUP Lindsjö').querySelector('summary')?.textContent).toBe('BUP LindsjöSer ingenting');
    expect(group('Aspskolan, lärarna').querySelector('summary')?.textContent).toBe(
      'Aspskolan, lärarnaSer 3 av 13 sorters uppgifterSer namn och ålder, tider och vilka som är med, mål och insatser.',
    );
  });

  it('answers in every cell as the table does, and why', async () => {
    onPhone();
    const { facts, ylva } = await page();
    const units = participants(facts).filter((unit) => unit !== UNIT.social);
    for (const to of units) {
      const name = ylva.me.unit(to)?.name ?? to;
      const said = within(group(name))
        .getAllByRole('button', { hidden: true })
        .map((button) => button.getAttribute('aria-label'));
      const wanted = KINDS.map((kind) => {
        const decision = mayDisclose(facts, { from: UNIT.social, to, kind }, ylva.now.get());
        const warned = decision.ok && decision.warns ? ', svagare sekretess' : '';
        return `${name} ser ${decision.ok ? '' : 'inte '}${KIND_WORDS[kind].name.sv}${warned}. Varför?`;
      });
      expect([...said].sort()).toEqual(wanted.sort());
    }
    const bup = group('BUP Lindsjö');
    await userEvent.click(bup.querySelector('summary') as HTMLElement);
    await userEvent.click(within(bup).getByRole('button', { name: /^BUP Lindsjö ser inte mål och insatser/ }));
    expect(
      within(await screen.findByRole('dialog')).getByText(/Samtycket nämner inte båda verksamheterna/),
    ).toBeTruthy();
  });
});

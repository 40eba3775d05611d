import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openMatter } from '#domain/matter';
import { decideMatter, putOnAgenda } from '#domain/matter-item';
import { matterArgs } from '#tests/contract/deviation-acts';
import { deviceWorld, screenTests, show, UNIT } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { CountyMatterPage } from './county-matter';
import { Ways } from './ways';

screenTests();
const WAYS = '/lanet/arendegang';
const ROUTES = [
  { path: WAYS, component: Ways },
  { path: `${WAYS}/$matterId`, component: CountyMatterPage },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = (name: string | RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const TITLE = 'Gräns för frånvaro';
/** The rows of a table, each as the texts of its cells. */
const cells = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe("the county's own matters", () => {
  it('go from whoever raises them to the preparers, to the decision and back, and everybody follows', async () => {
    const world = deviceWorld();
    const [barbro, valter, ylva] = [world.device('barbro'), world.device('valter'), world.device('ylva')];
    let page = await show(barbro, WAYS, ROUTES);
    await press('Lyft en fråga till Strategigrupp barn och unga');
    await write('Vad gäller frågan?', TITLE);
    await write(/ta ställning till/, 'Ring 20160504-2382');
    await press('Lyft frågan');
    const question = screen.getByRole('textbox', { name: /ta ställning till/ });
    expect(question.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Vad gäller frågan?' })).toHaveProperty('value', TITLE);
    await userEvent.clear(question);
    await write(/ta ställning till/, 'När ska skolan ringa?');
    await press('Lyft frågan');
    await screen.findByRole('link', { name: TITLE });
    page.unmount();

    const step = async (button: string, field: string, text: string) => {
      await userEvent.click(screen.getByRole('link', { name: TITLE }));
      await press(button);
      await write(field, text);
      await press('Spara');
      await screen.findByText(new RegExp(text));
    };
    page = await show(valter, WAYS, ROUTES);
    await step('Lämna den beredda frågan vidare', 'Vad föreslår beredningsgruppen?', 'Samma gräns i länet.');
    page.unmount();
    page = await show(valter, WAYS, ROUTES);
    await step('Skriv beslutet', 'Vad beslutades, och varför?', 'Samma gräns från januari.');
    // It has come home: whoever raised it takes it, and the editor has no more to do.
    expect(screen.queryByRole('button')).toBeNull();
    page.unmount();
    page = await show(barbro, WAYS, ROUTES);
    await step('Ta hem svaret', 'Vad gör ni nu?', 'Vi berättar för alla.');
    expect(screen.getByText('Frågan är avslutad.')).toBeTruthy();
    page.unmount();

    page = await show(ylva, WAYS, ROUTES);
    expect(screen.queryByRole('button', { name: /^Lyft en fråga/ })).toBeNull();
    expect(screen.queryByRole('table', { name: /^Frågor till och från/ })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: TITLE }));
    await screen.findByRole('heading', { level: 1, name: TITLE });
    expect(cells('Vägen hittills').map(([, from, to]) => [from, to])).toEqual([
      ['Den som lyfte frågan', 'Beredningsgruppen'],
      ['Beredningsgruppen', 'Strategigrupp barn och unga'],
      ['Strategigrupp barn och unga', 'Den som lyfte frågan'],
      ['Den som lyfte frågan', 'Den som lyfte frågan'],
    ]);
    // The drawing tells what the table does: where it is now, and by which steps it came.
    const drawing = screen.getByRole('img', { name: /^En fråga om hur länet arbetar/ });
    expect(drawing.querySelector('[data-state="here"]')?.textContent).toMatch(/^Den som lyfte fråganHär sedan/);
    expect(drawing.querySelectorAll('[data-taken="true"]')).toHaveLength(3);
    expect(drawing.querySelectorAll('[data-taken="false"]')).toHaveLength(1);
    page.unmount();
  });
});

describe('the ways of a year', () => {
  it('count for a forum’s members the matters to and from each level, drawn and in tables alike', async () => {
    const world = deviceWorld();
    const [margit, agneta] = [world.device('margit'), world.device('agneta')];
    for (const _ of [1, 2]) {
      const args = matterArgs(UNIT.chefsforum);
      const dossier = crypto.randomUUID();
      expect(await margit.mutate(dossier, openMatter, args)).toEqual({ ok: true });
      const itemId = crypto.randomUUID();
      await agneta.mutate(dossier, putOnAgenda, { itemId, on: '2026-11-23' });
      if (_ === 1) await agneta.mutate(dossier, decideMatter, { itemId, outcome: 'decided', text: 'Så blir det.' });
    }
    await show(agneta, WAYS, ROUTES);
    expect(cells('Frågor till och från varje nivå 2026')).toEqual([
      ['Chefsforum', '2', '1'],
      ['Beredningsgruppen', '0', '0'],
      ['Strategigrupp barn och unga', '0', '0'],
      ['ReKo', '0', '0'],
    ]);
    const [, deviations] = screen.getAllByRole('table', { name: 'Stegen och hur ofta de har tagits 2026' });
    const steps = within(deviations as HTMLElement)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.lastElementChild?.textContent);
    expect(steps).toEqual(['2', '1', '0', '0', '0', '0']);
    const drawing = screen.getByRole('img', { name: /^En avvikelse som cheferna/ });
    const taken = [...drawing.querySelectorAll('[data-taken="true"]')].map((one) => one.textContent);
    expect(taken).toEqual(['2', '1']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'År' }), '2025');
    expect(drawing.querySelectorAll('[data-taken="true"]')).toHaveLength(0);
  });

  it('have their English words, and no capital inside a sentence but that of a forum’s own name', async () => {
    const steps = () =>
      screen
        .getAllByRole('table', { name: /^(The steps, and how often|Stegen och hur ofta)/ })
        .flatMap((table) => within(table).getAllByRole('rowheader'))
        .map((head) => head.textContent ?? '');
    const isWrong = (text: string) =>
      /^\p{Ll}|(?<!^)\p{Lu}/u.test(
        text.replaceAll(/ReKo|Strategigrupp|Chefsforum/g, (_, at) => (at === 0 ? 'F' : 'f')),
      );
    await show(deviceWorld().device('valter'), WAYS, ROUTES);
    expect(steps()).toEqual(
      expect.arrayContaining(['Den som lyfte frågan till beredningsgruppen', 'Chefsforum till chefer']),
    );
    await act(() => setLanguage('en'));
    expect(screen.getByRole('heading', { level: 2, name: 'Matters to and from each level' })).toBeTruthy();
    expect(steps()).toEqual(
      expect.arrayContaining(['Whoever raised it to the preparing group', 'Chefsforum to managers']),
    );
    expect(steps().filter(isWrong)).toEqual([]);
  });
});

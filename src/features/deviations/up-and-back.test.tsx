// A deviation goes through every forum on screen, each told less, and comes home again level by level.
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { reportDeviation } from '#domain/deviation';
import { deviationArgs } from '#tests/contract/deviation-acts';
import { deviceWorld, screenTests, show, type TestDevice, UNIT } from '#tests/world/screen-world.tsx';
import { Deviation } from './deviation';
import { MatterPage } from './matter';

screenTests();
const ROUTES = [
  { path: '/avvikelser/$deviationId', component: Deviation },
  { path: '/avvikelser/fragor/$matterId', component: MatterPage },
];
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const write = (name: string, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const mayRaise = () => screen.queryByRole('button', { name: /^Lyft till/ }) !== null;

/** Shows an address to somebody, who does something there. */
async function at(device: TestDevice, address: string, act: () => Promise<unknown>) {
  const page = await show(device, address, ROUTES);
  await act();
  page.unmount();
}

/** Raises what is on the page; gives what the form says that the forum is told. */
async function raise(to: string): Promise<string | null> {
  await press(`Lyft till ${to}`);
  const told = screen.getByRole('form', { name: `Lyft till ${to}` }).textContent;
  await write('Vad ska forumet ta ställning till?', 'Vem kallar till uppföljning?');
  await write('Varför kan cheferna inte lösa det?', 'Det är inte vårt att avgöra.');
  await press('Lyft frågan');
  await screen.findByText('Det är inte vårt att avgöra.');
  return told;
}

async function decide(outcome: string, text: string) {
  await press('Ta upp på ett möte');
  await press('Sätt på dagordningen');
  await press('Skriv vad mötet kom fram till');
  await userEvent.click(screen.getByRole('radio', { name: outcome }));
  await write('Beslut och skäl', text);
  await press('Spara beslutet');
  await screen.findByText(text, { selector: 'dd' });
}

/** The address of the matter that others have put before the forum of that device. */
function matterBefore(forum: TestDevice): string {
  const views = forum.dossiers.get();
  const found = views.find(({ records }) =>
    records.some(({ entity, unit }) => entity === 'matter' && unit !== forum.me.actor.unit),
  );
  return `/avvikelser/fragor/${found?.id}`;
}

/** Each level and how it stands. */
const way = () =>
  within(screen.getByRole('list', { name: 'Vägen genom nivåerna' }))
    .getAllByRole('listitem')
    .map((one) => one.textContent?.match(/Har varit här|Ligger här nu|Beslutad här|Inte så långt/)?.[0]);
const [BEEN, NOW, DECIDED, AHEAD] = ['Har varit här', 'Ligger här nu', 'Beslutad här', 'Inte så långt'];

it('from the managers through Chefsforum and Strategigrupp to ReKo, each told less, and home level by level', async () => {
  const world = deviceWorld();
  const [margit, henrik] = [world.device('margit'), world.device('henrik')];
  const [chefsforum, strategigrupp, reko] = [world.device('agneta'), world.device('valter'), world.device('ragna')];
  const id = crypto.randomUUID();
  await margit.mutate(id, reportDeviation, { ...deviationArgs([UNIT.bup]), link: null });
  const home = `/avvikelser/${id}`;

  await at(margit, home, async () => expect(await raise('Chefsforum')).toMatch(/Steg.*|Lindsjö/));
  const first = matterBefore(chefsforum);
  await at(chefsforum, first, async () => {
    await decide('Lyfts vidare', 'Det gäller hela länet.');
    const told = await raise('Strategigrupp barn och unga');
    expect(told).toContain('6–12 år');
    expect(told).not.toMatch(/Lindsjö|Steg/);
  });
  // Whoever raised it to Chefsforum sees that it went on, and can not raise it further in the forum's place.
  await at(margit, first, async () => expect(mayRaise()).toBe(false));
  await at(margit, home, async () => {
    await press('Ta hem svaret');
    await screen.findByText(/^Lyfts vidare\./);
    expect(way()).toEqual([BEEN, BEEN, NOW, AHEAD]);
    expect(mayRaise()).toBe(false);
  });

  const second = matterBefore(strategigrupp);
  await at(strategigrupp, second, async () => {
    await decide('Lyfts vidare', 'Huvudmännen behöver enas.');
    expect(await raise('ReKo')).not.toContain('6–12 år');
  });
  await at(reko, matterBefore(reko), async () => {
    expect(screen.queryByText(/6–12 år|Lindsjö|BUP/)).toBeNull();
    expect(mayRaise()).toBe(false);
    await decide('Beslutad', 'Den som samordnar kallar.');
    expect(way()).toEqual([BEEN, BEEN, NOW, DECIDED]);
  });

  for (const [device, address] of [
    [strategigrupp, second],
    [chefsforum, first],
  ] as const)
    await at(device, address, async () => {
      await press('Ta hem svaret');
      await decide('Beslutad', `ReKo har sagt vad som gäller, och det gäller ${device.me.actor.unit}.`);
    });
  await at(margit, home, async () => {
    await press('Ta hem svaret');
    await screen.findByText(/^Beslutad\. ReKo har sagt/);
    expect(way()).toEqual([NOW, DECIDED, AHEAD, AHEAD]);
    expect(mayRaise()).toBe(true);
  });
  await at(henrik, home, async () => expect(screen.getByText(/^Beslutad\. ReKo har sagt/)).toBeTruthy());
}, 60_000);

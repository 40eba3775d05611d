// The review of the year by the whole app with the real server: counted, commented, frozen, approved, taken out, made anew.
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { UNIT } from '#mocks/families/units';
import { addStatisticsCases } from '#tests/bench/statistics-cases';
import { appInPage, onScreen, titled } from './app-in-page';

const page = appInPage([]);
const given: { name: string; text: string }[] = [];
const print = vi.fn();

beforeAll(() => {
  window.print = print;
  // A file of this page's realm has not all that a browser's has.
  const readAs = (blob: Blob) =>
    new Promise<ArrayBuffer>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result as ArrayBuffer);
      reader.readAsArrayBuffer(blob);
    });
  Blob.prototype.arrayBuffer = function arrayBuffer() {
    return readAs(this);
  };
  let last: Promise<ArrayBuffer>;
  URL.createObjectURL = (blob) => {
    last = readAs(blob as Blob);
    return 'blob:given';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click() {
    const name = this.download;
    void last.then((bytes) =>
      given.push({ name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(new Uint8Array(bytes)) }),
    );
  };
});
afterAll(() => vi.restoreAllMocks());

const fill = () =>
  page.server().database.withPolicy((queries) =>
    addStatisticsCases(queries, [0, 120], {
      year: 2025,
      years: 1,
      units: [UNIT.social, UNIT.social, UNIT.social, UNIT.bup],
    }),
  );
const table = (name: string) => within(screen.getByRole('table', { name }));
const acts = async () => {
  const { rows } = await page
    .server()
    .database.askPolicy<{ act: string; outcome: string }>(
      `select act, outcome from audit where ground = 'follower' order by id`,
    );
  return rows.map(({ act }) => act);
};

describe('the review of the year', { timeout: 180_000 }, () => {
  it('is begun by who follows up the agreement, and says in words what is not told', async () => {
    await fill();
    const app = await page.openAs('barbro', '/arsoversyn');
    await screen.findByText('Ingen översyn än');
    await app.user.click(screen.getByRole('button', { name: 'Börja' }));
    await app.user.click(await screen.findByRole('link', { name: 'Öppna 2025, version 1' }));
    await titled('Årets översyn 2025');
    expect(table('Påbörjade planer').getByText('120')).toBeTruthy();
    await app.user.click(screen.getByRole('radio', { name: 'Kommun' }));
    expect(table('Påbörjade planer').getAllByText('färre än fem, eller dolt').length).toBeGreaterThan(0);
    expect(screen.getByRole('img', { name: /^Påbörjade planer\. Siffrorna finns i tabellen/ })).toBeTruthy();
    await app.user.click(screen.getByRole('radio', { name: 'Sektor' }));
    await app.user.selectOptions(screen.getByLabelText('Visa bara'), 'social');
    expect(table('Uppföljningar').getByRole('rowheader', { name: 'I tid' })).toBeTruthy();
    expect(onScreen()).toMatch(/Två uppdelningar på en gång visas inte/);
  });

  it('is not printed by the browser itself before it is approved, and by the button with its line in the log', async () => {
    const sealed = () => document.querySelector('[data-sealed] table') !== null;
    const app = await page.openAs('barbro', '/arsoversyn');
    await app.user.click(await screen.findByRole('link', { name: 'Öppna 2025, version 1' }));
    await titled('Årets översyn 2025');
    expect(sealed()).toBe(true);
    await app.user.click(screen.getByRole('link', { name: 'Till papper' }));
    const button = await screen.findByRole('button', { name: 'Skriv ut' });
    expect(sealed()).toBe(true);
    const before = (await acts()).length;
    window.dispatchEvent(new Event('beforeprint'));
    let atPrint: boolean | undefined;
    print.mockImplementationOnce(() => {
      atPrint = sealed();
    });
    await app.user.click(button);
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(atPrint).toBe(false);
    await waitFor(() => expect(sealed()).toBe(true));
    // The one line is of the button: what was sealed left nothing.
    expect((await acts()).slice(before).filter((act) => act === 'takeOutOctober')).toHaveLength(1);
    print.mockClear();
  });

  it('is commented, taken out with its line in the log, frozen and approved, each once', async () => {
    const app = await page.openAs('barbro', '/arsoversyn');
    await app.user.click(await screen.findByRole('link', { name: 'Öppna 2025, version 1' }));
    await app.user.click(await screen.findByRole('heading', { name: 'Kommentar: Uppföljningar' }));
    const form = within(screen.getByRole('form', { name: 'Kommentar: Uppföljningar' }));
    await app.user.type(form.getByRole('textbox'), 'Fler hölls i tid.');
    await app.user.click(form.getByRole('button', { name: 'Spara kommentaren' }));
    await screen.findByText('Kommentaren är sparad');
    await app.user.click(screen.getByRole('button', { name: 'Hämta som CSV' }));
    await waitFor(() => expect(given).toHaveLength(1));
    expect(given[0]?.name).toBe('oversyn-2025-1.csv');
    expect(given[0]?.text).toMatch(/2025;Påbörjade planer;Hela länet;Hela länet;Alla;120/);
    expect(given[0]?.text).toMatch(/färre än fem, eller dolt/);
    expect(given[0]?.text).not.toMatch(/;[1-4](;;;)?\r/);
    await app.user.click(screen.getByRole('button', { name: 'Frys översynen' }));
    await screen.findByText(/^Frystes .* av Barbro Almgren/);
    expect(screen.queryByRole('form', { name: 'Kommentar: Uppföljningar' })).toBeNull();
    expect(screen.getByText('Fler hölls i tid.')).toBeTruthy();
    await app.user.click(screen.getByRole('button', { name: 'Spara godkännandet' }));
    expect(screen.getAllByText('Välj vem som godkände')).toHaveLength(2);
    await app.user.click(screen.getByRole('radio', { name: 'ReKo' }));
    await app.user.type(screen.getByLabelText('Vilken dag?'), '2026-03-11');
    await app.user.click(screen.getByRole('button', { name: 'Spara godkännandet' }));
    await screen.findByText(/^Godkändes .* av ReKo\. Inskrivet av Barbro Almgren/);
    await app.user.click(screen.getByRole('link', { name: 'Till papper' }));
    await app.user.click(await screen.findByRole('button', { name: 'Skriv ut' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    // Once it is approved everybody may read it.
    expect(document.querySelector('[data-sealed]')).toBeNull();
    expect(await acts()).toEqual(
      expect.arrayContaining(['commentOctober', 'takeOutOctober', 'freezeOctober', 'approveOctober']),
    );
  });

  it('prints and gives nothing where the log can not be told', async () => {
    const app = await page.openAs('barbro', '/arsoversyn');
    await app.user.click(await screen.findByRole('link', { name: 'Öppna 2025, version 1' }));
    await titled('Årets översyn 2025');
    page.cutNetwork(true);
    await app.user.click(screen.getByRole('button', { name: 'Hämta som CSV' }));
    expect(await screen.findByText(/^Servern går inte att nå just nu/)).toBeTruthy();
    expect(given).toHaveLength(1);
    page.cutNetwork(false);
  });

  it('is made anew with a reason, beside the old', async () => {
    const app = await page.openAs('barbro', '/arsoversyn');
    await screen.findByRole('link', { name: 'Öppna 2025, version 1' });
    await app.user.click(screen.getByRole('button', { name: 'Börja' }));
    expect(screen.getAllByText('Skriv varför en ny version görs')).toHaveLength(2);
    await app.user.type(screen.getByRole('textbox', { name: /^Varför görs en ny version/ }), 'ReKo ville veta mer.');
    await app.user.click(screen.getByRole('button', { name: 'Börja' }));
    expect(await screen.findByRole('link', { name: 'Öppna 2025, version 2' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Öppna 2025, version 1' })).toBeTruthy();
  });

  it('reads in indicators only where every line is right, and says which is not', async () => {
    const app = await page.openAs('barbro', '/arsoversyn');
    const head = 'Indikator;Kommun;År;Procent;Antal;Källa';
    const choose = async (lines: string) => {
      const file = new File([`${head}\n${lines}`], 'indikatorer.csv', { type: 'text/csv' });
      await app.user.upload(await screen.findByLabelText('Fil'), file);
    };
    await choose(
      'Tandhälsa;Lindsjö;2024;81,5;2100;Folktandvården\nTandhälsa;Månen;2024;1;2;\nANDTS;Lindsjö;2024;10;12;Enkät',
    );
    const faults = within(await screen.findByRole('table', { name: 'Det som är fel, rad för rad' }));
    expect(faults.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'RadFel',
      '3Kommunen finns inte i verksamhetskatalogen.',
      expect.stringMatching(/^4Färre än fem i gruppen/),
    ]);
    await choose('Tandhälsa;Lindsjö;2023;79;2100;Folktandvården\nTandhälsa;Lindsjö;2024;81,5;2100;Folktandvården');
    await app.user.click(await screen.findByRole('button', { name: 'Spara indikatorerna' }));
    await screen.findByText('Indikatorerna är sparade');
    await app.user.click(screen.getByRole('link', { name: 'Öppna 2025, version 2' }));
    const trends = within(await screen.findByRole('table', { name: 'Andel i procent, med källa' }));
    expect(trends.getByText('upp 2,5 procentenheter')).toBeTruthy();
    expect(trends.getByText('Folktandvården')).toBeTruthy();
  });

  it('is shown to nobody else', async () => {
    await page.openAs('ylva', '/arsoversyn');
    expect(await screen.findByText('Det här är för den som följer upp överenskommelsen')).toBeTruthy();
  });
});

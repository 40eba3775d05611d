import { Blob as NodeBlob } from 'node:buffer';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTilde } from '#tests/world/case-history';
import { faultsLead } from '#tests/world/faults-lead';
import { deviceWorld, screenTests, show, type TestDevice } from '#tests/world/screen-world.tsx';
import { setLanguage } from '#ui/words';
import { Rescue } from './rescue';

screenTests();
const ROUTES = [{ path: '/vantar/raddningsfil', component: Rescue }];
const PASSPHRASE = 'tre gröna hästar';

/** The files that the browser was given to save. */
let given: { name: string; blob: Blob }[] = [];
beforeEach(() => {
  given = [];
  let last: Blob | undefined;
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL = (blob: Blob) => {
        last = blob;
        return 'blob:here';
      };
      static override revokeObjectURL = () => undefined;
    },
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (last) given.push({ name: this.download, blob: last });
  });
});
afterEach(() => vi.restoreAllMocks());

async function offlineWork() {
  const ylva = deviceWorld().device('ylva');
  ylva.goOffline();
  await openTilde(ylva);
  ylva.drafts.set('openCase', { name: 'halvskrivet' });
  return ylva;
}
const at = (device: TestDevice) => show(device, '/vantar/raddningsfil', ROUTES);
const saving = () => within(screen.getByRole('region', { name: /Spara en räddningsfil|Save a rescue file/ }));
const reading = () => within(screen.getByRole('region', { name: /Läs in en räddningsfil|Read in a rescue file/ }));

async function save(passphrase = PASSPHRASE, again = passphrase) {
  await userEvent.type(saving().getByLabelText('Lösenfras för filen'), passphrase);
  await userEvent.type(saving().getByLabelText('Lösenfrasen en gång till'), again);
  await userEvent.click(saving().getByRole('button', { name: 'Spara filen' }));
}
async function read(text: string, passphrase = PASSPHRASE) {
  const file = new File([text], 'raddningsfil.samplan');
  // jsdom's own can be cut but not read.
  const readable = new NodeBlob([text]);
  Object.assign(file, { slice: (from: number, to: number) => readable.slice(from, to) });
  await userEvent.upload(reading().getByLabelText('Fil'), file);
  await userEvent.type(reading().getByLabelText('Filens lösenfras'), passphrase);
  await userEvent.click(reading().getByRole('button', { name: 'Läs in filen' }));
}
const textOf = (blob: Blob) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });

describe('a rescue file', { timeout: 20_000 }, () => {
  it('is saved under a neutral name, and says what it holds', async () => {
    const ylva = await offlineWork();
    await at(ylva);
    await save();
    expect(await screen.findByText('Filen är sparad bland dina hämtade filer.')).toBeTruthy();
    expect(screen.getByText(/3 ändringar\. Ett halvskrivet formulär\..*Filen är på \d+ kB\./)).toBeTruthy();
    expect(given.map((file) => file.name)).toEqual(['raddningsfil.samplan']);
    expect(await textOf(given[0]!.blob)).not.toMatch(/Tilde|ylva/);
    expect(ylva.reads.map((one) => one.detail)).toContain('rescue file written');
  });

  it('is read in on another device, once', async () => {
    const ylva = await offlineWork();
    await at(ylva);
    await save();
    await screen.findByText('Filen är sparad bland dina hämtade filer.');
    const text = await textOf(given[0]!.blob);
    document.body.replaceChildren();
    const fresh = deviceWorld().device('ylva');
    fresh.goOffline();
    await at(fresh);
    await read(text);
    expect(await screen.findByText('Filen är inläst.')).toBeTruthy();
    expect(fresh.outbox.get()).toHaveLength(3);
    expect(fresh.drafts.get('openCase')?.value).toEqual({ name: 'halvskrivet' });
    await userEvent.type(reading().getByLabelText('Filens lösenfras'), PASSPHRASE);
    await userEvent.click(reading().getByRole('button', { name: 'Läs in filen' }));
    expect(await screen.findByText('4 saker fanns redan här.')).toBeTruthy();
    expect(fresh.outbox.get()).toHaveLength(3);
  });

  it('asks for a passphrase of twelve characters, the same twice', async () => {
    await at(await offlineWork());
    await save('kort');
    const summary = screen.getByRole('group', { name: 'Rätta det här först' });
    expect(within(summary).getByRole('link', { name: 'Skriv minst 12 tecken' })).toBeTruthy();
    expect(given).toEqual([]);
    await userEvent.clear(saving().getByLabelText('Lösenfras för filen'));
    await userEvent.clear(saving().getByLabelText('Lösenfrasen en gång till'));
    await save(PASSPHRASE, `${PASSPHRASE}x`);
    expect(screen.getAllByText('Skriv samma lösenfras i båda fälten').length).toBeGreaterThan(0);
    expect(given).toEqual([]);
  });

  it('is not made where everything is sent', async () => {
    await at(deviceWorld().device('ylva'));
    await save();
    expect(await screen.findByText('Det finns inget att spara. Allt är skickat.')).toBeTruthy();
    expect(given).toEqual([]);
  });

  it('says in one sentence why it is not read', async () => {
    const ylva = await offlineWork();
    const text = await textOf((await ylva.rescue.write(PASSPHRASE))!.file);
    await at(deviceWorld().device('nadja'));
    await userEvent.click(reading().getByRole('button', { name: 'Läs in filen' }));
    expect(screen.getAllByText('Välj en fil').length).toBeGreaterThan(0);
    const refusals: [string, string, RegExp][] = [
      ['{}', PASSPHRASE, /ingen räddningsfil/],
      [text.slice(0, 300), PASSPHRASE, /skadad/],
      [text, 'en helt annan fras', /Lösenfrasen öppnar inte/],
      [text, PASSPHRASE, /någon annan, eller i ett annat uppdrag/],
      [JSON.stringify({ ...JSON.parse(text), v: 9 }), PASSPHRASE, /nyare version/],
    ];
    for (const [file, passphrase, sentence] of refusals) {
      await userEvent.clear(reading().getByLabelText('Filens lösenfras'));
      await read(file, passphrase);
      expect(await faultsLead()).toEqual([expect.stringMatching(sentence)]);
    }
  });

  it('speaks English throughout', async () => {
    setLanguage('en');
    await at(await offlineWork());
    expect(screen.getByRole('heading', { level: 1, name: 'Rescue file' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/[åäö]/i);
  });
});

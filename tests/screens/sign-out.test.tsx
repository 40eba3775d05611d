// Signing out while something is not sent: it asks, by the whole app against the real server.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, type OpenApp, titled } from './app-in-page';

const page = appInPage([tilde]);
const NEED = 'En vuxen som möter vid grinden';
const asks = async () => within(await screen.findByRole('alertdialog', { name: 'Allt är inte skickat' }));

async function writes(app: OpenApp, save: boolean) {
  await app.user.click(await screen.findByRole('button', { name: 'Skriv ett behov' }));
  const form = within(screen.getByRole('form', { name: 'Skriv ett behov' }));
  await app.user.type(form.getByRole('textbox', { name: 'Vad behöver barnet?' }), NEED);
  await app.user.selectOptions(form.getByRole('combobox'), 'SCHOOL');
  if (!save) return;
  await app.user.click(form.getByRole('button', { name: 'Spara behovet' }));
  await screen.findAllByText(NEED);
  // Focus has come back to the page by then, which would close a menu.
  await app.saveSays(/^(Inget nät|Sparat på)/);
}
async function signsOut(app: OpenApp) {
  // Focus that comes back to the page late closes the menu again: whoever wants out opens it once more.
  const menu = async () => {
    await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
    return screen.findByRole('menuitem', { name: /^Byt person/ }, { timeout: 5_000 });
  };
  const open = await menu().catch(menu);
  await app.user.click(open);
}

describe('signing out', { timeout: 120_000 }, () => {
  it('asks where something is not sent, says how much, stays when told to, and leaves once all is sent', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    page.cutNetwork(true);
    await writes(app, true);
    await signsOut(app);
    const dialog = await asks();
    expect(dialog.getByText('En ändring är inte skickad.')).toBeTruthy();
    expect(dialog.getByText(/ligger det kvar här, krypterat/)).toBeTruthy();
    await app.user.click(dialog.getByRole('button', { name: 'Stanna kvar' }));
    expect(screen.getAllByText(NEED).length).toBeGreaterThan(0);

    await signsOut(app);
    await app.user.click((await asks()).getByRole('button', { name: 'Skicka först' }));
    expect(await screen.findByText(/^Det finns inget nät\. Stanna kvar/)).toBeTruthy();
    page.cutNetwork(false);
    await titled(/^Vem vill du vara/);
    await page.leave();
    page.atAnotherComputer();
    const again = await page.openAs('ylva', caseOf(tilde, '/behov'));
    expect((await screen.findAllByText(NEED)).length).toBeGreaterThan(0);
    expect(again.address()).toMatch(/behov$/);
  });

  it('leads to the rescue file, and may leave half-written words here, locked', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
    await writes(app, false);
    await signsOut(app);
    expect((await asks()).getByText('Ett formulär är halvskrivet.')).toBeTruthy();
    await app.user.click((await asks()).getByRole('button', { name: 'Spara en räddningsfil' }));
    await titled('Räddningsfil');
    await signsOut(app);
    await app.user.click((await asks()).getByRole('button', { name: 'Logga ut ändå' }));
    await titled(/^Vem vill du vara/);
    await page.leave();
    await page.openAs('ylva', caseOf(tilde, '/behov'));
    await app.user.click(await screen.findByRole('button', { name: 'Skriv ett behov' }));
    await waitFor(() => expect(screen.getByDisplayValue(NEED)).toBeTruthy());
  });

  it('does not ask where all is sent', async () => {
    const app = await page.openAs('ylva');
    await signsOut(app);
    await titled(/^Vem vill du vara/);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { hugo } from '#mocks/families/hugo';
import { stableId } from '#mocks/families/story';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, type OpenApp, titled } from './app-in-page';

const page = appInPage([tilde, hugo]);
const sheet = () => screen.getByRole('article').textContent ?? '';

/** Notes that somebody has translated all of the paper that is shown. */
async function noteTranslator({ user }: OpenApp, by: string) {
  await user.click(screen.getByRole('button', { name: 'Skriv vem som har översatt' }));
  const form = within(screen.getByRole('form', { name: 'Skriv vem som har översatt' }));
  for (const box of form.getAllByRole('checkbox')) await user.click(box);
  await user.type(form.getByRole('textbox', { name: 'Vem har översatt?' }), by);
  await user.click(form.getByRole('button', { name: 'Spara' }));
  await screen.findByText(new RegExp(`rubriker och fasta meningar, översatt av ${by}`));
}

describe('the translator of a paper', () => {
  it('is written down with language, text and day, stands on the printed paper, and what nobody read is marked', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/papper'));
    await titled(/plan$/);
    expect(screen.queryByRole('button', { name: 'Skriv vem som har översatt' })).toBeNull();
    await app.user.click(screen.getByRole('radio', { name: 'English' }));
    expect(sheet()).toContain('have not been read by a translator yet');
    expect(sheet()).toContain('Translated by (name and date)');
    expect(screen.getAllByText(/^På engelska: ingen har översatt/)).toHaveLength(2);

    await app.user.click(screen.getByRole('button', { name: 'Skriv vem som har översatt' }));
    const form = within(screen.getByRole('form', { name: 'Skriv vem som har översatt' }));
    await app.user.click(form.getByRole('button', { name: 'Spara' }));
    expect(form.getAllByText('Kryssa i vad som är översatt').length).toBeGreaterThan(1);
    expect(form.getAllByText('Skriv vem som har översatt').length).toBeGreaterThan(1);
    await app.user.click(form.getByRole('checkbox', { name: 'Det som människor har skrivit' }));
    await app.user.type(form.getByRole('textbox', { name: 'Vem har översatt?' }), 'Amina Tolk');
    await app.user.click(form.getByRole('button', { name: 'Spara' }));

    await screen.findByText(/^På engelska: det som människor har skrivit, översatt av Amina Tolk/);
    expect(sheet()).toMatch(/Translated by \(name and date\): Amina Tolk, \d/);
    // The headings nobody has read: that stays marked, in this language, and all of it in another.
    expect(sheet()).toContain('have not been read by a translator yet');
    expect(screen.getAllByText(/^På engelska: ingen har översatt rubriker/)).toHaveLength(1);
    await app.user.click(screen.getByRole('radio', { name: 'Soomaali' }));
    expect(sheet()).not.toContain('Amina Tolk');
    expect(screen.getAllByText(/^På somaliska: ingen har översatt/)).toHaveLength(2);
  });

  it.each([
    ['the consent that is signed', 'ylva', () => caseOf(tilde, `/samtycke/${stableId('tilde/consent/full')}/papper`)],
    ['the letter of a call', 'petter', () => caseOf(hugo, `/kallelse/${stableId('hugo/meeting/call/mother')}`)],
  ])('of %s is written down in the same way', async (_what, who, path) => {
    const app = await page.openAs(who, path());
    await app.user.click(await screen.findByRole('radio', { name: 'English' }));
    expect(sheet()).toContain('have not been read by a translator yet');
    await noteTranslator(app, 'Amina Tolk');
    expect(sheet()).toMatch(/Translated by \(name and date\): Amina Tolk, \d/);
    expect(sheet()).not.toContain('have not been read by a translator yet');
    await app.user.click(screen.getByRole('radio', { name: 'Soomaali' }));
    expect(sheet()).not.toContain('Amina Tolk');
  });
});

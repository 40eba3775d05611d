// @vitest-environment jsdom
// The forms of the case, each half-written when the device is locked: open again afterwards at the same place, with the words.
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, type OpenApp, onScreen, titled } from './app-in-page';

const page = appInPage([tilde]);
const WORDS = 'Halva meningen om grinden';

/** Where the form is, the button that opens it (none where it stands open), and the field one writes in. */
const FORMS: readonly [page: string, opener: RegExp | undefined, field: RegExp][] = [
  ['/behov', /^Skriv ett behov/, /^Vad behöver/],
  ['/verksamheter', /^Bjud in/, /^Kontaktperson där/],
  ['/familjen', /^Håll tillbaka en uppgift/, /^Bedömning/],
  ['/samtycke/nytt', undefined, /^Syfte/],
  ['/kalla', undefined, /^Plats/],
  ['/mote', undefined, /^Skriv kort/],
  ['/plan', /^Lägg till behov/, /^Vad behöver/],
  ['/plan', /^Lägg till mål/, /^Vilket är målet/],
  ['/plan', /^Lägg till insats/, /^Vad ska göras/],
  ['/uppfoljning', undefined, /^Vilka var med/],
  ['/avsluta', undefined, /^Berätta kort/],
];

const field = async (label: RegExp) =>
  (await screen.findAllByLabelText<HTMLTextAreaElement>(label)).find((one) => one.matches('textarea, input'))!;

async function lockAndOpen(app: OpenApp): Promise<void> {
  await app.user.click(screen.getByRole('button', { name: /^Mitt konto/ }));
  await app.user.click(await screen.findByRole('menuitem', { name: 'Lås' }));
  await titled('Samplan är låst');
  expect(onScreen()).not.toMatch(/Tilde|grinden/);
  await app.user.click(screen.getByRole('button', { name: 'Lås upp' }));
  await screen.findByRole('button', { name: /^Mitt konto/ });
}

it('each form that was open is open again after the lock, with what was written in it', {
  timeout: 300_000,
}, async () => {
  const app = await page.openAs('ylva', caseOf(tilde, '/behov'));
  for (const [at, opener, label] of FORMS) {
    const form = `${at} ${opener ?? ''} ${label}`;
    await app.go(caseOf(tilde, at));
    if (opener) await app.user.click((await screen.findAllByRole('button', { name: opener }))[0]!);
    const box = await field(label);
    await app.user.clear(box);
    await app.user.click(box);
    await app.user.paste(WORDS);
    await lockAndOpen(app);
    expect(app.address(), form).toBe(caseOf(tilde, at));
    expect((await field(label)).value, form).toBe(WORDS);
  }
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { tilde } from '#mocks/families/tilde';
import { appInPage, caseOf, onScreen, titled } from './app-in-page';

const page = appInPage([tilde]);

describe('a plan that was handed out on paper', () => {
  it('is noted where it is printed, with how and when, and told by the recipients and the timeline', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/plan/granska'));
    await titled('Granska och fastställ');
    const rows = () => within(screen.getByRole('region', { name: /^Kan få planen/ })).getAllByRole('listitem');
    const row = (name: RegExp) => rows().find((one) => name.test(one.textContent ?? ''))!;
    const waiting = rows().find((one) => /Har inte fått version \d+ på papper än/.test(one.textContent ?? ''))!;
    const link = within(waiting).getByRole('link', { name: 'Skriv ut pappret, och skriv ner att det är lämnat' });
    const address = link.getAttribute('href')!;
    await app.go(address);
    await titled(/plan$/);
    const reader = screen.getByLabelText<HTMLSelectElement>('Vem ska läsa?');
    expect(reader.value).toBe(new URL(address, 'http://x').searchParams.get('reader'));
    const name = [...reader.options].find((one) => one.value === reader.value)!.textContent;

    await app.user.click(screen.getByRole('button', { name: /^Skriv ner att .* har fått pappret$/ }));
    await app.user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(screen.getAllByText('Välj hur pappret lämnades').length).toBeGreaterThan(1);
    await app.user.click(screen.getByLabelText('Genomgången med tolk'));
    await app.user.click(screen.getByRole('button', { name: 'Spara' }));
    await screen.findByText(/fick version \d+ .*\(svenska, genomgången med tolk\)/);
    // Another reader's paper is another: nothing says that it was given.
    const others = [...reader.options].map((one) => one.value).filter((one) => one !== reader.value);
    const shown = screen.getByLabelText<HTMLSelectElement>('Vem ska läsa?');
    const before = new Map<string, number>();
    for (const other of [...others, reader.value]) {
      await app.user.selectOptions(shown, other);
      before.set(other, screen.queryAllByText(/genomgången med tolk\)$/).length);
    }
    expect([...before.values()].filter((count) => count > 0)).toHaveLength(1);

    await app.go(caseOf(tilde, '/plan/granska'));
    await titled('Granska och fastställ');
    if (name !== 'Barnet')
      expect(row(new RegExp(name)).textContent).toMatch(/Har fått version \d+ på papper, genomgången med tolk/);
    await app.go(caseOf(tilde, '/handelser'));
    await waitFor(() => expect(onScreen()).toContain('genomgången med tolk'));
  });

  it('is put back into the form that was cancelled, for as long as one may regret it', async () => {
    const app = await page.openAs('ylva', caseOf(tilde, '/papper'));
    await titled(/plan$/);
    const opens = () => app.user.click(screen.getByRole('button', { name: /^Skriv ner att .* har fått pappret$/ }));
    const note = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Anteckning, om det behövs' });
    await opens();
    await app.user.type(note(), 'Läst högt');
    await app.user.click(screen.getByRole('button', { name: 'Avbryt' }));
    expect(screen.queryByRole('textbox', { name: 'Anteckning, om det behövs' })).toBeNull();
    await app.user.click(await screen.findByRole('button', { name: 'Ångra' }));
    expect(note().value).toBe('Läst högt');
  });
});

// @vitest-environment jsdom
// One click from the day to the place where it is solved: whatever waits, for whoever it waits.
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DAY_WORDS } from '#domain/case-words';
import { FAMILIES } from '#mocks/families/every-family';
import { PEOPLE } from '#mocks/families/people';
import { appInPage, titled } from './app-in-page';

const page = appInPage(FAMILIES);

describe('explore', { timeout: 600_000 }, () => {
  it('lists', async () => {
    const seen = new Map<string, string[]>();
    for (const { id } of PEOPLE) {
      await page.openAs(id);
      await titled('Min dag');
      for (const button of screen.queryAllByRole('button', { name: /^Visa alla/ })) button.click();
      const todo = screen.queryByRole('region', { name: /^Att göra nu/ });
      if (todo)
        for (const link of within(todo).queryAllByRole('link')) {
          const label = link.textContent ?? '';
          const row = link.closest('li')?.textContent ?? '';
          seen.set(label, [...(seen.get(label) ?? []), `${id}: ${row} ${link.getAttribute('href')}`]);
        }
      await page.leave();
    }
    const said = [...seen].map(([label, rows]) => `${label} (${rows.length})\n   ${rows.slice(0, 2).join('\n   ')}`);
    console.log(said.join('\n'));
    console.log(
      'missing',
      Object.values(DAY_WORDS)
        .map(({ sv }) => sv)
        .filter((sv) => !seen.has(sv))
        .join('\n'),
    );
    expect(seen.size).toBeGreaterThan(0);
  });
});

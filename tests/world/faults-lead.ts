import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';

/** What the summary of faults says, once each of its links has led to a field that says the same. */
export async function faultsLead(): Promise<string[]> {
  const summary = await screen.findByRole('group', { name: /behöver rättas/ });
  const links = within(summary).getAllByRole('link');
  for (const link of links) {
    await userEvent.click(link);
    const field = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    expect(field?.contains(document.activeElement)).toBe(true);
    expect(screen.getAllByText(link.textContent ?? '').length).toBeGreaterThanOrEqual(2);
    const told = [document.activeElement, document.activeElement?.closest('fieldset')]
      .flatMap((one) => one?.getAttribute('aria-describedby')?.split(' ') ?? [])
      .map((id) => document.getElementById(id)?.textContent);
    expect(told).toContain(link.textContent);
  }
  return links.map((link) => link.textContent ?? '');
}

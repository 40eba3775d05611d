import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ReadIn } from './read-in';

const refused = { sentence: 'Bara Strategigrupp barn och unga ändrar det här.', remedy: '', source: '' };
const show = (fetch: () => Promise<string>, write: (shipped: string) => Promise<typeof refused | undefined>) => {
  render(<ReadIn title="Inget än" lead="Läs in det." button="Läs in" fetch={fetch} write={write} />);
  return userEvent.click(screen.getByRole('button', { name: 'Läs in' }));
};

describe('reading in what ships with the app', () => {
  it('writes what was fetched, and then says nothing', async () => {
    const written: string[] = [];
    await show(
      async () => 'det som följer med',
      async (shipped) => void written.push(shipped),
    );
    expect(written).toEqual(['det som följer med']);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says that it could not be fetched, writes nothing, and can be tried again', async () => {
    const written: string[] = [];
    let tries = 0;
    const fetch = async () => {
      tries += 1;
      if (tries === 1) throw new Error('no network');
      return 'nu';
    };
    await show(fetch, async (shipped) => void written.push(shipped));
    expect(screen.getByRole('status').textContent).toMatch(/^Det gick inte att hämta/);
    expect(written).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Läs in' }));
    expect(screen.queryByRole('status')).toBeNull();
    expect(written).toEqual(['nu']);
  });

  it('says why it was refused', async () => {
    await show(
      async () => 'x',
      async () => refused,
    );
    expect(screen.getByText(refused.sentence)).toBeTruthy();
  });
});

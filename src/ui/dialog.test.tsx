import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Dialog } from './dialog.tsx';
import { Menu } from './menu.tsx';
import { Popover } from './popover.tsx';

// jsdom has no CSS object, which the focus handling of react-aria asks for.
beforeAll(() => void vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false }));
afterAll(() => void vi.unstubAllGlobals());

function Opening() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog isOpen={open} onClose={() => setOpen(false)} title="Add a unit" closeLabel="Close">
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

it('opens with a name, closes with Escape and gives focus back', async () => {
  render(<Opening />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('dialog', { name: 'Add a unit' })).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' })));
});

it('closes with its button', async () => {
  render(<Opening />);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it.each([
  ['a click', (button: HTMLElement) => userEvent.click(button)],
  ['a key', (button: HTMLElement) => (button.focus(), userEvent.keyboard('{ArrowDown}'))],
])('a menu opened by %s tells what was chosen, closes, and gives the focus back', async (_, open) => {
  const onChoose = vi.fn();
  render(<Menu trigger="More" label="More" choices={[{ id: 'print', label: 'Print' }]} onChoose={onChoose} />);
  const button = screen.getByRole('button', { name: 'More' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await open(button);
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Print' }));
  expect(onChoose).toHaveBeenCalledWith('print');
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

it('a menu opened by an arrow begins at its first choice or at its last, and Escape closes it', async () => {
  const choices = ['one', 'two', 'three'].map((id) => ({ id, label: id }));
  render(<Menu trigger="More" label="More" choices={choices} />);
  const button = screen.getByRole('button', { name: 'More' });
  for (const [key, first] of [
    ['{ArrowDown}', 'one'],
    ['{ArrowUp}', 'three'],
  ] as const) {
    button.focus();
    await userEvent.keyboard(key);
    await waitFor(() => expect(document.activeElement?.textContent).toBe(first));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(button));
  }
});

it('a panel opens beneath its button, and closes from within', async () => {
  render(
    <Popover label="Saved" trigger="All is saved">
      {(close) => <button onClick={close}>Enough</button>}
    </Popover>,
  );
  const button = screen.getByRole('button', { name: 'All is saved' });
  await userEvent.click(button);
  await userEvent.click(within(await screen.findByRole('dialog', { name: 'Saved' })).getByRole('button'));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

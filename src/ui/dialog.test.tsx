// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Dialog } from './dialog.tsx';
import { Menu } from './menu.tsx';

// jsdom has no CSS object, which the focus handling of react-aria asks for.
beforeAll(() => void vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false }));
afterEach(cleanup);
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

it('a menu tells what was chosen', async () => {
  const onChoose = vi.fn();
  render(<Menu trigger="More" choices={[{ id: 'print', label: 'Print' }]} onChoose={onChoose} />);
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Print' }));
  expect(onChoose).toHaveBeenCalledWith('print');
});

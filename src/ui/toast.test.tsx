import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ToastProvider, useToast } from './toast-provider.tsx';

const onUndo = vi.fn();

function Remove() {
  const toast = useToast();
  return (
    <button type="button" onClick={() => toast({ message: 'Goal removed', undoLabel: 'Undo', onUndo })}>
      Remove
    </button>
  );
}

function wait(seconds: number): void {
  act(() => void vi.advanceTimersByTime(seconds * 1000));
}

beforeEach(() => {
  vi.useFakeTimers();
  onUndo.mockClear();
  render(
    <ToastProvider closeLabel="Close">
      <Remove />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('is read out and leaves after ten seconds', () => {
  expect(screen.getByRole('status').textContent).toContain('Goal removed');
  wait(9.9);
  expect(screen.queryByText('Goal removed')).not.toBeNull();
  wait(0.2);
  expect(screen.queryByText('Goal removed')).toBeNull();
});

it('stays while focus is in it', () => {
  act(() => screen.getByRole('button', { name: 'Undo' }).focus());
  wait(60);
  expect(screen.queryByText('Goal removed')).not.toBeNull();
  act(() => screen.getByRole('button', { name: 'Undo' }).blur());
  wait(11);
  expect(screen.queryByText('Goal removed')).toBeNull();
});

it('stays while the pointer is over it', () => {
  fireEvent.pointerEnter(screen.getByText('Goal removed'));
  fireEvent.pointerOver(screen.getByText('Goal removed'));
  wait(60);
  expect(screen.queryByText('Goal removed')).not.toBeNull();
});

it('undoes and leaves', () => {
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Goal removed')).toBeNull();
});

it('starts its time again for a new message', () => {
  wait(6);
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  wait(6);
  expect(screen.queryByText('Goal removed')).not.toBeNull();
});

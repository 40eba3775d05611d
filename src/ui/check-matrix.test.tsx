import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { CheckMatrix } from './check-matrix.tsx';

const onToggle = vi.fn();

function matrix() {
  render(
    <CheckMatrix
      caption="Who gets what"
      rowHead="Unit"
      rows={[
        { id: 'a', name: 'Clinic' },
        { id: 'b', name: 'Teacher' },
      ]}
      columns={[
        { id: 'school', label: 'School' },
        { id: 'health', label: 'Health' },
      ]}
      isChecked={(row, column) => row === 'a' && column === 'health'}
      onToggle={onToggle}
      disabledReason={(row, column) => (row === 'b' && column === 'health' ? 'Weaker secrecy' : undefined)}
    />,
  );
}

it('is a table whose boxes are named by row and column', async () => {
  matrix();
  expect(screen.getByRole('table', { name: 'Who gets what' })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Clinic: Health', checked: true })).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Clinic: School' }));
  expect(onToggle).toHaveBeenLastCalledWith('a', 'school', true);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Clinic: Health' }));
  expect(onToggle).toHaveBeenLastCalledWith('a', 'health', false);
});

it('keeps a closed box reachable and says why it is closed', async () => {
  onToggle.mockClear();
  matrix();
  const closed = screen.getByRole('checkbox', { name: 'Teacher: Health', description: 'Weaker secrecy' });
  await userEvent.click(closed);
  expect(onToggle).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(closed);
  expect((closed as HTMLInputElement).checked).toBe(false);
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ChoiceGroup } from './choice-group.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { TextField } from './text-field.tsx';

const way = { options: [{ value: 'paper', label: 'Paper' }], value: '', onValue: () => {} };
function Form({ errors, attempt }: { errors: FieldError[]; attempt?: number }) {
  return (
    <>
      <ErrorSummary title="Mend this" errors={errors} attempt={attempt} />
      <TextField label="Purpose" name="purpose" error={errors[0]?.message} />
      <ChoiceGroup type="radio" id="way" name="how" legend="How" {...way} />
    </>
  );
}

const errors = [
  { field: 'purpose', message: 'Write the purpose' },
  { field: 'way', message: 'Choose how' },
];

it('takes focus when it appears, and again at the next try', async () => {
  const { rerender } = render(<Form errors={[]} attempt={0} />);
  expect(screen.queryByRole('group', { name: 'Mend this' })).toBeNull();
  rerender(<Form errors={errors} attempt={1} />);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Mend this' }));
  await userEvent.click(screen.getByRole('textbox'));
  rerender(<Form errors={errors} attempt={2} />);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Mend this' }));
});

it('leads to a field by its name, or to the first one inside the element with the id', async () => {
  render(<Form errors={errors} />);
  await userEvent.click(screen.getByRole('link', { name: 'Write the purpose' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Purpose' }));
  await userEvent.click(screen.getByRole('link', { name: 'Choose how' }));
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Paper' }));
});

it('has the same words at the field', () => {
  render(<Form errors={errors} />);
  const field = screen.getByRole('textbox', { name: 'Purpose', description: 'Write the purpose' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { ChoiceGroup } from './choice-group.tsx';

const options = [
  { value: 'school', label: 'School', description: 'Lessons and breaks' },
  { value: 'health', label: 'Health' },
  { value: 'home', label: 'Home', disabled: true },
];

it('is a group with its question, and each answer is described', () => {
  const none = { value: [], onValue: () => {} };
  render(<ChoiceGroup type="checkbox" name="what" legend="What?" hint="Choose some" options={options} {...none} />);
  expect(screen.getByRole('group', { name: 'What?', description: 'Choose some' })).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'School', description: 'Lessons and breaks' })).toBeTruthy();
});

it('gives the chosen values in the order of the list', async () => {
  const seen = vi.fn();
  function Choosing() {
    const [value, setValue] = useState<string[]>([]);
    seen(value);
    return (
      <ChoiceGroup type="checkbox" name="what" legend="What?" options={options} value={value} onValue={setValue} />
    );
  }
  render(<Choosing />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Health' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'School' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Home' }));
  expect(seen).toHaveBeenLastCalledWith(['school', 'health']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Health' }));
  expect(seen).toHaveBeenLastCalledWith(['school']);
});

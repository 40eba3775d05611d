// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { afterEach, expect, it, vi } from 'vitest';
import { ChoiceGroup } from './choice-group.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

const options = [
  { value: 'school', label: 'School', description: 'Lessons and breaks' },
  { value: 'health', label: 'Health' },
  { value: 'home', label: 'Home', disabled: true },
];

it('is a group with its question, and each answer is described', () => {
  render(<ChoiceGroup type="checkbox" name="what" legend="What?" hint="Choose some" options={options} />);
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

it('works with a form library, as text fields do', async () => {
  const sent = vi.fn();
  function Form() {
    const { register, handleSubmit } = useForm({ defaultValues: { way: 'health', many: ['school'], note: 'first' } });
    return (
      <form onSubmit={(event) => void handleSubmit((values) => sent(values))(event)}>
        <ChoiceGroup type="radio" legend="Way" options={options} {...register('way')} />
        <ChoiceGroup type="checkbox" legend="Many" options={options} {...register('many')} />
        <TextField label="Note" {...register('note')} />
        <button type="submit">Send</button>
      </form>
    );
  }
  render(<Form />);
  await userEvent.click(screen.getByRole('radio', { name: 'School' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Health' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), ' second');
  await userEvent.click(screen.getByRole('button'));
  expect(sent).toHaveBeenCalledWith({ way: 'school', many: ['school', 'health'], note: 'first second' });
});

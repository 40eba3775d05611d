import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { FirstRows } from './first-rows';
import { Row } from './rows';

const listOf = (count: number) =>
  render(
    <FirstRows
      label="Att göra"
      rows={Array.from({ length: count }, (_, nth) => `Rad ${nth}`)}
      all={(all) => `Visa alla ${all}`}
      fewer="Visa färre"
    >
      {(row) => <Row key={row} what={row} />}
    </FirstRows>,
  );
const shown = () => within(screen.getByRole('list', { name: 'Att göra' })).getAllByRole('listitem').length;

test('a list of twenty rows or fewer is shown whole', () => {
  listOf(20);
  expect(shown()).toBe(20);
  expect(screen.queryByRole('button')).toBeNull();
});

test('of a longer one the first twenty, all of them when asked, and twenty again; the focus stays on the button', async () => {
  listOf(21);
  const user = userEvent.setup();
  expect(shown()).toBe(20);
  const button = screen.getByRole('button', { name: 'Visa alla 21', expanded: false });
  await user.click(button);
  expect(shown()).toBe(21);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Visa färre', expanded: true }));
  await user.click(button);
  expect(shown()).toBe(20);
});

test('the first rows are drawn before the others, which come unasked', () => {
  const drawn: string[] = [];
  render(
    <FirstRows label="Att göra" rows={['ett', 'två', 'tre']} first={1} all={String} fewer="Visa färre">
      {(row) => {
        drawn.push(row);
        return <Row key={row} what={row} />;
      }}
    </FirstRows>,
  );
  expect(drawn).toEqual(['ett', 'ett', 'två', 'tre']);
  expect(shown()).toBe(3);
});

import { render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { expect, it } from 'vitest';
import { BelowFirst, firstOfEach, useFirstThenAll } from './first-then-all';

const drawn: number[] = [];

function List({ items }: { items: readonly string[] }) {
  const some = useFirstThenAll(items, 2);
  drawn.push(some.length);
  return some.map((item) => <p key={item}>{item}</p>);
}

it('draws what fills the screen first, then all of it, and what comes later at once', () => {
  const { rerender } = render(<List items={['a', 'b', 'c', 'd']} />);
  expect(drawn).toEqual([2, 4]);
  rerender(<List items={['a', 'b', 'c', 'd', 'e']} />);
  expect(screen.getAllByText(/./)).toHaveLength(5);
  expect(drawn).toEqual([2, 4, 5]);
});

it('draws what lies below once the first screen stands there', () => {
  const happened: string[] = [];
  function Part({ name }: { name: string }) {
    happened.push(`${name} drawn`);
    useLayoutEffect(() => void happened.push(`${name} stands`), [name]);
    return <p>{name}</p>;
  }
  render(
    <>
      <Part name="first" />
      <BelowFirst>
        <Part name="below" />
      </BelowFirst>
    </>,
  );
  expect(happened).toEqual(['first drawn', 'first stands', 'below drawn', 'below stands']);
  expect(screen.getByText('below')).toBeTruthy();
});

it.each([
  [[6, 6, 6], 8, [6, 2, 0]],
  [[3], 8, [3]],
  [[], 8, []],
  [[1, 2, 5, 4], 8, [1, 2, 5, 0]],
])('lists of %j rows have of the first %i: %j', (sizes, first, shares) => {
  expect(firstOfEach(sizes, first)).toEqual(shares);
});

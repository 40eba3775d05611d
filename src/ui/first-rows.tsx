import { type ReactNode, useState } from 'react';
import { Button } from './button';
import { useFirstThenAll } from './first-then-all';
import { Rows } from './rows';
import { Stack } from './stack';

/** So many rows are shown unasked, the first of them at once: they fill a screen. */
const UNASKED = 20;
const FIRST = 10;

type FirstRowsProps<T> = {
  label: string;
  rows: readonly T[];
  /** So many are shown unasked; 20 where nothing is said. */
  unasked?: number;
  /** So many are drawn at once, the others right after; 10 where nothing is said. */
  first?: number;
  /** Which those are, in their order; the first ones where nothing is said. */
  pick?: (rows: readonly T[], unasked: number) => readonly T[];
  /** One `Row`, with its key. */
  children: (row: T) => ReactNode;
  /** What the button says that shows all of them. */
  all: (count: number) => string;
  /** What it says once they are shown. */
  fewer: string;
};

const foremost = <T,>(rows: readonly T[], unasked: number) => rows.slice(0, unasked);

/** A ruled list of which the first rows are shown, the others when asked: a long one keeps nobody waiting. */
export function FirstRows<T>({
  label,
  rows,
  unasked = UNASKED,
  first = FIRST,
  pick = foremost,
  children,
  all,
  fewer,
}: FirstRowsProps<T>) {
  const [isWhole, setWhole] = useState(false);
  const drawn = useFirstThenAll(isWhole ? rows : pick(rows, unasked), first);
  const list = <Rows label={label}>{drawn.map(children)}</Rows>;
  if (rows.length <= unasked) return list;
  return (
    <Stack gap="s">
      {list}
      <div>
        <Button size="s" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? fewer : all(rows.length)}
        </Button>
      </div>
    </Stack>
  );
}

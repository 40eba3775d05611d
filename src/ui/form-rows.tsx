import type { ReactNode } from 'react';
import { Actions } from './actions.tsx';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Hint } from './hint.tsx';
import { Stack } from './stack.tsx';

interface FormRowsProps<R extends { id: string }> {
  rows: readonly R[];
  onRows: (rows: R[]) => void;
  hint: string;
  /** The words of a row, by its number from 1. */
  title: (number: number) => string;
  remove: (number: number) => string;
  add: string;
  /** A fresh row with an id of its own. */
  empty: () => R;
  /** The fields of the row at a place, and what changes it. */
  children: (row: R, at: number, setRow: (patch: Partial<R>) => void) => ReactNode;
}

/** Rows of a form, as many as one needs: each in a card of its own, which can be taken away again. */
export function FormRows<R extends { id: string }>(props: FormRowsProps<R>) {
  const { rows, onRows, hint, title, remove, add, empty, children } = props;
  const patched = (id: string, patch: Partial<R>) => rows.map((row) => (row.id === id ? { ...row, ...patch } : row));
  return (
    <Stack>
      <Hint>{hint}</Hint>
      {rows.map((row, at) => (
        <Card key={row.id}>
          <Stack>
            <h3>{title(at + 1)}</h3>
            {children(row, at, (patch) => onRows(patched(row.id, patch)))}
            <Actions>
              <Button kind="quiet" size="s" icon="x" onPress={() => onRows(rows.filter(({ id }) => id !== row.id))}>
                {remove(at + 1)}
              </Button>
            </Actions>
          </Stack>
        </Card>
      ))}
      <Actions>
        <Button icon="plus" onPress={() => onRows([...rows, empty()])}>
          {add}
        </Button>
      </Actions>
    </Stack>
  );
}

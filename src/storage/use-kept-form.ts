import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Keeps what is typed into a form: `keep` gets the values after each change. Give it a draft's `set`. */
export function useKeptForm<V extends FieldValues>(
  form: UseFormReturn<V, unknown, V>,
  keep: (values: V) => void,
): void {
  const keeping = useRef(keep);
  useEffect(() => {
    keeping.current = keep;
  });
  useEffect(() => {
    const watching = form.watch((values) => keeping.current(values as V));
    return () => watching.unsubscribe();
  }, [form]);
}

import { type ChangeEvent, useId } from 'react';
import { useFieldErrors } from './form-errors.tsx';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A form that holds its values itself and knows its faults by field name. */
type BoundForm<V> = {
  values: V;
  set: (patch: Partial<V>) => void;
  faults: object;
};

/**
 * Ties the values of a form to its fields: `text('name')` for text, date, time and select fields, `tick('name')` for a
 * checkbox, `id` and `error` for the rest. Ids are the form's own, so that several forms may be open on one page.
 * `own` is the screen's wording of faults, `marked` a word for a field that has no fault of its own.
 */
export function useBoundFields<V extends object>(
  form: BoundForm<V>,
  own: Readonly<Record<string, string>> = {},
  marked: Readonly<Record<string, string>> = {},
) {
  const prefix = useId();
  const { of, list, title } = useFieldErrors(form.faults as never, own);
  const id = (name: string) => `${prefix}-${name}`;
  const error = (name: string) => of(name) ?? marked[name];
  return {
    id,
    error,
    title,
    /** For the `ErrorSummary`. */
    list: list.map(({ field, message }) => ({ field: id(field), message })),
    text: (name: keyof V & string) => ({
      id: id(name),
      value: form.values[name] as string,
      onChange: (event: ChangeEvent<Input>) => form.set({ [name]: event.currentTarget.value } as Partial<V>),
      error: error(name),
    }),
    tick: (name: keyof V & string) => ({
      id: id(name),
      checked: form.values[name] as boolean,
      onChange: (event: ChangeEvent<HTMLInputElement>) =>
        form.set({ [name]: event.currentTarget.checked } as Partial<V>),
      error: error(name),
    }),
  };
}

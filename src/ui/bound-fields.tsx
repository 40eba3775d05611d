import { type ChangeEvent, useId } from 'react';
import { useFieldErrors } from './form-errors.tsx';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a form holds, or a part of it, and how it is changed. */
type Held<V> = {
  values: V;
  set: (patch: Partial<V>) => void;
};

/** A form that holds its values itself and knows its faults by field name. */
type BoundForm<V> = Held<V> & { faults: object };

/** What ties a `ChoiceGroup` to its value. */
type ChoiceOf<T, V> = {
  type: T;
  id: string;
  name: string;
  value: V;
  onValue: (values: string[]) => void;
  error: string | undefined;
};

/** The fields of a form, or of a part of it: ids, faults, and what ties an input to its value. */
export type BoundFields<V> = Held<V> & {
  id: (name: string) => string;
  error: (name: string) => string | undefined;
  /** For text, date, time and select fields. */
  text: (name: keyof V & string) => {
    id: string;
    value: string;
    onChange: (event: ChangeEvent<Input>) => void;
    error: string | undefined;
  };
  /** For a group of radio buttons: one answer. */
  one: (name: keyof V & string) => ChoiceOf<'radio', string>;
  /** For a group of checkboxes: as many as hold. */
  many: (name: keyof V & string) => ChoiceOf<'checkbox', readonly string[]>;
  /** For a checkbox. */
  tick: (name: keyof V & string) => {
    id: string;
    checked: boolean;
    onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    error: string | undefined;
  };
};

/** Ties `values` to fields whose ids and faults lie at `at` (`child.`, `guardians.0.`; empty for a whole form). */
function bind<V extends object>(
  { values, set }: Held<V>,
  at: string,
  whole: { id: (name: string) => string; error: (name: string) => string | undefined },
): BoundFields<V> {
  const id = (name: string) => whole.id(at + name);
  const error = (name: string) => whole.error(at + name);
  return {
    values,
    set,
    id,
    error,
    text: (name) => ({
      id: id(name),
      value: values[name] as string,
      onChange: (event) => set({ [name]: event.currentTarget.value } as Partial<V>),
      error: error(name),
    }),
    one: (name) => ({
      type: 'radio',
      id: id(name),
      name: id(name),
      value: values[name] as string,
      onValue: ([value = '']) => set({ [name]: value } as Partial<V>),
      error: error(name),
    }),
    many: (name) => ({
      type: 'checkbox',
      id: id(name),
      name: id(name),
      value: values[name] as readonly string[],
      onValue: (chosen) => set({ [name]: chosen } as Partial<V>),
      error: error(name),
    }),
    tick: (name) => ({
      id: id(name),
      checked: values[name] as boolean,
      onChange: (event) => set({ [name]: event.currentTarget.checked } as Partial<V>),
      error: error(name),
    }),
  };
}

/**
 * Ties the values of a form to its fields: `text('name')` for text, date, time and select fields, `one('name')` and
 * `many('name')` for a group of radio buttons or checkboxes, `tick('name')` for a checkbox, `id` and `error` for the rest, `part` for what lies deeper: an object (`part('child', …)`) or a row
 * (`part('guardians.0', …)`). Ids are the form's own, so that several forms may be open on one page.
 * `own` is the screen's wording of faults, `marked` a word for a field that has no fault of its own.
 */
export function useBoundFields<V extends object>(
  form: BoundForm<V>,
  own: Readonly<Record<string, string>> = {},
  marked: Readonly<Record<string, string>> = {},
) {
  const prefix = useId();
  const { of, list, title } = useFieldErrors(form.faults, own);
  const whole = { id: (name: string) => `${prefix}-${name}`, error: (name: string) => of(name) ?? marked[name] };
  return {
    ...bind(form, '', whole),
    part: <P extends object>(at: string, held: Held<P>) => bind(held, `${at}.`, whole),
    title,
    /** For the `ErrorSummary`. */
    list: list.map(({ field, message }) => ({ field: whole.id(field), message })),
  };
}

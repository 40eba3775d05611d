import { type ComponentProps, useId } from 'react';
import styles from './field.module.css';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';

type DateFieldProps = Omit<ComponentProps<'input'>, 'type'> & FieldWords;

/** A day, `yyyy-mm-dd`, with the calendar of the browser. */
export function DateField({ label, hint, error, id, ...input }: DateFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <input
        {...input}
        {...fieldAttributes(fieldId, { hint, error })}
        type="date"
        className={`${styles.input} ${styles.date}`}
      />
    </Field>
  );
}

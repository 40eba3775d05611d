import { type ComponentProps, useId } from 'react';
import styles from './field.module.css';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';

type TimeFieldProps = Omit<ComponentProps<'input'>, 'type'> & FieldWords;

/** A time of day, `hh:mm`, with the clock of the browser. */
export function TimeField({ label, hint, error, id, ...input }: TimeFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <input
        {...input}
        {...fieldAttributes(fieldId, { hint, error })}
        type="time"
        className={`${styles.input} ${styles.time}`}
      />
    </Field>
  );
}

import { type ComponentProps, useId } from 'react';
import styles from './field.module.css';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';

type TextFieldProps = ComponentProps<'input'> & FieldWords & { width?: 'full' | 'short' };

/** One line of text. */
export function TextField({ label, hint, error, id, width = 'full', ...input }: TextFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        {...fieldAttributes(fieldId, { hint, error })}
        className={width === 'short' ? `${styles.input} ${styles.short}` : styles.input}
      />
    </Field>
  );
}

import { type ComponentProps, useId } from 'react';
import styles from './field.module.css';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';

/** One thing that can be chosen. */
export type SelectOption = { value: string; label: string; lang?: string; disabled?: boolean };

type SelectFieldProps = ComponentProps<'select'> &
  FieldWords & { options: readonly SelectOption[]; placeholder?: string; width?: 'full' | 'short' };

/** A native list to choose one thing from. The placeholder is a first, empty choice. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, id, options, placeholder, width = 'full', ...select } = props;
  const ownId = useId();
  const fieldId = id ?? ownId;
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <select
        {...select}
        {...fieldAttributes(fieldId, { hint, error })}
        className={[styles.input, styles.select, width === 'short' ? styles.short : ''].join(' ')}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

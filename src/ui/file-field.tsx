import { useId } from 'react';
import styles from './field.module.css';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';

type FileFieldProps = FieldWords & {
  /** File endings, as the input's `accept` takes them. */
  accept: string;
  onChoose: (file: File | undefined) => void;
};

/** Asks for one file of the computer. */
export function FileField({ label, hint, error, accept, onChoose }: FileFieldProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...fieldAttributes(id, { hint, error })}
        type="file"
        accept={accept}
        className={styles.input}
        onChange={(event) => onChoose(event.currentTarget.files?.[0])}
      />
    </Field>
  );
}

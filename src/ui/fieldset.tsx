import { type ReactNode, useId } from 'react';
import { FieldNotes, type FieldWords } from './field.tsx';
import styles from './fieldset.module.css';

type FieldsetProps = Omit<FieldWords, 'label'> & {
  legend: ReactNode;
  id?: string;
  role?: 'radiogroup';
  children: ReactNode;
};

/** Fields that answer one question together. */
export function Fieldset({ legend, hint, error, id, role, children }: FieldsetProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const described = [hint ? `${fieldId}-hint` : '', error ? `${fieldId}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      id={fieldId}
      role={role}
      className={styles.fieldset}
      data-invalid={error ? true : undefined}
      aria-describedby={described || undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      <FieldNotes id={fieldId} hint={hint} error={error} />
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

import { type ComponentProps, useEffect, useId } from 'react';
import styles from './field.module.css';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';
import { keepOffDisk } from './keep-off-disk.tsx';

type TextAreaProps = ComponentProps<'textarea'> & FieldWords;

// Browsers without `field-sizing` grow the field by hand.
function grow(area: HTMLTextAreaElement): void {
  if (typeof CSS !== 'undefined' && CSS.supports?.('field-sizing', 'content')) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 4}px`;
}

/** Text of any length, which is written in Swedish unless told (read aloud and spelled so); the field grows with it. */
export function TextArea({ label, hint, error, id, rows = 3, lang = 'sv', onInput, ...area }: TextAreaProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  useEffect(() => keepOffDisk(document.getElementById(fieldId)), [fieldId]);
  return (
    <Field id={fieldId} label={label} hint={hint} error={error}>
      <textarea
        autoComplete="off"
        {...area}
        {...fieldAttributes(fieldId, { hint, error })}
        rows={rows}
        lang={lang}
        className={`${styles.input} ${styles.area}`}
        onInput={(event) => {
          grow(event.currentTarget);
          onInput?.(event);
        }}
      />
    </Field>
  );
}

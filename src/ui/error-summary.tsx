import { useEffect, useId, useRef } from 'react';
import styles from './error-summary.module.css';

/** What is wrong with one field. `field` is the id or the name of the field. */
export type FieldError = { field: string; message: string };

const focusable = 'input, select, textarea, button, a[href], [tabindex]';

function focusField(field: string): void {
  const found = document.getElementById(field) ?? document.getElementsByName(field)[0];
  const target = found?.matches(focusable) ? found : found?.querySelector<HTMLElement>(focusable);
  target?.scrollIntoView?.({ block: 'center' });
  target?.focus();
}

type ErrorSummaryProps = {
  title: string;
  errors: readonly FieldError[];
  /** Give the number of tries, and the summary takes focus again after each. */
  attempt?: number;
};

/** What must be mended before the form can be sent. Takes focus when it appears; shows nothing without errors. */
export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const appears = errors.length > 0;
  useEffect(() => {
    if (appears) summary.current?.focus();
  }, [appears, attempt]);
  if (!appears) return null;
  return (
    <div ref={summary} className={styles.summary} tabIndex={-1} role="group" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ul role="list">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useId, useState } from 'react';
import { buttonClass } from './button.tsx';
import { Field, type FieldWords, fieldAttributes } from './field.tsx';
import styles from './file-field.module.css';

type FileFieldProps = FieldWords & {
  id?: string;
  /** What the button says, and what stands beside it while no file is chosen. */
  choose: string;
  none: string;
  /** File endings, as the input's `accept` takes them. */
  accept: string;
  /** On a device with a camera: opens it at once, the one that looks away from the person. */
  capture?: boolean;
  onChoose: (file: File | undefined) => void;
};

/** Asks for one file of the computer. */
export function FileField({ id: ownId, label, hint, error, choose, none, accept, capture, onChoose }: FileFieldProps) {
  const madeId = useId();
  const id = ownId ?? madeId;
  const [name, setName] = useState<string>();
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className={styles.box}>
        <span aria-hidden="true" className={buttonClass()}>
          {choose}
        </span>
        <span>{name ?? none}</span>
        <input
          {...fieldAttributes(id, { hint, error })}
          type="file"
          accept={accept}
          capture={capture ? 'environment' : undefined}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            setName(file?.name);
            onChoose(file);
          }}
        />
      </div>
    </Field>
  );
}

import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './choice.module.css';

type ChoiceProps = Omit<ComponentProps<'input'>, 'type'> & {
  type: 'radio' | 'checkbox';
  label: ReactNode;
  description?: ReactNode;
};

/** One radio button or checkbox with its words. `Checkbox` and `ChoiceGroup` are made of it. */
export function Choice({ type, label, description, id, ...input }: ChoiceProps) {
  const ownId = useId();
  const choiceId = id ?? ownId;
  const described = [input['aria-describedby'], description ? `${choiceId}-about` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.choice}>
      <input {...input} id={choiceId} type={type} aria-describedby={described || undefined} />
      <div className={styles.words}>
        <label htmlFor={choiceId}>{label}</label>
        {description && <small id={`${choiceId}-about`}>{description}</small>}
      </div>
    </div>
  );
}

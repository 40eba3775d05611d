import type { ReactNode } from 'react';
import { Choice } from './choice.tsx';
import styles from './choice-group.module.css';
import { Fieldset } from './fieldset.tsx';

/** One answer in a list of answers. */
export type ChoiceOption = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean };

type ChoiceGroupProps = {
  type: 'radio' | 'checkbox';
  name: string;
  legend: ReactNode;
  options: readonly ChoiceOption[];
  hint?: ReactNode;
  error?: ReactNode;
  id?: string;
  /** The chosen value (radio) or values (checkbox). */
  value: string | readonly string[];
  onValue: (values: string[]) => void;
};

/** A question with radio buttons or checkboxes as its answers. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const { type, name, legend, options, hint, error, id, value, onValue } = props;
  const chosen = typeof value === 'string' ? [value] : value;
  const toggle = (option: string, checked: boolean) => {
    if (type === 'radio') return [option];
    return options.map((each) => each.value).filter((each) => (each === option ? checked : chosen.includes(each)));
  };
  return (
    <Fieldset legend={legend} hint={hint} error={error} id={id}>
      <div className={styles.choices}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type={type}
            name={name}
            value={option.value}
            label={option.label}
            description={option.description}
            disabled={option.disabled}
            aria-invalid={error ? true : undefined}
            checked={chosen.includes(option.value)}
            onChange={(event) => onValue(toggle(option.value, event.currentTarget.checked))}
          />
        ))}
      </div>
    </Fieldset>
  );
}

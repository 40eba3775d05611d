import { useId } from 'react';
import { HiddenText } from './hidden-text.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './segmented.module.css';

type SegmentedProps<Value extends string> = {
  /** Names the choice for those who listen. */
  label: string;
  /** `lang` where a label is in another language than the page. */
  options: readonly { value: Value; label: string; icon?: IconName; lang?: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A few views or answers side by side, one of them chosen. */
export function Segmented<Value extends string>({ label, options, value, onChange }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.segmented}>
      <legend>
        <HiddenText>{label}</HiddenText>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <Icon name={option.icon} />}
          <span lang={option.lang}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

import styles from './find-button.module.css';
import { Icon } from './icon.tsx';

type FindButtonProps = { label: string; keys: string; ariaKeys: string; onPress: () => void };

/** The button of the bar that opens the finder; it shows the keys that do the same where there is room. */
export function FindButton({ label, keys, ariaKeys, onPress }: FindButtonProps) {
  return (
    <button
      type="button"
      className={styles.find}
      aria-label={label}
      aria-keyshortcuts={ariaKeys}
      aria-haspopup="dialog"
      onClick={onPress}
    >
      <Icon name="search" />
      <span>{label}</span>
      <kbd aria-hidden="true">{keys}</kbd>
    </button>
  );
}

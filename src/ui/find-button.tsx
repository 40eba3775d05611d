import styles from './find-button.module.css';
import { Icon } from './icon.tsx';

/** Opens "find or go to". On phones only the glass is seen; the words are still its name. */
export function FindButton({ label, keys, onPress }: { label: string; keys?: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.find} onClick={onPress}>
      <Icon name="search" />
      <span className={styles.label}>{label}</span>
      {keys && <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  );
}

import type { ComponentProps } from 'react';
import { HiddenText } from './hidden-text.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './icon-button.module.css';

type IconButtonProps = Omit<ComponentProps<'button'>, 'onClick'> & {
  icon: IconName;
  label: string;
  onPress?: () => void;
};

/** A square button with an icon and a hidden name. Only for lock, close, back and forth. */
export function IconButton({ icon, label, onPress, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={styles.button} title={label} onClick={() => onPress?.()}>
      <Icon name={icon} />
      <HiddenText>{label}</HiddenText>
    </button>
  );
}

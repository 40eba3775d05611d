import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

/** How much a button weighs. One primary button a view. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

type ButtonProps = Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> & {
  kind?: ButtonKind;
  size?: 'm' | 's';
  icon?: IconName;
  iconEnd?: IconName;
  /** Why the button cannot be used now. It stays in the tab order and says so. */
  blockedBy?: string;
  onPress?: () => void;
  children: ReactNode;
};

/** The classes of a button, for router links that look like one. */
export function buttonClass(kind: ButtonKind = 'secondary', size: 'm' | 's' = 'm'): string {
  return [styles.button, styles[kind], size === 's' ? styles.small : ''].filter(Boolean).join(' ');
}

/** A button. When something stands in its way it stays focusable and shows the reason. */
export function Button(props: ButtonProps) {
  const { kind, size, icon, iconEnd, blockedBy, onPress, children, className, type = 'button', ...rest } = props;
  const reasonId = useId();
  const described = [rest['aria-describedby'], blockedBy ? reasonId : ''].filter(Boolean).join(' ');
  const button = (
    <button
      {...rest}
      type={type}
      className={[buttonClass(kind, size), className].filter(Boolean).join(' ')}
      aria-disabled={blockedBy ? true : undefined}
      aria-describedby={described || undefined}
      onClick={(event) => {
        if (blockedBy) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
  if (!blockedBy) return button;
  return (
    <span className={styles.blocked}>
      {button}
      <span id={reasonId} className={styles.reason}>
        {blockedBy}
      </span>
    </span>
  );
}

import type { ComponentProps } from 'react';
import { type ButtonKind, buttonClass } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

type LinkButtonProps = ComponentProps<'a'> & {
  href: string;
  kind?: ButtonKind;
  size?: 'm' | 's';
  icon?: IconName;
  iconEnd?: IconName;
};

/** A link that looks like a button. Router links take `buttonClass` instead. */
export function LinkButton({ kind, size, icon, iconEnd, className, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={[buttonClass(kind, size), className].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} />}
      {children}
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  );
}

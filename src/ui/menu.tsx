import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { type ButtonKind, buttonClass } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './menu.module.css';

/** One thing that the menu can do or a place it leads to. */
export type MenuChoice = {
  id: string;
  label: string;
  detail?: string;
  icon?: IconName;
  href?: string;
  danger?: boolean;
};

type MenuProps = {
  trigger: ReactNode;
  /** The name of the button, when what it shows is not enough. */
  triggerLabel?: string;
  kind?: ButtonKind;
  choices: readonly MenuChoice[];
  onChoose?: (id: string) => void;
};

/** A button with a menu. Arrow keys, type-ahead and Escape work as people expect. */
export function Menu({ trigger, triggerLabel, kind = 'secondary', choices, onChoose }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass(kind, 's')} aria-label={triggerLabel}>
        {trigger}
        <Icon name="down" size="s" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <AriaMenu className={styles.menu ?? ''} onAction={(key) => onChoose?.(String(key))}>
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              href={choice.href}
              textValue={choice.label}
              className={styles.choice ?? ''}
              data-danger={choice.danger || undefined}
            >
              {choice.icon && <Icon name={choice.icon} />}
              <span>
                {choice.label}
                {choice.detail && <small>{choice.detail}</small>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

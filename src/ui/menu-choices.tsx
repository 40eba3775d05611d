import { Menu as AriaMenu, MenuItem } from 'react-aria-components';
import { AbovePage } from './above-page.tsx';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';
import type { MenuChoice } from './menu.tsx';
import type { Opened } from './overlay-button.tsx';

type MenuChoicesProps = Opened & {
  label: string;
  choices: readonly MenuChoice[];
  onChoose?: ((id: string) => void) | undefined;
};

/** What an open menu offers. Arrow keys, type-ahead and Escape work as people expect. */
export function MenuChoices({ trigger, focus, close, label, choices, onChoose }: MenuChoicesProps) {
  return (
    <AbovePage opens="MenuTrigger" label={label} className={styles.popover} trigger={trigger} close={close}>
      <AriaMenu
        className={styles.menu ?? ''}
        aria-label={label}
        autoFocus={focus ?? true}
        onAction={(key) => onChoose?.(String(key))}
        onClose={close}
      >
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
    </AbovePage>
  );
}

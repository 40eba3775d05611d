import { lazy, type ReactNode } from 'react';
import { type ButtonKind, buttonClass } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { OverlayButton } from './overlay-button.tsx';

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
  /** The name of the button and of the menu. */
  label: string;
  kind?: ButtonKind;
  choices: readonly MenuChoice[];
  onChoose?: (id: string) => void;
};

const fetchChoices = () => import('./menu-choices.tsx');
const Choices = lazy(async () => ({ default: (await fetchChoices()).MenuChoices }));

/** A button with a menu. */
export function Menu({ trigger, label, kind = 'secondary', choices, onChoose }: MenuProps) {
  return (
    <OverlayButton
      opens="menu"
      fetch={fetchChoices}
      className={buttonClass(kind, 's')}
      aria-label={label}
      opened={(opened) => <Choices {...opened} label={label} choices={choices} onChoose={onChoose} />}
    >
      {trigger}
      <Icon name="down" size="s" />
    </OverlayButton>
  );
}

import type { ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import type { Opened } from './overlay-button.tsx';

type AbovePageProps = Pick<Opened, 'trigger' | 'close'> & {
  opens: 'MenuTrigger' | 'DialogTrigger';
  className?: string | undefined;
  /** Names what was opened, where what is in it does not (a menu is a dialog to those who listen). */
  label?: string;
  children: ReactNode;
};

/** What a button has opened, beneath it and above the page, until one leaves it. */
export function AbovePage({ trigger, close, opens, className = '', label, children }: AbovePageProps) {
  return (
    <Popover
      className={className}
      {...(label ? { 'aria-label': label } : {})}
      triggerRef={trigger}
      trigger={opens}
      isOpen
      onOpenChange={close}
      placement="bottom end"
      offset={6}
    >
      {children}
    </Popover>
  );
}

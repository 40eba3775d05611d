import type { ReactNode } from 'react';
import { Popover } from 'react-aria-components';
import type { Opened } from './overlay-button.tsx';

type AbovePageProps = Pick<Opened, 'trigger' | 'close'> & {
  opens: 'MenuTrigger' | 'DialogTrigger';
  className?: string | undefined;
  children: ReactNode;
};

/** What a button has opened, beneath it and above the page, until one leaves it. */
export function AbovePage({ trigger, close, opens, className = '', children }: AbovePageProps) {
  return (
    <Popover
      className={className}
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

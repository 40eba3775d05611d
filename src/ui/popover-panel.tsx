import type { ReactNode } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { Opened } from './overlay-button.tsx';
import styles from './popover.module.css';

type PopoverPanelProps = Opened & { label: string; children: ReactNode | ((close: () => void) => ReactNode) };

/** An open panel beneath the button it belongs to. */
export function PopoverPanel({ trigger, close, label, children }: PopoverPanelProps) {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={trigger}
      trigger="DialogTrigger"
      isOpen
      onOpenChange={close}
      placement="bottom end"
      offset={6}
    >
      <Dialog className={styles.panel} aria-label={label}>
        {typeof children === 'function' ? children(close) : children}
      </Dialog>
    </Popover>
  );
}

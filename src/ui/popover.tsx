import type { ReactNode } from 'react';
import { Popover as AriaPopover, Button, Dialog, DialogTrigger } from 'react-aria-components';
import { Icon } from './icon.tsx';
import styles from './popover.module.css';

type PopoverProps = {
  /** What the button shows. */
  trigger: ReactNode;
  /** The name of the button, when what it shows is not enough. */
  triggerLabel?: string;
  /** The name of the panel. */
  label: string;
  /** Hides the small arrow. */
  bare?: boolean;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button that opens a small panel beneath itself: save state, account. */
export function Popover({ trigger, triggerLabel, label, bare, children }: PopoverProps) {
  return (
    <DialogTrigger>
      <Button className={styles.trigger ?? ''} aria-label={triggerLabel} data-bare={bare || undefined}>
        {trigger}
        {!bare && <Icon name="down" size="s" />}
      </Button>
      <AriaPopover className={styles.popover ?? ''} placement="bottom end" offset={6}>
        <Dialog className={styles.panel} aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

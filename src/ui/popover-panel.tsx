import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components';
import { AbovePage } from './above-page.tsx';
import type { Opened } from './overlay-button.tsx';
import styles from './popover.module.css';

type PopoverPanelProps = Opened & { label: string; children: ReactNode | ((close: () => void) => ReactNode) };

/** An open panel beneath the button it belongs to. */
export function PopoverPanel({ trigger, close, label, children }: PopoverPanelProps) {
  return (
    <AbovePage opens="DialogTrigger" className={styles.popover} trigger={trigger} close={close}>
      <Dialog className={styles.panel} aria-label={label}>
        {typeof children === 'function' ? children(close) : children}
      </Dialog>
    </AbovePage>
  );
}

import { lazy, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { OverlayButton } from './overlay-button.tsx';
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

const fetchPanel = () => import('./popover-panel.tsx');
const Panel = lazy(async () => ({ default: (await fetchPanel()).PopoverPanel }));

/** A button that opens a small panel beneath itself: save state, why a service sees something. */
export function Popover({ trigger, triggerLabel, label, bare, children }: PopoverProps) {
  return (
    <OverlayButton
      opens="dialog"
      fetch={fetchPanel}
      className={styles.trigger ?? ''}
      aria-label={triggerLabel}
      data-bare={bare || undefined}
      opened={(opened) => (
        <Panel {...opened} label={label}>
          {children}
        </Panel>
      )}
    >
      {trigger}
      {!bare && <Icon name="down" size="s" />}
    </OverlayButton>
  );
}

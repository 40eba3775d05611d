import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './save-state.module.css';

/** Where the latest change is: on this device, on its way, seen by all, waiting for a network, in need of a person. */
export type SaveStateName = 'device' | 'sending' | 'all' | 'offline' | 'help';

const icons: Readonly<Record<SaveStateName, IconName>> = {
  device: 'laptop',
  sending: 'send',
  all: 'people',
  offline: 'offline',
  help: 'hand',
};

/** How saving stands, always icon and words. */
export function SaveState({ state, children }: { state: SaveStateName; children: ReactNode }) {
  return (
    <span className={styles.save} data-state={state}>
      <Icon name={icons[state]} />
      <span>{children}</span>
    </span>
  );
}

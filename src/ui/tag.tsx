import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneIcon } from './status.tsx';
import styles from './tag.module.css';

/** A status with a background, at most once a row. */
export function Tag({ tone = 'idle', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </span>
  );
}

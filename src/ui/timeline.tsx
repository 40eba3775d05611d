import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './timeline.module.css';

/** What has happened, latest first. */
export function Timeline({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ol role="list" className={styles.timeline} aria-label={label}>
      {children}
    </ol>
  );
}

/** One thing that happened, and when. */
export function Moment({ icon, when, children }: { icon: IconName; when: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.moment}>
      <span className={styles.icon}>
        <Icon name={icon} size="s" />
      </span>
      <div>
        {children}
        <small>{when}</small>
      </div>
    </li>
  );
}

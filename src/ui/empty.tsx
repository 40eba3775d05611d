import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** What belongs here when there is nothing yet, and one thing to do about it. */
export function Empty({ title, action, children }: { title: ReactNode; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.body}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './notices.module.css';

interface NoticesProps {
  /** Stays in view at the foot of the window, however far down one writes. */
  stays?: boolean;
  children: ReactNode;
}

/** Notes that every screen says, from edge to edge, their words in line with the page's. */
export function Notices({ stays = false, children }: NoticesProps) {
  return (
    <div className={styles.notices} data-stays={stays || undefined}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** Things under each other with even space. */
export function Stack({ gap = 'm', children }: { gap?: 's' | 'm' | 'l'; children: ReactNode }) {
  return <div className={`${styles.stack} ${styles[gap]}`}>{children}</div>;
}

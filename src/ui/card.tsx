import type { ReactNode } from 'react';
import styles from './card.module.css';

type CardProps = { id?: string; strong?: boolean; live?: boolean; children: ReactNode };

/** A surface for what must stand apart. `strong` has a thick ink line on top, `live` is read out when it changes. */
export function Card({ id, strong, live, children }: CardProps) {
  return (
    <div id={id} className={styles.card} data-strong={strong || undefined} aria-live={live ? 'polite' : undefined}>
      {children}
    </div>
  );
}

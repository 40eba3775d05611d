import type { ReactNode } from 'react';
import styles from './fold.module.css';
import { Icon } from './icon.tsx';

type FoldProps = {
  /** What is in it, as a heading of the third level. */
  title: string;
  /** What it comes to, for whoever leaves it folded. */
  sum: ReactNode;
  children: ReactNode;
};

/** A card that stands folded, with what it comes to beneath its title. */
export function Fold({ title, sum, children }: FoldProps) {
  return (
    <details className={styles.fold}>
      <summary>
        <span className={styles.head}>
          <h3>{title}</h3>
          {sum}
        </span>
        <Icon name="down" size="s" />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}

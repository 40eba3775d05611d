import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** Names and values. `beside` puts the name in a column of its own, `above` over the value (dates in an aside). */
export function Facts({ layout = 'beside', children }: { layout?: 'beside' | 'above'; children: ReactNode }) {
  return (
    <dl className={styles.facts} data-layout={layout}>
      {children}
    </dl>
  );
}

type FactProps = { term: ReactNode; detail?: ReactNode; action?: ReactNode; children: ReactNode };

/** One name and its value, with something small under it and perhaps a link to change it. */
export function Fact({ term, detail, action, children }: FactProps) {
  return (
    <div className={styles.fact} data-action={action ? true : undefined}>
      <dt>{term}</dt>
      <dd>
        {children}
        {detail && <small>{detail}</small>}
      </dd>
      {action && <dd className={styles.action}>{action}</dd>}
    </div>
  );
}

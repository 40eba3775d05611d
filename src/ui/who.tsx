import type { ReactNode } from 'react';
import { Mark, type Principal } from './mark.tsx';
import styles from './who.module.css';

type WhoProps = { principal: Principal; name: string; letters?: string; sub?: ReactNode };

/** A person or an organisation: mark, name, and a line about them. */
export function Who({ principal, name, letters, sub }: WhoProps) {
  return (
    <div className={styles.who}>
      <Mark principal={principal} name={name} letters={letters} />
      <div className={styles.words}>
        <b>{name}</b>
        {sub && <small>{sub}</small>}
      </div>
    </div>
  );
}

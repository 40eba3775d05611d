import type { ReactNode } from 'react';
import styles from './task-list.module.css';

/** What there is to do, each with how far it has come. */
export function TaskList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul role="list" className={styles.tasks} aria-label={label}>
      {children}
    </ul>
  );
}

/** One task. `what` is a link or words, `status` a Status. */
export function Task(props: { id?: string; what: ReactNode; detail?: ReactNode; status?: ReactNode }) {
  const { id, what, detail, status } = props;
  return (
    <li id={id} className={styles.task}>
      <div className={styles.what}>
        <span>{what}</span>
        {detail && <small>{detail}</small>}
      </div>
      {status && <div className={styles.status}>{status}</div>}
    </li>
  );
}

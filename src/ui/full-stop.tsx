import type { ReactNode } from 'react';
import styles from './full-stop.module.css';
import { Icon, type IconName } from './icon.tsx';

type FullStopProps = {
  title: ReactNode;
  icon?: IconName;
  /** `guard` is for protected identity. */
  tone?: 'band' | 'guard';
  /** Two choices: go on, go back. */
  actions: ReactNode;
  children: ReactNode;
};

/** A whole page that says what is about to happen and asks for one of two choices. */
export function FullStop({ title, icon = 'hand', tone = 'band', actions, children }: FullStopProps) {
  return (
    <main id="main" className={styles.stop} data-surface="band" data-tone={tone} tabIndex={-1}>
      <div className={styles.inner}>
        <Icon name={icon} size="l" />
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
        <div className={styles.body}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </main>
  );
}

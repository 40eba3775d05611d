import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './note.module.css';
import { type Tone, toneIcon } from './status.tsx';

type NoteProps = {
  tone?: Exclude<Tone, 'idle'>;
  title?: ReactNode;
  icon?: IconName;
  /** Read out when it appears or changes. */
  live?: boolean;
  children?: ReactNode;
};

/** Something to know before going on. */
export function Note({ tone = 'info', title, icon, live, children }: NoteProps) {
  return (
    <div className={styles.note} data-tone={tone} role={live ? 'status' : undefined}>
      {title && (
        <p className={styles.title}>
          <Icon name={icon ?? (tone === 'info' ? 'info' : toneIcon[tone])} />
          <span>{title}</span>
        </p>
      )}
      {children && <div className={styles.body}>{children}</div>}
    </div>
  );
}

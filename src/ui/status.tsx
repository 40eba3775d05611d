import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './status.module.css';

/** What a colour means. Always together with an icon and words. */
export type Tone = 'ok' | 'info' | 'warn' | 'stop' | 'idle' | 'guard';

/** The icon that a tone has when nothing else is said. */
export const toneIcon: Readonly<Record<Tone, IconName>> = {
  ok: 'done',
  info: 'half',
  warn: 'alert',
  stop: 'stop',
  idle: 'todo',
  guard: 'shield',
};

/** How something stands: an icon and a few words, with no background. */
export function Status({ tone = 'idle', icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={styles.status} data-tone={tone}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </span>
  );
}

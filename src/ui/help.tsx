import type { ReactNode } from 'react';
import styles from './help.module.css';
import { Icon } from './icon.tsx';

type HelpProps = {
  title: string;
  /** Each a short heading and what it says. */
  parts: readonly { head: string; text: ReactNode }[];
};

/** Help that stands folded above what it is about. */
export function Help({ title, parts }: HelpProps) {
  return (
    <aside className={styles.place} aria-label={title}>
      <details className={styles.help}>
        <summary>
          <Icon name="info" size="s" />
          {title}
        </summary>
        <dl>
          {parts.map(({ head, text }) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </aside>
  );
}

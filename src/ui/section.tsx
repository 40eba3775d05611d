import { type ReactNode, useId } from 'react';
import styles from './section.module.css';

type SectionProps = {
  title: ReactNode;
  /** A number beside the title. */
  count?: number;
  /** A link, a word or a small control at the end of the title line. */
  aside?: ReactNode;
  level?: 2 | 3;
  tone?: 'ink' | 'stop';
  id?: string;
  children?: ReactNode;
};

/** A part of the page: a strong rule, a title, and what belongs to it. */
export function Section({ title, count, aside, level = 2, tone = 'ink', id, children }: SectionProps) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} className={styles.section} data-level={level} data-tone={tone} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading id={titleId}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Heading>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}

import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icon.tsx';
import styles from './timeline.module.css';

/** What has happened, latest first; its name is `label`, or the words of the element with the id `labelledBy`. */
export function Timeline({
  label,
  labelledBy,
  children,
}: {
  label?: string;
  labelledBy?: string;
  children: ReactNode;
}) {
  return (
    <ol role="list" className={styles.timeline} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </ol>
  );
}

/** What happened on one day, under a heading that names it. `children` are `Moment`s that need not say the day. */
export function TimelineDay({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className={styles.day}>
      <h2 id={id}>{title}</h2>
      <Timeline labelledBy={id}>{children}</Timeline>
    </div>
  );
}

/** One thing that happened, and when; without `when` where no more is known than what stands around it. */
export function Moment({ icon, when, children }: { icon: IconName; when?: ReactNode; children: ReactNode }) {
  return (
    <li className={styles.moment}>
      <span className={styles.icon}>
        <Icon name={icon} size="s" />
      </span>
      <div>
        {children}
        {when && <small>{when}</small>}
      </div>
    </li>
  );
}

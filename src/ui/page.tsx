import type { ReactNode } from 'react';
import { KeptForms } from './kept-forms.tsx';
import styles from './page.module.css';

type PageProps = {
  title: ReactNode;
  /** Under the title, small: the day, whose page it is. */
  sub?: ReactNode;
  /** What remains to do, in one sentence. */
  lead?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
  /** Second column on wide screens, after the content on narrow ones. */
  aside?: ReactNode;
  asideWidth?: 'narrow' | 'wide' | 'half';
  /** The aside stays in view while the content scrolls. */
  asideSticky?: boolean;
  children: ReactNode;
};

/**
 * A page: its title, what remains, one next step, and its parts. The title can be given focus by `#page-title`. A form
 * that was opened on it (`useKept`) stays, words and cursor, when what it was opened at moves or goes.
 */
export function Page(props: PageProps) {
  const { title, sub, lead, action, aside, asideWidth = 'narrow', asideSticky, children } = props;
  return (
    <main id="main" className={styles.page} tabIndex={-1}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 id="page-title" tabIndex={-1}>
            {title}
          </h1>
          {sub && <p className={styles.sub}>{sub}</p>}
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </div>
      <KeptForms context={null}>
        {aside ? (
          <div className={styles.split} data-aside={asideWidth}>
            <div className={styles.parts}>{children}</div>
            <div className={styles.aside} data-sticky={asideSticky || undefined}>
              <div className={styles.parts}>{aside}</div>
            </div>
          </div>
        ) : (
          <div className={styles.parts}>{children}</div>
        )}
      </KeptForms>
    </main>
  );
}

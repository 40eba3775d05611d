import type { ReactNode } from 'react';
import styles from './paper.module.css';

type PaperProps = {
  /** `standard` is 14 pt, `easy` is 16 on 20 pt with lines up to 55 characters. */
  size?: 'standard' | 'easy';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** What stands over the sheet on screen and is left out of the print. */
  toolbar?: ReactNode;
  children: ReactNode;
};

/** An A4 sheet, the same on screen and on paper, always ink on white. */
export function Paper({ size = 'standard', lang, dir, toolbar, children }: PaperProps) {
  return (
    <div className={styles.desk}>
      {toolbar && (
        <div className={styles.toolbar}>
          <div className={styles.tools}>{toolbar}</div>
        </div>
      )}
      <article className={styles.sheet} data-surface="paper" data-size={size} lang={lang} dir={dir}>
        {children}
      </article>
    </div>
  );
}

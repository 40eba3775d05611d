import { type ReactNode, useEffect } from 'react';
import styles from './paper.module.css';
import { usePaperMark } from './paper-mark';

type PaperProps = {
  /** `standard` is 14 pt, `easy` is 16 on 20 pt with lines up to 55 characters. */
  size?: 'standard' | 'easy';
  /** The sheet: A4 standing where nothing is said; lying for what is wide, whose text is then smaller. */
  format?: 'a4-landscape' | 'a3-landscape';
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Printed at the foot of every page: version, day of print. */
  foot?: string;
  /** What stands over the sheet on screen and is left out of the print. */
  toolbar?: ReactNode;
  children: ReactNode;
};

// The margin of a page reads custom properties of the root element.
function usePageFoot(foot: string | undefined): void {
  useEffect(() => {
    if (foot === undefined) return;
    const root = document.documentElement.style;
    root.setProperty('--page-foot', JSON.stringify(foot));
    return () => void root.removeProperty('--page-foot');
  }, [foot]);
}

/** A sheet, the same on screen and on paper, always ink on white. */
export function Paper({ size = 'standard', format, lang, dir, foot, toolbar, children }: PaperProps) {
  usePageFoot(foot);
  const mark = usePaperMark();
  return (
    <main id="main" className={styles.desk} tabIndex={-1}>
      {toolbar && (
        <div className={styles.toolbar}>
          <div className={styles.tools}>{toolbar}</div>
        </div>
      )}
      <article
        className={styles.sheet}
        data-surface="paper"
        data-size={size}
        data-format={format}
        lang={lang}
        dir={dir}
      >
        {children}
        {mark && (
          <p className={styles.mark} lang="sv" dir="ltr">
            {mark}
          </p>
        )}
      </article>
    </main>
  );
}

import type { ReactNode } from 'react';
import styles from './paper-block.module.css';

/** A part of a sheet that stays on one page; with a frame when it must stand out. */
export function PaperBlock({ framed, children }: { framed?: boolean; children: ReactNode }) {
  return <section className={framed ? `${styles.block} ${styles.framed}` : styles.block}>{children}</section>;
}

/** Two blocks beside each other. */
export function PaperPair({ children }: { children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** What follows begins on a new page. */
export function PaperBreak() {
  return <div className={styles.pageBreak} />;
}

/** Lines to sign on, each with words under it. */
export function PaperSignatures({ lines }: { lines: readonly string[] }) {
  return (
    <div className={styles.signatures}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

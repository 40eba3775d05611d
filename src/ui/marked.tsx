import { Fragment } from 'react';
import styles from './marked.module.css';

/** A text in pieces, with what was searched for marked. */
export function Marked({ pieces }: { pieces: readonly { text: string; found: boolean }[] }) {
  let at = 0;
  return (
    <>
      {pieces.map(({ text, found }) => {
        const key = at;
        at += text.length;
        return found ? (
          <mark key={key} className={styles.mark}>
            {text}
          </mark>
        ) : (
          <Fragment key={key}>{text}</Fragment>
        );
      })}
    </>
  );
}

import styles from './questionnaire.module.css';

/** A face from sad (1) to glad (5), drawn. The box beside it says the number to those who listen. */
export function Face({ mark }: { mark: 1 | 2 | 3 | 4 | 5 }) {
  // The middle of the mouth lies above its corners where one is sad, below them where one is glad.
  const middle = 26 + (mark - 3) * 4;
  return (
    <svg className={styles.face} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="17" />
      <circle cx="14" cy="16" r="1.4" />
      <circle cx="26" cy="16" r="1.4" />
      <path d={`M12 ${26 - (mark - 3)} Q20 ${middle} 28 ${26 - (mark - 3)}`} />
    </svg>
  );
}

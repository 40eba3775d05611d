import styles from './mark.module.css';

/** Whose organisation it is: the shape tells. */
export type Principal = 'municipality' | 'region' | 'private' | 'family';

function lettersOf(name: string, principal: Principal): string {
  const words = name.split(/[\s,]+/).filter(Boolean);
  if (principal !== 'family') return name.trim().slice(0, 2);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}

type MarkProps = { principal: Principal; name: string; letters?: string; size?: 'm' | 's' };

/** A small sign beside a name: square is municipality, circle region, dashed private, house family. */
export function Mark({ principal, name, letters, size = 'm' }: MarkProps) {
  return (
    <span className={styles.mark} data-principal={principal} data-size={size} aria-hidden="true">
      {letters ?? lettersOf(name, principal)}
    </span>
  );
}

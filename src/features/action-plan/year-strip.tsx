import type { Occurrence } from '#domain/year-wheel-points';
import { useLanguage } from '#ui/words';
import styles from './year.module.css';
import { useYearWords } from './year-words';

interface YearStripProps {
  year: number;
  occurrences: readonly Occurrence[];
  /** A civil date. */
  today: string;
}

/** The year as a strip of months, each point a mark in its month: drawn from the same points as the list beside it. */
export function YearStrip({ year, occurrences, today }: YearStripProps) {
  const t = useYearWords();
  const language = useLanguage();
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  const name = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'long', timeZone: 'UTC' });
  const dated = occurrences.filter(({ point }) => point.body.when.every !== 'year');
  return (
    <figure className={styles.strip} role="img" aria-label={t('strip', { year })}>
      {months.map((month) => {
        const here = dated.filter(({ due }) => due.startsWith(month));
        return (
          <div key={month} className={styles.month} data-now={today.startsWith(month) || undefined}>
            <b>{name.format(new Date(`${month}-15T00:00:00Z`))}</b>
            {here.map(({ point, due, done }) => (
              <span key={point.id} className={styles.point} data-done={done !== undefined}>
                <span className={styles.day}>{Number(due.slice(8))}</span> {point.body.what}
              </span>
            ))}
          </div>
        );
      })}
    </figure>
  );
}

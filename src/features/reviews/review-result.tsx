import type { Opening } from '#storage/online-commands';
import { formatDateTime } from '#ui/dates';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useReviewsWords } from './reviews-words';

const TONES = { 'in-order': 'ok', ask: 'warn', 'not-in-order': 'stop' } as const;

/** What a reviewer found, who it was and when, and the note. */
export function ReviewResult({ review }: { review: NonNullable<Opening['review']> }) {
  const t = useReviewsWords();
  const language = useLanguage();
  const { outcome, name, at, note } = review;
  return (
    <>
      <Status tone={TONES[outcome]}>
        {t('result', {
          outcome: t(`outcomes.${outcome}`),
          name,
          at: formatDateTime(at, language, { year: true }),
        })}
      </Status>
      {note !== '' && <p lang="sv">{note}</p>}
    </>
  );
}

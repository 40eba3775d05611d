import { civilDate } from '#domain/civil-date';
import { type DecisionSupport, isFilled, isReviewLate } from '#domain/decision-support';
import { useNow } from '#storage/use-now';
import { formatDate } from '#ui/dates';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useSupportWords } from './support-words';

/** How an area stands: a frame that nobody has filled, an example, or one whose day of review has passed. */
export function SupportState({ support }: { support: DecisionSupport }) {
  const t = useSupportWords();
  if (!isFilled(support)) return <Status tone="idle">{t('frame')}</Status>;
  return (
    <>
      {support.isExample && <Status tone="info">{t('example')}</Status>} <ReviewLate support={support} />
    </>
  );
}

/** That an area's day of review has passed; nothing where it has not. */
export function ReviewLate({ support }: { support: DecisionSupport }) {
  const t = useSupportWords();
  const language = useLanguage();
  const today = civilDate(useNow());
  if (!support.reviewOn || !isReviewLate(support, today)) return null;
  return <Status tone="warn">{t('late', { date: formatDate(support.reviewOn, language, { year: true }) })}</Status>;
}

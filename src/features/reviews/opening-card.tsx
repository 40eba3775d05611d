import { ROLE_WORDS } from '#domain/choice-words';
import type { Opening } from '#storage/online-commands';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { useOnlineCommands } from '#storage/use-online-commands';
import { Card } from '#ui/card';
import { formatDate, formatDateTime, formatTime } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Stack } from '#ui/stack';
import { Status } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { AccessLines } from './access-lines';
import { ReviewForm } from './review-form';
import { ReviewResult } from './review-result';
import { useReviewsWords } from './reviews-words';

/** One opening: who, when, why, what was read within the hour; and its review, or the form for it. */
export function OpeningCard({ opening, onReviewed }: { opening: Opening; onReviewed(): void }) {
  const t = useReviewsWords();
  const language = useLanguage();
  const now = useNow();
  const { unit: unitOf } = useMe();
  const { reviewOpening } = useOnlineCommands();
  const { id, name, role, reference, at, until, due, reason, lines, review, mine, unit } = opening;
  const title = t(reference ? 'opened' : 'openedNoReference', { name, reference: reference ?? '' });
  const late = due <= now;
  return (
    <Card>
      <article aria-label={title}>
        <Stack gap="s">
          <h3>{title}</h3>
          {opening.protected && (
            <Status tone="guard" icon="shield">
              {t('protected')}
            </Status>
          )}
          {review === null && (
            <Status tone={late ? 'stop' : 'idle'} icon={late ? undefined : 'clock'}>
              {t(late ? 'late' : 'due', { date: formatDate(due, language, { year: true }) })}
            </Status>
          )}
          <Facts>
            <Fact term={t('who')} detail={role ? ROLE_WORDS[role][language] : undefined}>
              {name}
            </Fact>
            {unit && (
              <Fact term={t('unit')} detail={t('fallsHere')}>
                {unitOf(unit)?.name}
              </Fact>
            )}
            <Fact term={t('when')}>
              {t('between', { from: formatDateTime(at, language, { year: true }), to: formatTime(until) })}
            </Fact>
            <Fact term={t('reason')}>
              <Written text={reason} />
            </Fact>
            <Fact term={t('did')}>
              <AccessLines lines={lines} />
            </Fact>
          </Facts>
          {review && <ReviewResult review={review} />}
          {!review && mine && <Hint>{t('mine')}</Hint>}
          {!review && !mine && (
            <ReviewForm
              of={`opening:${id}`}
              label={title}
              onSave={(found) => reviewOpening({ opening: id, review: found })}
              onSaved={onReviewed}
            />
          )}
        </Stack>
      </article>
    </Card>
  );
}

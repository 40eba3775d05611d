import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answerOf, WithQueries } from '#storage/asked';
import { useOnlineCommands } from '#storage/use-online-commands';
import { formatDate } from '#ui/dates';
import { Note } from '#ui/note';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { useReviewsDueWords } from './reviews-due-words';

/** What waits for whoever reviews the unit's log, late or not. Nothing without a network: only the server knows. */
export function ReviewsDue() {
  return (
    <WithQueries>
      <Due />
    </WithQueries>
  );
}

function Due() {
  const t = useReviewsDueWords();
  const language = useLanguage();
  const online = useOnlineCommands();
  const { data } = useQuery({ queryKey: ['reviews-due'], queryFn: () => answerOf(online.reviewsDue()) });
  if (!data) return null;
  const { openings, lateOpenings, check } = data;
  if (openings === 0 && !check) return null;
  return (
    <Stack gap="s">
      {openings > 0 && (
        <Note
          tone={lateOpenings > 0 ? 'stop' : 'info'}
          title={lateOpenings > 0 ? t('lateOpenings', { count: lateOpenings }) : t('openings', { count: openings })}
        >
          <p>
            <Link to="/granska">{t('toOpenings')}</Link>
          </p>
        </Note>
      )}
      {check && (
        <Note
          tone={check.late ? 'stop' : 'info'}
          title={t(check.late ? 'lateCheck' : 'check', {
            count: check.left,
            date: formatDate(check.due, language, { year: true }),
          })}
        >
          <p>
            <Link to="/loggkontroll/$checkId" params={{ checkId: check.id }}>
              {t('toCheck')}
            </Link>
          </p>
        </Note>
      )}
    </Stack>
  );
}

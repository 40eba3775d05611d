import { Link } from '@tanstack/react-router';
import { SUGGESTION_WORDS } from '#domain/deviation-words';
import { reportAbout, suggestionsOf } from '#domain/suggestions';
import { perView } from '#storage/per-view';
import { useDossiers } from '#storage/use-dossiers';
import { useLogListPrint } from '#storage/use-log-list-print';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { formatDayWeek } from '#ui/dates';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useCaseName } from './case-name';
import { listedViews } from './day-entries';
import { useSuggestedWords } from './suggested-words';

const suggestedIn = perView((view, actor, now) => suggestionsOf(view.dossier, view.facts, actor.unit, now));

/** What the app takes for possible deviations in all cases: each leads to the report, begun. Nothing where there is none. */
export function Suggested() {
  const t = useSuggestedWords();
  const language = useLanguage();
  const { actor } = useMe();
  const now = useNow();
  const nameOf = useCaseName();
  const found = listedViews(useDossiers(), actor, now).flatMap((view) =>
    suggestedIn(view, actor, now).map((one) => ({ view, one })),
  );
  useLogListPrint(
    found.map(({ view }) => view.id),
    'list of the day',
  );
  if (found.length === 0) return null;
  return (
    <Section title={t('title')} count={found.length}>
      <Rows label={t('title')}>
        {found.map(({ view, one }) => (
          <Row
            key={`${view.id}${one.suggestion}${one.recordId}`}
            what={
              <Link to="/avvikelser/ny" search={reportAbout(one, view.id)}>
                {SUGGESTION_WORDS[one.suggestion][language]}
              </Link>
            }
            detail={t('detail', { name: nameOf(view) })}
            when={formatDayWeek(one.since, language)}
          />
        ))}
      </Rows>
    </Section>
  );
}

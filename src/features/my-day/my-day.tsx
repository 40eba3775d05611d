import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { civilDate } from '#domain/civil-date';
import { useCounty } from '#storage/use-county';
import { useDossiers } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { formatFullDay, formatWeek } from '#ui/dates';
import { Empty } from '#ui/empty';
import { BelowFirst } from '#ui/first-then-all';
import { Icon } from '#ui/icon';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { listedViews, protectedViews, wholeDay } from './day-entries';
import { useHelpCount } from './help-count';
import { useMyDayWords } from './my-day-words';
import { OldWork } from './old-work';
import { ToDoRows } from './to-do-rows';
import { WeekAside } from './week-aside';

const ReviewsDue = lazy(async () => ({ default: (await import('./reviews-due')).ReviewsDue }));
const Suggested = lazy(async () => ({ default: (await import('./suggested')).Suggested }));
const HelpRows = lazy(async () => ({ default: (await import('./help-rows')).HelpRows }));

/** The start page: all that waits, in the order in which it hurts, and the week beside it. */
export function MyDay() {
  const t = useMyDayWords();
  const language = useLanguage();
  const { actor, reviews } = useMe();
  const now = useNow();
  const today = civilDate(now);
  const cases = useDossiers();
  const county = useCounty();
  // What the county's year asks for stands among the rest.
  const views = useMemo(() => (county ? [...cases, county] : cases), [cases, county]);
  const help = useHelpCount();
  const { entries, parts } = wholeDay(listedViews(views, actor, now), actor, now);
  const secret = protectedViews(views, actor, now);
  const inSecret = wholeDay(secret, actor, now).entries.length;
  const meetings = entries.filter(({ item }) => item === 'meeting').length;
  const waiting = entries.length - meetings;
  const lead = [
    waiting > 0 && t('lead.todo', { count: waiting }),
    help + waiting === 0 && t('lead.nothing'),
    meetings > 0 && t('lead.meetings', { count: meetings }),
  ];
  const day = formatFullDay(today, language);
  const start = (
    <Link to="/arenden/nytt" className={buttonClass('primary')}>
      <Icon name="plus" />
      {t('start')}
    </Link>
  );
  const sub = `${day.slice(0, 1).toLocaleUpperCase()}${day.slice(1)}, ${formatWeek(today, language)}`;
  if (cases.length === 0 && help === 0 && entries.length === 0)
    return (
      <Page title={t('title')} sub={sub}>
        <Suspense>{reviews && <ReviewsDue />}</Suspense>
        <Empty title={t('welcome.title')} action={start}>
          {t('welcome.lead')}
        </Empty>
      </Page>
    );
  return (
    <Page
      title={t('title')}
      sub={sub}
      lead={
        <>
          {help > 0 && <Link to="/hjalp">{t('lead.help', { count: help })}</Link>} {lead.filter(Boolean).join(' ')}{' '}
          {secret.length > 0 && <Link to="/skyddade-arenden">{t('lead.secret', { count: inSecret })}</Link>}
        </>
      }
      action={start}
      aside={<WeekAside today={today} />}
    >
      <OldWork />
      <Suspense>{reviews && <ReviewsDue />}</Suspense>
      <ToDoRows parts={parts} today={today} count={entries.length + help}>
        {/* They stand last, and their words are many: most mornings nobody needs them. */}
        <BelowFirst>
          <Suspense>{help > 0 && <HelpRows />}</Suspense>
        </BelowFirst>
      </ToDoRows>
      <BelowFirst>
        <Suspense>
          <Suggested />
        </Suspense>
      </BelowFirst>
    </Page>
  );
}

import { Link } from '@tanstack/react-router';
import { caseLabel } from '#domain/case-label';
import { linkTo } from '#domain/case-places';
import { caseSteps, stepNumber } from '#domain/case-steps';
import { caseTasks } from '#domain/case-tasks';
import { civilDate } from '#domain/civil-date';
import { isClosed } from '#domain/closing';
import { coordination } from '#domain/coordinatorship';
import { useDraft } from '#storage/use-draft';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { buttonClass } from '#ui/button';
import { useHeld } from '#ui/held';
import { Hint } from '#ui/hint';
import { Icon } from '#ui/icon';
import { Page } from '#ui/page';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { CaseTaskLists } from './case-task-lists';
import { ChildVoiceBlock } from './child-voice-block';
import { DatesAside } from './dates-aside';
import { EventsAside } from './events-aside';
import { FramePage } from './frame-page';
import { invitationOf } from './invitation-reply';
import { nextStep } from './next-step';
import { useOverviewWords } from './overview-words';
import { Participants } from './participants';
import { Suggested } from './suggested';
import { useCase } from './use-case';

/** The first page of a case: the child's words, the one next step, what is left, who sees what, dates and events. */
export function Overview() {
  const t = useOverviewWords();
  const language = useLanguage();
  const view = useCase();
  const { actor, unit } = useMe();
  const now = useNow();
  const { begun } = useDraft(`invitationReply:${invitationOf(view.dossier, actor.unit)?.id}`, null);
  // A consent that arrives under a half-written answer waits for it.
  if (useHeld(caseLabel(view, now).frameOnly, begun)) return <FramePage view={view} />;
  const closed = isClosed(view.dossier);
  const lead = coordination(view.dossier);
  const coordinates = lead?.unit === actor.unit;
  const next = closed ? undefined : nextStep(view, actor, now);
  const sentence = () => {
    if (closed) return t('closed');
    if (next?.whose === 'yours') {
      const task = next.words[language].slice(0, 1).toLocaleLowerCase() + next.words[language].slice(1);
      return t(next.late ? 'nextLate' : 'nextYours', { task });
    }
    if (next) return t('nextWaits', { task: next.words[language].toLocaleLowerCase() });
    if (lead && !coordinates) return t('nextOther', { name: lead.name, unit: unit(lead.unit)?.name ?? '' });
    return t('allDone');
  };
  const caseId = view.id;
  return (
    <Page
      title={t('title')}
      lead={sentence()}
      action={
        next && (
          <Link {...linkTo(view.id, next.place)} className={buttonClass('primary')}>
            {next.words[language]}
            <Icon name="arrow" />
          </Link>
        )
      }
      aside={
        <>
          <DatesAside view={view} />
          <EventsAside view={view} />
        </>
      }
    >
      <ChildVoiceBlock view={view} />
      {coordinates && !closed && (
        <CaseTaskLists
          view={view}
          tasks={caseTasks(view.dossier, view.facts, now)}
          step={stepNumber(caseSteps(view.dossier, view.facts, now))}
          today={civilDate(now)}
        />
      )}
      {!closed && <Suggested view={view} />}
      <Section
        title={t('who')}
        aside={
          <Link to="/arenden/$caseId/verksamheter" params={{ caseId }}>
            {coordinates && !closed ? t('addService') : t('servicesLink')}
          </Link>
        }
      >
        <Hint>{t('whoHint')}</Hint>
        <Participants view={view} />
        <p>
          <Link to="/arenden/$caseId/familjen" params={{ caseId }}>
            {t('familyLink')}
          </Link>
        </p>
      </Section>
    </Page>
  );
}

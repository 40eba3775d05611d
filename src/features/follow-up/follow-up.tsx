import { Link } from '@tanstack/react-router';
import { decisionWords } from '#domain/decision-words';
import { useDraft } from '#storage/use-draft';
import { buttonClass } from '#ui/button';
import { formatFullDay } from '#ui/dates';
import { Empty } from '#ui/empty';
import { useHeld } from '#ui/held';
import { Hint } from '#ui/hint';
import { KeptWhile } from '#ui/kept-forms';
import { Note } from '#ui/note';
import { Page } from '#ui/page';
import { useLanguage } from '#ui/words';
import { Evaluations } from './evaluations';
import { useFollowUpWords } from './follow-up-words';
import { LatestVoice } from './latest-voice';
import { RoundForm } from './round-form';
import { RoundHistory } from './round-history';
import { type FollowUpView, useFollowUp } from './use-follow-up';

/** Follows up the plan: the child first, goal by goal, then how to go on; the rounds so far and the verdicts beside. */
export function FollowUp() {
  const seen = useFollowUp();
  return seen ? <FollowUpPage seen={seen} /> : null;
}

function FollowUpPage({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const { rounds, living, coordinates, closed, gate, goals } = seen;
  // A colleague's round does not begin this one anew while somebody writes in it.
  const number = useHeld(rounds.length, useDraft(`followUp:${seen.caseId}`, null).begun);
  const planned = living?.body.followUpDate;
  const round = rounds.length === 0 ? t('first') : t('round', { round: rounds.length + 1 });
  const mayWrite = coordinates && gate.ok && !closed;
  const lead = () => {
    if (closed) return undefined;
    if (!coordinates) return t('leadOther', { unit: seen.unitName(seen.coordinatingUnit) });
    return mayWrite && goals.length > 0 ? t('lead') : undefined;
  };
  return (
    <Page
      title={t('title')}
      sub={`${round} ${planned ? t('planned', { day: formatFullDay(planned, language) }) : t('notPlanned')}`}
      lead={lead()}
      aside={
        <>
          <RoundHistory seen={seen} />
          <Evaluations seen={seen} />
        </>
      }
    >
      <LatestVoice seen={seen} />
      {closed && (
        <Note tone="info" title={t('closed')}>
          {t('closedHelp')}
        </Note>
      )}
      {!closed && !gate.ok && <Gate seen={seen} />}
      <KeptWhile id="round" when={mayWrite && goals.length > 0}>
        {() => <RoundForm key={number} seen={seen} />}
      </KeptWhile>
      {mayWrite && goals.length === 0 && (
        <Empty
          title={t('noGoals')}
          action={
            <Link to="/arenden/$caseId/plan" params={{ caseId: seen.caseId }} className={buttonClass('primary')}>
              {t('toPlan')}
            </Link>
          }
        >
          {t('noGoalsHelp')}
        </Empty>
      )}
    </Page>
  );
}

function Gate({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  const { sentence, remedy, source } = decisionWords(seen.gate, useLanguage());
  return (
    <Note tone="stop" title={t('gate.title')}>
      <p>{sentence}</p>
      {remedy && <p>{remedy}</p>}
      <p>
        <Link to="/arenden/$caseId/samtycke" params={{ caseId: seen.caseId }}>
          {t('gate.consent')}
        </Link>
      </p>
      <Hint>{source}</Hint>
    </Note>
  );
}

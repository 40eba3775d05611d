import { FOLLOW_UP_WORDS, OUTCOME_WORDS } from '#domain/choice-words';
import type { FollowUp } from '#domain/follow-up';
import { goal } from '#domain/goal';
import { goalOutcome } from '#domain/goal-outcome';
import { listed } from '#domain/listed';
import type { Rec } from '#domain/record';
import { capital } from '#ui/capital';
import { formatDay } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { Status, type Tone } from '#ui/status';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { useFollowUpWords } from './follow-up-words';
import type { FollowUpView } from './use-follow-up';

const TONE: Record<keyof typeof OUTCOME_WORDS, Tone> = { reached: 'ok', partly: 'warn', 'not-reached': 'stop' };

/** The rounds so far, newest first: what was decided, and how each goal stood. */
export function RoundHistory({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  return (
    <Section title={t('history.title')}>
      {seen.rounds.length === 0 && <Hint>{t('history.none')}</Hint>}
      {[...seen.rounds].reverse().map((round) => (
        <Round key={round.id} seen={seen} round={round} />
      ))}
    </Section>
  );
}

function Round({ seen, round }: { seen: FollowUpView; round: Rec<FollowUp> }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const { body } = round;
  const outcomes = seen.dossier.list(goalOutcome).filter((one) => one.body.followUpId === round.id);
  const goalText = (id: string) => seen.dossier.get(goal, id)?.body.text ?? t('history.removed');
  return (
    <article>
      <h3>{t('history.round', { round: body.round, day: formatDay(body.on, language, { year: true }) })}</h3>
      {seen.view.unsent.has(round.id) && (
        <Status tone="idle" icon="laptop">
          {t('unsent')}
        </Status>
      )}
      <p>
        <b>{capital(FOLLOW_UP_WORDS[body.decision][language])}.</b> {t(`history.consent.${body.consentStillGiven}`)}
      </p>
      {body.nextDate && <p>{t('history.next', { day: formatDay(body.nextDate, language, { year: true }) })}</p>}
      {body.participants.length > 0 && <Hint>{t('history.with', { names: listed(body.participants, language) })}</Hint>}
      {body.text && (
        <p>
          <Written text={body.text} />
        </p>
      )}
      <Facts layout="above">
        {outcomes.map(({ id, body: outcome }) => (
          <Fact
            key={id}
            term={<Written text={goalText(outcome.goalId)} />}
            detail={
              <>
                {outcome.why && <Written text={outcome.why} />}{' '}
                {outcome.next && <Written text={outcome.next} within={(gap) => t('history.now', { text: gap })} />}
              </>
            }
          >
            <Status tone={TONE[outcome.result]}>{capital(OUTCOME_WORDS[outcome.result][language])}</Status>
          </Fact>
        ))}
      </Facts>
    </article>
  );
}

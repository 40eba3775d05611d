import { Link } from '@tanstack/react-router';
import { standingClosing } from '#domain/deviation-closing';
import { LEVEL_WORDS, OUTCOME_OF_FORUM_WORDS } from '#domain/deviation-words';
import { bringBack, type Escalation, escalations } from '#domain/escalation';
import { forumAbove, matterDecision } from '#domain/matter';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Button } from '#ui/button';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useDeviationWords } from './deviation-words';
import { RaiseForm } from './raise-form';
import { useWrittenBy } from './written-by';

/** The steps upwards, each with who, when, why and what came back; and where whoever may raises it. */
export function RaiseSection({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const steps = escalations(view.dossier);
  const own = unit(actor.unit)?.forum;
  const next = forumAbove(own);
  const mayRaise =
    (actor.role === 'manager' || own !== undefined) &&
    next !== undefined &&
    !standingClosing(view.dossier) &&
    steps.every((one) => one.body.answer !== null);
  if (!mayRaise && steps.length === 0) return null;
  return (
    <Section title={t('way')}>
      {steps.map((one) => (
        <Step key={one.id} view={view} step={one} />
      ))}
      {mayRaise && (
        <Opener id={`raise:${view.id}`} label={t('raise', { level: LEVEL_WORDS[next][language] })}>
          {(close) => <RaiseForm view={view} level={next} onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}

function Step({ view, step }: { view: DossierView; step: Rec<Escalation> }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const by = useWrittenBy(view);
  const mutate = useMutate();
  const { actor } = useMe();
  const { level, why, answer, matterId } = step.body;
  const matterView = useDossier(matterId, 'matter');
  const decided = matterView && matterDecision(matterView.dossier);
  const take = () => {
    if (!decided?.body.outcome) return;
    const { on, outcome, text } = decided.body;
    void mutate(view.id, bringBack, { escalationId: step.id, answer: { on, outcome, text } });
  };
  return (
    <>
      <Facts>
        <Fact term={LEVEL_WORDS[level][language]} detail={by(step)}>
          {why}
        </Fact>
        {answer && (
          <Fact
            term={t('answered', {
              outcome: OUTCOME_OF_FORUM_WORDS[answer.outcome][language],
              date: formatDayWeek(answer.on, language),
            })}
          >
            {answer.text}
          </Fact>
        )}
      </Facts>
      {!answer && !decided && <Hint>{t('waitsForum')}</Hint>}
      {!answer && decided && step.unit === actor.unit && (
        <Note title={t('forumSaid')}>
          <p>{decided.body.text}</p>
          <Button size="s" onPress={take}>
            {t('bringBack')}
          </Button>
        </Note>
      )}
      {matterView && (
        <p>
          <Link to="/avvikelser/fragor/$matterId" params={{ matterId }}>
            {t('toMatter')}
          </Link>
        </p>
      )}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { standingClosing } from '#domain/deviation-closing';
import { LEVEL_WORDS } from '#domain/deviation-words';
import { bringBack, type Escalation, escalations, isAwaited } from '#domain/escalation';
import { forumAbove, matterDecision, matterRecord } from '#domain/matter';
import type { Rec } from '#domain/record';
import type { DossierView } from '#storage/dossier-view';
import { useDossier } from '#storage/use-dossiers';
import { useMe } from '#storage/use-me';
import { useMutate } from '#storage/use-mutate';
import { Button } from '#ui/button';
import { Hint } from '#ui/hint';
import { Note } from '#ui/note';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useDeviationWords } from './deviation-words';
import { Way } from './ladder';
import { RaiseForm } from './raise-form';

/** The way through the levels, what waits to be brought home from them, and where whoever may raises it. */
export function RaiseSection({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const { actor, unit } = useMe();
  const steps = escalations(view.dossier);
  const own = unit(actor.unit)?.forum;
  const next = forumAbove(own);
  const asked = matterRecord(view.dossier);
  const mayRaise =
    // A matter is raised further by the forum that has it.
    (!asked || asked.body.toUnits[0] === actor.unit) &&
    (actor.role === 'manager' || own !== undefined) &&
    next !== undefined &&
    !standingClosing(view.dossier) &&
    !isAwaited(view.dossier);
  return (
    <Section title={t('way')}>
      <Way view={view} />
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
  const mutate = useMutate();
  const { actor } = useMe();
  const { answer, matterId } = step.body;
  const matterView = useDossier(matterId, 'matter');
  const decided = matterView && matterDecision(matterView.dossier);
  // That it was raised further is no answer yet: what comes of it is brought back in its place.
  const isNew = !answer || (answer.outcome === 'passed-on' && decided?.body.outcome !== 'passed-on');
  const take = () => {
    if (!decided?.body.outcome) return;
    const { on, outcome, text } = decided.body;
    void mutate(view.id, bringBack, { escalationId: step.id, answer: { on, outcome, text } });
  };
  return (
    <>
      {!answer && !decided && <Hint>{t('waitsForum')}</Hint>}
      {isNew && decided && step.unit === actor.unit && (
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

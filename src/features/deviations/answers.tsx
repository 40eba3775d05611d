import { deviationRecord } from '#domain/deviation';
import { answerOfUnit } from '#domain/deviation-reply';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { Fact, Facts } from '#ui/facts';
import { Opener } from '#ui/opener';
import { Section } from '#ui/section';
import { useDeviationWords } from './deviation-words';
import { ReplyForm } from './reply-form';
import { useWrittenBy } from './written-by';

/** Each unit's own answer, or that it has not answered; the own unit's manager writes its. */
export function Answers({ view }: { view: DossierView }) {
  const t = useDeviationWords();
  const { actor, unit } = useMe();
  const by = useWrittenBy(view);
  const found = deviationRecord(view.dossier);
  if (!found) return null;
  return (
    <Section title={t('answers')}>
      <Facts>
        {[...found.body.toUnits, found.unit].map((id) => {
          const answer = answerOfUnit(view.dossier, id);
          if (!answer && id === found.unit) return null;
          return (
            <Fact key={id} term={unit(id)?.name ?? id} detail={answer && by(answer)}>
              {answer?.body.text ?? t('notAnswered')}
            </Fact>
          );
        })}
      </Facts>
      {actor.role === 'manager' && (
        <Opener id={`answer:${view.id}`} label={t('answer')}>
          {(close) => <ReplyForm view={view} says="answer" onClose={close} />}
        </Opener>
      )}
    </Section>
  );
}

import { action } from '#domain/action';
import { disagreement } from '#domain/disagreement';
import { goal } from '#domain/goal';
import { livingPlan } from '#domain/plan';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { formatFullDay } from '#ui/dates';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { useHoldWords } from './hold-words';
import { responsibleWords } from './responsible-words';

/** What was arrived at, in sentences to be read aloud to the child and the family before the meeting ends. */
export function ReadBack({ view, child }: { view: DossierView; child: string }) {
  const t = useHoldWords();
  const language = useLanguage();
  const { unit } = useMe();
  const goals = view.dossier.list(goal);
  const actions = view.dossier.list(action);
  const disagreements = view.dossier.list(disagreement);
  const date = livingPlan(view.dossier)?.body.followUpDate;
  const due = (day: string | null) => (day ? t('readBack.due', { date: formatFullDay(day, language) }) : '');
  return (
    <Section title={t('readBack.title', { child })} id="read-back">
      <Hint>{t('readBack.hint')}</Hint>
      {goals.length + actions.length === 0 && <p>{t('readBack.nothing')}</p>}
      {goals.length > 0 && (
        <>
          <h3>{t('readBack.goals')}</h3>
          <ul>
            {goals.map(({ id, body }) => (
              <li key={id}>{body.text}</li>
            ))}
          </ul>
        </>
      )}
      {actions.length > 0 && (
        <>
          <h3>{t('readBack.actions')}</h3>
          <ul>
            {actions.map(({ id, body }) => (
              <li key={id}>
                {body.responsible
                  ? t('readBack.action', {
                      text: body.text,
                      who: responsibleWords(body.responsible, unit),
                      due: due(body.due),
                    })
                  : t('readBack.unowned', { text: body.text })}
              </li>
            ))}
          </ul>
        </>
      )}
      {disagreements.length > 0 && (
        <>
          <h3>{t('readBack.disagreements')}</h3>
          <ul>
            {disagreements.map(({ id, body }) => (
              <li key={id}>{body.text}</li>
            ))}
          </ul>
        </>
      )}
      {date && <p>{t('readBack.followUp', { date: formatFullDay(date, language) })}</p>}
    </Section>
  );
}

import type { ReactNode } from 'react';
import { INPUT_OUTCOME_WORDS, OCCASION_WORDS, TREND_WORDS } from '#domain/choice-words';
import { goal } from '#domain/goal';
import { FORM_ROWS, type InputField, type StructuredInput } from '#domain/structured-input';
import type { DossierView } from '#storage/dossier-view';
import { useMe } from '#storage/use-me';
import { capital } from '#ui/capital';
import { formatDayWeek } from '#ui/dates';
import { Fact, Facts } from '#ui/facts';
import { useLanguage } from '#ui/words';
import { Written } from '#ui/written';
import { inputLabel } from './input-label';
import { useInputWords } from './input-words';

/** What an input came to: the fields of its form that are filled, in the form's order. */
export function InputFacts({ view, input }: { view: DossierView; input: StructuredInput }) {
  const t = useInputWords();
  const language = useLanguage();
  const { unit } = useMe();
  const day = (date: string | null) => date && formatDayWeek(date, language, { year: true });
  const shown: Record<InputField, ReactNode> = {
    on: day(input.on),
    from: day(input.from),
    noticeOn: day(input.noticeOn),
    doneOn: day(input.doneOn),
    followUpOn: day(input.followUpOn),
    occasion: input.occasion && capital(OCCASION_WORDS[input.occasion][language]),
    outcome: input.outcome && capital(INPUT_OUTCOME_WORDS[input.outcome][language]),
    trend: input.trend && capital(TREND_WORDS[input.trend][language]),
    absence: input.absence !== null && t('percent', { absence: input.absence }),
    unaccompanied: input.unaccompanied !== null && t(input.unaccompanied ? 'yes' : 'no'),
    responsible:
      input.form === 'psychological-assessment' &&
      (input.responsible ? (unit(input.responsible)?.name ?? input.responsible) : t('nobodyYet')),
    goalId: input.goalId && view.dossier.get(goal, input.goalId)?.body.text,
    source: input.source && <Written text={input.source} />,
    interpreter: input.interpreter && <Written text={input.interpreter} />,
    note: input.note && <Written text={input.note} />,
  };
  return (
    <Facts>
      {FORM_ROWS[input.form].asks
        .filter((field) => Boolean(shown[field]))
        .map((field) => (
          <Fact key={field} term={inputLabel(input.form, field, t)}>
            {shown[field]}
          </Fact>
        ))}
    </Facts>
  );
}

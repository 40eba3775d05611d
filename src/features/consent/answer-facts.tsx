import { answerOf, type Basis } from '#domain/basis';
import { childFirstName } from '#domain/child';
import { requiredGivers } from '#domain/required-givers';
import type { DossierView } from '#storage/dossier-view';
import { useNow } from '#storage/use-now';
import { formatDate } from '#ui/dates';
import { Fact } from '#ui/facts';
import { Status, type Tone } from '#ui/status';
import { useLanguage } from '#ui/words';
import { useListWords } from './list-words';

const TONES: Record<string, Tone> = { given: 'ok', refused: 'stop', excused: 'info', 'do-not-ask': 'guard' };

/** Each one who needs to answer, how it stands, and how the answer was given. */
export function AnswerFacts({ view, basis }: { view: DossierView; basis: Basis }) {
  const t = useListWords();
  const language = useLanguage();
  const now = useNow();
  const at = basis.end !== null && now >= basis.end ? basis.end - 1 : now;
  const { givers } = requiredGivers(view.facts, at, basis);
  const asked = givers.some((one) => one.who === 'child');
  const heard = asked ? undefined : answerOf(basis, 'child');
  const rows = [
    ...givers.map((one) => ({ who: one.who, name: one.name, state: one.state, need: one.need })),
    ...(heard
      ? [{ who: 'child' as const, name: '', state: heard.answer === 'no' ? 'refused' : 'given', need: 'view' } as const]
      : []),
  ];
  return (
    <Fact term={t('answers')}>
      {rows.map((row) => {
        const answer = answerOf(basis, row.who);
        const view_ = row.state === 'given' && answer?.answer === 'view-recorded';
        return (
          <div key={row.who}>
            <Status tone={TONES[row.state] ?? 'warn'}>
              {row.name || childFirstName(view.dossier) || t('child')} {t(view_ ? 'giver.view' : `giver.${row.state}`)}
            </Status>
            {answer && (
              <small>
                {t('how', {
                  form: t(answer.form),
                  date: formatDate(answer.at, language, { year: true }),
                  who: answer.receivedBy,
                })}{' '}
                {answer.journalRef && t('ref', { ref: answer.journalRef })}
              </small>
            )}
          </div>
        );
      })}
    </Fact>
  );
}

import { Link, useParams } from '@tanstack/react-router';
import { caseLabel } from '#domain/case-label';
import { INPUT_FORM_WORDS } from '#domain/choice-words';
import { shownInputs } from '#domain/structured-input';
import { useDossier } from '#storage/use-dossiers';
import { useLogPage } from '#storage/use-log-read';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { Button, buttonClass } from '#ui/button';
import { formatDate } from '#ui/dates';
import { Paper } from '#ui/paper';
import { useLanguage } from '#ui/words';
import { InputFacts } from './input-facts';
import { useInputWords } from './input-words';

/** One's own service's inputs on paper, for its own record: by the case's reference, without the child's name. */
export function InputsPaper() {
  const t = useInputWords();
  const language = useLanguage();
  const { caseId = '' } = useParams({ strict: false }) as { caseId?: string };
  const view = useDossier(caseId);
  const { actor, unit } = useMe();
  const now = useNow();
  const print = useLogPage(view?.id, 'underlag/papper');
  if (!view) return null;
  const own = shownInputs(view.dossier).filter((one) => one.unit === actor.unit);
  const { reference } = caseLabel(view, now);
  return (
    <Paper
      lang={language}
      foot={t('foot', { reference, date: formatDate(now, language, { year: true }) })}
      toolbar={
        <>
          <Link to="/arenden/$caseId/underlag" params={{ caseId }} className={buttonClass('quiet')}>
            {t('back')}
          </Link>
          <Button kind="primary" icon="print" onPress={() => void print('inputs')}>
            {t('print')}
          </Button>
        </>
      }
    >
      <h1>{t('paperTitle', { reference })}</h1>
      <p>{t('paperLead', { unit: unit(actor.unit)?.name ?? '' })}</p>
      {own.map(({ id, body }) => (
        <section key={id}>
          <h2>{INPUT_FORM_WORDS[body.form][language]}</h2>
          <InputFacts view={view} input={body} />
        </section>
      ))}
    </Paper>
  );
}

import { Link } from '@tanstack/react-router';
import { ANSWER_WAY_WORDS, RESPONDENT_WORDS } from '#domain/choice-words';
import { evaluationReceipt } from '#domain/evaluation';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { formatDay } from '#ui/dates';
import { Hint } from '#ui/hint';
import { useOpenForm } from '#ui/open-forms';
import { Row, Rows } from '#ui/rows';
import { Section } from '#ui/section';
import { useLanguage } from '#ui/words';
import { AnswersForm } from './answers-form';
import { useFollowUpWords } from './follow-up-words';
import type { FollowUpView } from './use-follow-up';

/** Who has answered the five questions, never what; the ways to ask on paper, and to the answers in numbers. */
export function Evaluations({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const [open, setOpen] = useOpenForm('evaluation');
  const received = seen.dossier.list(evaluationReceipt).sort((a, b) => b.body.on.localeCompare(a.body.on));
  return (
    <Section id="omdome" title={t('evaluation.title')}>
      <Hint>{t('evaluation.hint')}</Hint>
      {received.length === 0 && <p>{t('evaluation.none')}</p>}
      {received.length > 0 && (
        <Rows label={t('evaluation.received')}>
          {received.map(({ id, body }) => (
            <Row
              key={id}
              what={t('evaluation.by', {
                who: capital(RESPONDENT_WORDS[body.respondent][language]),
                way: ANSWER_WAY_WORDS[body.via][language],
              })}
              when={formatDay(body.on, language)}
            />
          ))}
        </Rows>
      )}
      {open ? (
        <AnswersForm seen={seen} onClose={() => setOpen(false)} onOpen={() => setOpen(true)} />
      ) : (
        <div>
          <Button size="s" icon="plus" onPress={() => setOpen(true)}>
            {t('evaluation.add')}
          </Button>
        </div>
      )}
      <p>
        <Link to="/arenden/$caseId/uppfoljning/papper" params={{ caseId: seen.caseId }}>
          {t('evaluation.paper')}
        </Link>
      </p>
      <p>
        <Link to="/omdomen">{t('evaluation.results')}</Link>
      </p>
      <Hint>{t('evaluation.sealed')}</Hint>
    </Section>
  );
}

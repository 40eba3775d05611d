import { useState } from 'react';
import { QUESTION_WORDS, RESPONDENT_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { evaluation, recordEvaluation } from '#domain/evaluation';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { formatDay } from '#ui/dates';
import { ErrorSummary } from '#ui/error-summary';
import { Fact, Facts } from '#ui/facts';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { useFollowUpWords } from './follow-up-words';
import { RefusalNote } from './refusal-note';
import type { FollowUpView } from './use-follow-up';

const QUESTIONS = ['information', 'participation', 'cooperation', 'meaning', 'gotPlan'] as const;
const RESPONDENTS = ['child', 'guardian', 'staff'] as const;

/** What the child, the guardians and the staff thought: five questions each, all voluntary. */
export function Evaluations({ seen }: { seen: FollowUpView }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const all = seen.dossier.list(evaluation);
  return (
    <Section id="omdome" title={t('evaluation.title')}>
      <Hint>{t('evaluation.hint')}</Hint>
      {all.length === 0 && <Hint>{t('evaluation.none')}</Hint>}
      {all.map(({ id, body }) => (
        <article key={id}>
          <h3>
            {t('evaluation.by', {
              who: capital(RESPONDENT_WORDS[body.respondent][language]),
              day: formatDay(body.on, language),
            })}
          </h3>
          <Facts layout="above">
            {QUESTIONS.map((question) => {
              const mark = body[question];
              return (
                <Fact key={question} term={QUESTION_WORDS[question][language]}>
                  {mark === null ? t('evaluation.skipped') : t('evaluation.of', { mark })}
                </Fact>
              );
            })}
          </Facts>
          {body.comment && <p>{body.comment}</p>}
        </article>
      ))}
      {open ? (
        <EvaluationForm seen={seen} onClose={() => setOpen(false)} />
      ) : (
        <Button size="s" icon="plus" onPress={() => setOpen(true)}>
          {t('evaluation.add')}
        </Button>
      )}
    </Section>
  );
}

function EvaluationForm({ seen, onClose }: { seen: FollowUpView; onClose(): void }) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const form = useChangeForm(
    seen.caseId,
    `evaluation:${seen.caseId}`,
    {
      respondent: '' as string,
      on: civilDate(seen.now),
      information: '' as string,
      participation: '' as string,
      cooperation: '' as string,
      meaning: '' as string,
      gotPlan: '' as string,
      comment: '',
    },
    (values, _seen, idOf) => [
      formChange('evaluate', recordEvaluation, {
        evaluationId: idOf('evaluation'),
        evaluation: {
          ...values,
          ...Object.fromEntries(QUESTIONS.map((name) => [name, values[name] === '' ? null : Number(values[name])])),
        },
      }),
    ],
  );
  const fields = useBoundFields(form);
  const marks = ['1', '2', '3', '4', '5'].map((value) => ({
    value,
    label: value === '1' ? t('evaluation.mark1') : value === '5' ? t('evaluation.mark5') : value,
  }));
  return (
    <form
      noValidate
      aria-label={t('evaluation.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save().then((stands) => stands && onClose());
      }}
    >
      <Stack>
        <ErrorSummary title={fields.title} errors={fields.list} attempt={form.attempt} />
        {form.refused && <RefusalNote refused={form.refused} />}
        <ChoiceGroup
          {...fields.one('respondent')}
          legend={t('evaluation.who')}
          options={RESPONDENTS.map((value) => ({ value, label: capital(RESPONDENT_WORDS[value][language]) }))}
        />
        {QUESTIONS.map((question) => (
          <SelectField
            key={question}
            label={QUESTION_WORDS[question][language]}
            width="short"
            placeholder={t('evaluation.skip')}
            options={marks}
            {...fields.text(question)}
          />
        ))}
        <TextArea label={t('evaluation.comment')} rows={2} {...fields.text('comment')} />
        <DateField label={t('evaluation.on')} {...fields.text('on')} />
        <Actions>
          <Button type="submit" icon="check">
            {t('evaluation.save')}
          </Button>
          <Button kind="quiet" onPress={() => void form.discard().then(onClose)}>
            {t('evaluation.cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

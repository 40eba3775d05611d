import { QUESTION_WORDS, RESPONDENT_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { QUESTIONS, RESPONDENTS, type Respondent, takeInAnswers } from '#domain/evaluation';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { Hint } from '#ui/hint';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useThrownAway } from '#ui/thrown-away';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useFollowUpWords } from './follow-up-words';
import { RefusalNote } from './refusal-note';
import type { FollowUpView } from './use-follow-up';

const markOf = (value: string) => (value === '' ? null : Number(value));

interface AnswersFormProps {
  seen: FollowUpView;
  onClose(): void;
  /** Opens it again, where what was thrown away is wanted back. */
  onOpen(): void;
}

/** Takes in one person's answers, given on this screen or copied from a paper. Every question may be left out. */
export function AnswersForm({ seen, onClose, onOpen }: AnswersFormProps) {
  const t = useFollowUpWords();
  const language = useLanguage();
  const toast = useToast();
  const form = useChangeForm(
    seen.caseId,
    `answers:${seen.caseId}`,
    {
      respondent: '' as string,
      via: '' as string,
      on: civilDate(seen.now),
      information: '' as string,
      participation: '' as string,
      cooperation: '' as string,
      meaning: '' as string,
      gotPlan: '' as string,
    },
    ({ respondent, via, on, ...marks }, _seen, idOf) => [
      formChange('answers', takeInAnswers, {
        evaluationId: idOf('evaluation'),
        receiptId: idOf('receipt'),
        answers: {
          respondent,
          via,
          on,
          ...Object.fromEntries(QUESTIONS.map((name) => [name, markOf(marks[name])])),
        },
      }),
    ],
  );
  const fields = useBoundFields(form);
  const thrownAway = useThrownAway(onOpen);
  const throwAway = async () => {
    const putBack = await form.discard();
    onClose();
    thrownAway(putBack);
  };
  const marks = ['1', '2', '3', '4', '5'].map((value) => ({
    value,
    label: value === '1' ? t('evaluation.mark1') : value === '5' ? t('evaluation.mark5') : value,
  }));
  const asked = RESPONDENTS.find((one) => one === form.values.respondent) ?? ('guardian' satisfies Respondent);
  return (
    <form
      noValidate
      aria-label={t('evaluation.add')}
      onSubmit={(event) => {
        event.preventDefault();
        void form.save().then((stands) => {
          if (!stands) return;
          toast({ message: t('evaluation.saved') });
          onClose();
        });
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
        <ChoiceGroup
          {...fields.one('via')}
          legend={t('evaluation.via')}
          options={[
            { value: 'screen', label: t('evaluation.viaScreen') },
            { value: 'paper', label: t('evaluation.viaPaper') },
          ]}
        />
        {QUESTIONS.map((question) => (
          <SelectField
            key={question}
            label={QUESTION_WORDS[asked][question][language]}
            width="short"
            placeholder={t('evaluation.skip')}
            options={marks}
            {...fields.text(question)}
          />
        ))}
        <DateField label={t('evaluation.on')} {...fields.text('on')} />
        <Hint>{t('evaluation.words')}</Hint>
        <Actions>
          <Button type="submit" icon="check">
            {t('evaluation.save')}
          </Button>
          <Button kind="quiet" onPress={() => void throwAway()}>
            {t('evaluation.cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

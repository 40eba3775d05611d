import { TRANSLATED_TEXT_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import type { PaperLanguage } from '#domain/paper-language';
import { recordTranslation, TRANSLATED_TEXTS } from '#domain/paper-translation';
import { refusalWords } from '#domain/refusal-words';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useTranslatedWords } from './translated-words';

interface TranslatedFormProps {
  caseId: string;
  versionId: string;
  into: PaperLanguage;
  onClose(): void;
}

/** Notes who translated which text of the paper, and when. Nothing is preset but the day. */
export function TranslatedForm({ caseId, versionId, into, onClose }: TranslatedFormProps) {
  const t = useTranslatedWords();
  const language = useLanguage();
  const toast = useToast();
  const now = useNow();
  const form = useChangeForm(
    caseId,
    `paperTranslated:${versionId}:${into}`,
    { texts: [] as string[], by: '', on: civilDate(now) },
    (values, _seen, idOf) => [
      formChange('translated', recordTranslation, {
        translationId: idOf('translation'),
        translation: { versionId, language: into, ...values },
      }),
    ],
  );
  const { refused } = form;
  const field = refused?.field?.replace(/^translation\./, '');
  const words = refused && refusalWords(refused.refusal, language);
  const marked = words && field ? { [field]: words.sentence } : {};
  const fields = useBoundFields(form, { texts: t('textsMissing'), by: t('byMissing'), on: t('onMissing') }, marked);
  const list = Object.entries(marked).map(([key, message]) => ({ field: fields.id(key), message }));
  const save = async () => {
    if (!(await form.save())) return;
    toast({ message: t('saved') });
    onClose();
  };
  return (
    <form
      noValidate
      aria-label={t('open')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <ErrorSummary title={fields.title} errors={[...fields.list, ...list]} attempt={form.attempt} />
        {words && !field && <RefusedNote words={words} attempt={refused?.attempt} />}
        <ChoiceGroup
          {...fields.many('texts')}
          legend={t('texts')}
          options={TRANSLATED_TEXTS.map((value) => ({ value, label: capital(TRANSLATED_TEXT_WORDS[value][language]) }))}
        />
        <TextField label={t('by')} hint={t('byHint')} {...fields.text('by')} />
        <DateField label={t('on')} {...fields.text('on')} />
        <Actions>
          <Button type="submit">{t('save')}</Button>
          <Button kind="quiet" onPress={() => void form.discard().then(onClose)}>
            {t('cancel')}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

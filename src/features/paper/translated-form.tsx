import { TRANSLATED_TEXT_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import type { PaperLanguage } from '#domain/paper-language';
import { recordTranslation, TRANSLATED_TEXTS } from '#domain/paper-translation';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { PaperForm, usePaperFields } from './paper-form';
import { useTranslatedWords } from './translated-words';

interface TranslatedFormProps {
  caseId: string;
  recordId: string;
  into: PaperLanguage;
  onClose(): void;
  onOpen(): void;
}

/** Notes who translated which text of the paper, and when. Nothing is preset but the day. */
export function TranslatedForm({ caseId, recordId, into, onClose, onOpen }: TranslatedFormProps) {
  const t = useTranslatedWords();
  const language = useLanguage();
  const now = useNow();
  const form = useChangeForm(
    caseId,
    `paperTranslated:${recordId}:${into}`,
    { texts: [] as string[], by: '', on: civilDate(now) },
    (values, _seen, idOf) => [
      formChange('translated', recordTranslation, {
        translationId: idOf('translation'),
        translation: { recordId, language: into, ...values },
      }),
    ],
  );
  const fields = usePaperFields(
    form,
    { texts: t('textsMissing'), by: t('byMissing'), on: t('onMissing') },
    'translation',
  );
  return (
    <PaperForm
      form={form}
      fields={fields}
      label={t('open')}
      save={t('save')}
      cancel={t('cancel')}
      saved={t('saved')}
      onClose={onClose}
      onOpen={onOpen}
    >
      <ChoiceGroup
        {...fields.many('texts')}
        legend={t('texts')}
        options={TRANSLATED_TEXTS.map((value) => ({ value, label: capital(TRANSLATED_TEXT_WORDS[value][language]) }))}
      />
      <TextField label={t('by')} hint={t('byHint')} {...fields.text('by')} />
      <DateField label={t('on')} {...fields.text('on')} />
    </PaperForm>
  );
}

import { PAPER_HOW_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { type PaperIssue, recordPaperIssue } from '#domain/paper-issue';
import { refusalWords } from '#domain/refusal-words';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNow } from '#storage/use-now';
import { Actions } from '#ui/actions';
import { useBoundFields } from '#ui/bound-fields';
import { Button } from '#ui/button';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { ErrorSummary } from '#ui/error-summary';
import { RefusedNote } from '#ui/refused-note';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { useGivenWords } from './given-words';

const WAYS = Object.keys(PAPER_HOW_WORDS) as PaperIssue['how'][];

/** What was printed, for whom: the part of the note that nobody has to write. */
export type Printed = Pick<PaperIssue, 'versionId' | 'number' | 'reader' | 'language'>;

interface GivenFormProps {
  caseId: string;
  printed: Printed;
  name: string;
  onClose(): void;
}

/** Notes that the reader got this paper: how and when. Nothing is preset but the day. */
export function GivenForm({ caseId, printed, name, onClose }: GivenFormProps) {
  const t = useGivenWords();
  const language = useLanguage();
  const toast = useToast();
  const now = useNow();
  const { versionId, reader } = printed;
  const form = useChangeForm(
    caseId,
    `paperGiven:${versionId}:${reader}`,
    { how: '', on: civilDate(now), original: false, note: '' },
    (values, _seen, idOf) => [
      formChange('given', recordPaperIssue, { paperIssueId: idOf('paper'), paper: { ...printed, ...values } }),
    ],
  );
  const { refused } = form;
  const field = refused?.field?.replace(/^paper\./, '');
  const words = refused && refusalWords(refused.refusal, language);
  const marked = words && field ? { [field]: words.sentence } : {};
  const fields = useBoundFields(form, { how: t('howMissing'), on: t('onMissing') }, marked);
  const list = Object.entries(marked).map(([key, message]) => ({ field: fields.id(key), message }));
  const save = async () => {
    if (!(await form.save())) return;
    toast({ message: t('saved', { name }) });
    onClose();
  };
  return (
    <form
      noValidate
      aria-label={t('given', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <ErrorSummary title={fields.title} errors={[...fields.list, ...list]} attempt={form.attempt} />
        {words && !field && <RefusedNote words={words} attempt={refused?.attempt} />}
        <ChoiceGroup
          {...fields.one('how')}
          legend={t('how', { name })}
          options={WAYS.map((value) => ({ value, label: capital(PAPER_HOW_WORDS[value][language]) }))}
        />
        <DateField label={t('on')} {...fields.text('on')} />
        <Checkbox label={t('original')} {...fields.tick('original')} />
        <TextField label={t('note')} {...fields.text('note')} />
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

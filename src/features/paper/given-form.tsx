import { PAPER_HOW_WORDS } from '#domain/choice-words';
import { civilDate } from '#domain/civil-date';
import { type PaperIssue, recordPaperIssue } from '#domain/paper-issue';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { Checkbox } from '#ui/checkbox';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { useGivenWords } from './given-words';
import { PaperForm, usePaperFields } from './paper-form';

const WAYS = Object.keys(PAPER_HOW_WORDS) as PaperIssue['how'][];

/** What was printed, for whom: the part of the note that nobody has to write. */
export type Printed = Pick<PaperIssue, 'versionId' | 'number' | 'reader' | 'language'>;

interface GivenFormProps {
  caseId: string;
  printed: Printed;
  name: string;
  onClose(): void;
  onOpen(): void;
}

/** Notes that the reader got this paper: how and when. Nothing is preset but the day. */
export function GivenForm({ caseId, printed, name, onClose, onOpen }: GivenFormProps) {
  const t = useGivenWords();
  const language = useLanguage();
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
  const fields = usePaperFields(form, { how: t('howMissing'), on: t('onMissing') }, 'paper');
  return (
    <PaperForm
      form={form}
      fields={fields}
      label={t('given', { name })}
      save={t('save')}
      cancel={t('cancel')}
      saved={t('saved', { name })}
      onClose={onClose}
      onOpen={onOpen}
    >
      <ChoiceGroup
        {...fields.one('how')}
        legend={t('how', { name })}
        options={WAYS.map((value) => ({ value, label: capital(PAPER_HOW_WORDS[value][language]) }))}
      />
      <DateField label={t('on')} {...fields.text('on')} />
      <Checkbox label={t('original')} {...fields.tick('original')} />
      <TextField label={t('note')} {...fields.text('note')} />
    </PaperForm>
  );
}

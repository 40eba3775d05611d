import { answerDeviation } from '#domain/deviation-reply';
import { withoutNames } from '#domain/without-names';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNames } from '#storage/use-known-names';
import { TextArea } from '#ui/text-area';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useDeviationWords } from './deviation-words';

interface ReplyFormProps {
  view: DossierView;
  says: 'answer' | 'message';
  onClose: () => void;
}

/** Writes the unit's answer, or a line to the others. */
export function ReplyForm({ view, says, onClose }: ReplyFormProps) {
  const t = useDeviationWords();
  const names = useNames(view);
  const form = useChangeForm(view.id, `answerDeviation:${view.id}:${says}`, { text: '' }, ({ text }, _seen, idOf) => [
    formChange('reply', withoutNames(answerDeviation, names), { replyId: idOf('reply'), says, text }),
  ]);
  const fields = useDeviationFields(form);
  const isAnswer = says === 'answer';
  return (
    <DeviationForm
      form={form}
      fields={fields}
      label={t(says)}
      save={t(isAnswer ? 'saveAnswer' : 'saveMessage')}
      onClose={onClose}
    >
      <TextArea
        label={t(isAnswer ? 'answerText' : 'messageText')}
        hint={isAnswer ? t('answerHint') : undefined}
        rows={4}
        {...fields.text('text')}
      />
    </DeviationForm>
  );
}

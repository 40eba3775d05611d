import { civilDate } from '#domain/civil-date';
import { closeDeviation, DEVIATION_CAUSES } from '#domain/deviation-closing';
import { DEVIATION_CAUSE_WORDS } from '#domain/deviation-words';
import { withoutNames } from '#domain/without-names';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useNames } from '#storage/use-known-names';
import { useNow } from '#storage/use-now';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { TextArea } from '#ui/text-area';
import { useLanguage } from '#ui/words';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useDeviationWords } from './deviation-words';

/** Says that it is solved: when, how, what it was due to, what was learnt. */
export function SolveForm({ view, onClose }: { view: DossierView; onClose: () => void }) {
  const t = useDeviationWords();
  const language = useLanguage();
  const names = useNames(view);
  const form = useChangeForm(
    view.id,
    `closeDeviation:${view.id}`,
    { solvedOn: civilDate(useNow()), solution: '', cause: '', learning: '' },
    (closing, _seen, idOf) => [
      formChange('close', withoutNames(closeDeviation, names), { closingId: idOf('closing'), closing }),
    ],
  );
  const fields = useDeviationFields(form);
  return (
    <DeviationForm form={form} fields={fields} label={t('solve')} save={t('saveSolve')} onClose={onClose}>
      <TextArea label={t('how')} rows={3} {...fields.text('solution')} />
      <DateField label={t('solvedOn')} {...fields.text('solvedOn')} />
      <ChoiceGroup
        {...fields.one('cause')}
        legend={t('cause')}
        options={DEVIATION_CAUSES.map((cause) => ({ value: cause, label: DEVIATION_CAUSE_WORDS[cause][language] }))}
      />
      <TextArea label={t('learning')} rows={2} {...fields.text('learning')} />
    </DeviationForm>
  );
}

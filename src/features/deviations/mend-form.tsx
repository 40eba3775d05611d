import { type Deviation, editDeviation, MENDED } from '#domain/deviation';
import type { Rec } from '#domain/record';
import { withoutNames } from '#domain/without-names';
import type { DossierView } from '#storage/dossier-view';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { useNames } from '#storage/use-known-names';
import { Hint } from '#ui/hint';
import { useToast } from '#ui/toast-provider';
import { DeviationForm, useDeviationFields } from './deviation-form';
import { useDeviationWords } from './deviation-words';
import { ReportFields } from './report-fields';
import { mendedBody, valuesOf } from './report-values';

interface MendFormProps {
  view: DossierView;
  record: Rec<Deviation>;
  onClose: () => void;
}

/** Mends the own unit's report: only what was changed is sent, and held to what a report is held to. */
export function MendForm({ view, record, onClose }: MendFormProps) {
  const t = useDeviationWords();
  const toast = useToast();
  const names = useNames(view);
  const form = useChangeForm(view.id, `editDeviation:${record.id}`, valuesOf(record.body), (now, seen, idOf) => {
    const edit = changedFields(mendedBody(seen), mendedBody(now), MENDED, idOf);
    if (!edit) return [];
    const args = { deviationId: record.id, ...edit };
    return [formChange('mend', withoutNames(editDeviation, names), args, { settles: MENDED })];
  });
  const fields = useDeviationFields(form);
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('mended') });
    onClose();
  };
  return (
    <DeviationForm form={form} fields={fields} label={t('mend')} save={t('saveMend')} onClose={close}>
      <Hint>{t('mendHint')}</Hint>
      <ReportFields fields={fields} near={record.body.toUnits} />
    </DeviationForm>
  );
}

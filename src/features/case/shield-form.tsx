import { presentAdults } from '#domain/adulthood';
import { addMonths, civilDate } from '#domain/civil-date';
import { markForReader } from '#domain/guardian-block';
import { KINDS, type Kind } from '#domain/kind';
import { KIND_WORDS } from '#domain/kind-words';
import type { DossierView } from '#storage/dossier-view';
import { formChange, useChangeForm } from '#storage/use-change-form';
import { useMe } from '#storage/use-me';
import { useNow } from '#storage/use-now';
import { capital } from '#ui/capital';
import { ChoiceGroup } from '#ui/choice-group';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useToast } from '#ui/toast-provider';
import { useLanguage } from '#ui/words';
import { CaseForm, useCaseFields } from './case-form';
import { useFamilyWords } from './family-words';

const RULES = ['B3', 'B4', 'B5'] as const;
const KEPT = KINDS.filter((kind) => kind !== 'COUNSELLING');

/** Keeps kinds of information from one reader: with the assessment, who made it, and when it is reviewed. */
export function ShieldForm({ view, onClose }: { view: DossierView; onClose: () => void }) {
  const t = useFamilyWords();
  const language = useLanguage();
  const { actor } = useMe();
  const at = useNow();
  const today = civilDate(at);
  const toast = useToast();
  const form = useChangeForm(
    view.id,
    `markForReader:${view.id}`,
    {
      rule: 'B4' as (typeof RULES)[number],
      reader: '',
      kinds: [] as Kind[],
      assessment: '',
      assessedBy: actor.name,
      assessedOn: today,
      reviewOn: addMonths(today, 3),
    },
    (now, _seen, idOf) => [
      formChange(
        'block',
        markForReader,
        { blockId: idOf('block'), block: { ...now, recordIds: [], liftedAt: null } },
        // The schema's own rule that something must be named points at the whole block.
        { nameOf: (path) => (path === 'block' ? 'kinds' : (path.split('.')[1] ?? path)) },
      ),
    ],
  );
  const fields = useCaseFields(form, { empty: t('faults.kinds'), reader: t('reader') });
  const close = (stands: boolean) => {
    if (stands) toast({ message: t('shieldSaved') });
    onClose();
  };
  return (
    <CaseForm form={form} fields={fields} label={t('addShield')} save={t('saveShield')} onClose={close}>
      <SelectField
        label={t('reader')}
        placeholder={t('reader')}
        options={[
          ...presentAdults(view.dossier, at).map((one) => ({ value: one.id, label: one.body.name })),
          { value: 'child', label: t('readerChild') },
        ]}
        {...fields.text('reader')}
      />
      <ChoiceGroup
        {...fields.one('rule')}
        legend={t('shieldRule')}
        options={RULES.map((value) => ({ value, label: t(`rules.${value}`) }))}
      />
      <ChoiceGroup
        {...fields.many('kinds')}
        legend={t('kinds')}
        options={KEPT.map((value) => ({ value, label: capital(KIND_WORDS[value].name[language]) }))}
      />
      <TextArea label={t('assessment')} rows={4} {...fields.text('assessment')} />
      <TextField label={t('assessedBy')} {...fields.text('assessedBy')} />
      <DateField label={t('assessedOn')} {...fields.text('assessedOn')} />
      <DateField label={t('reviewOn')} {...fields.text('reviewOn')} />
    </CaseForm>
  );
}

import { COUNTY_DOSSIER } from '#domain/county';
import type { Rec } from '#domain/record';
import { addResponsibility, DUTY_SECTORS, editResponsibility, type Responsibility } from '#domain/responsibility';
import { DUTY_SECTOR_WORDS } from '#domain/responsibility-words';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { capital } from '#ui/capital';
import { DateField } from '#ui/date-field';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import { CatalogueForm, useCatalogueFields } from './catalogue-form';
import { useDutyWords } from './duty-words';

const FIELDS = ['sector', 'text', 'agreement', 'edition', 'place', 'statute', 'validFrom', 'validTo', 'words'] as const;

/** A duty as its form holds it. */
const valuesOf = (body: Responsibility | undefined) => ({
  sector: (body?.sector ?? '') as string,
  text: body?.text ?? '',
  agreement: body?.agreement ?? '',
  edition: body?.edition ?? '',
  place: body?.place ?? '',
  statute: body?.statute ?? '',
  validFrom: body?.validFrom ?? '',
  validTo: body?.validTo ?? '',
  words: body?.words ?? '',
  why: '',
});

const bodyOf = ({ why: _, validTo, ...rest }: ReturnType<typeof valuesOf>) => ({ ...rest, validTo: validTo || null });

/** Writes a new duty, or changes one with the reason. */
export function DutyForm({ duty, onClose }: { duty?: Rec<Responsibility>; onClose: () => void }) {
  const t = useDutyWords();
  const language = useLanguage();
  const form = useChangeForm(COUNTY_DOSSIER, `duty:${duty?.id ?? 'new'}`, valuesOf(duty?.body), (now, seen, idOf) => {
    if (!duty)
      return [formChange('add', addResponsibility, { responsibilityId: idOf('duty'), responsibility: bodyOf(now) })];
    const edit = changedFields(bodyOf(seen), bodyOf(now), FIELDS, idOf);
    const more = { responsibilityId: duty.id, versionId: idOf('version'), why: now.why };
    return edit ? [formChange('edit', editResponsibility, { ...edit, ...more }, { settles: FIELDS })] : [];
  });
  const fields = useCatalogueFields(form, { text: t('missing.text'), agreement: t('missing.agreement') });
  return (
    <CatalogueForm
      form={form}
      fields={fields}
      label={t(duty ? 'change' : 'add')}
      save={t('save')}
      isEdit={duty !== undefined}
      onClose={onClose}
    >
      <SelectField
        label={t('sector')}
        placeholder={t('chooseSector')}
        options={DUTY_SECTORS.map((one) => ({ value: one, label: capital(DUTY_SECTOR_WORDS[one][language]) }))}
        {...fields.text('sector')}
      />
      <TextArea label={t('text')} hint={t('textHint')} rows={3} {...fields.text('text')} />
      <TextField label={t('agreement')} {...fields.text('agreement')} />
      <TextField label={t('edition')} width="short" {...fields.text('edition')} />
      <TextField label={t('place')} {...fields.text('place')} />
      <TextField label={t('statute')} hint={t('statuteHint')} {...fields.text('statute')} />
      <DateField label={t('validFrom')} {...fields.text('validFrom')} />
      <DateField label={t('validTo')} hint={t('validToHint')} {...fields.text('validTo')} />
    </CatalogueForm>
  );
}

import { COUNTY_DOSSIER } from '#domain/county';
import { addSupport, type DecisionSupport, editSupport } from '#domain/decision-support';
import type { Rec } from '#domain/record';
import { changedFields, formChange, useChangeForm } from '#storage/use-change-form';
import { Checkbox } from '#ui/checkbox';
import { DateField } from '#ui/date-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { CatalogueForm, useCatalogueFields } from './catalogue-form';
import { LinkRows } from './link-rows';
import { StepRows } from './step-rows';
import { supportBody, supportField, supportValues } from './support-values';
import { useSupportWords } from './support-words';

const FIELDS = ['area', 'about', 'steps', 'links', 'edition', 'reviewOn', 'isExample', 'words'] as const;

/** Writes a new area, or changes one with the reason. */
export function SupportForm({ support, onClose }: { support?: Rec<DecisionSupport>; onClose: () => void }) {
  const t = useSupportWords();
  const form = useChangeForm(
    COUNTY_DOSSIER,
    `support:${support?.id ?? 'new'}`,
    supportValues(support?.body),
    (now, seen, idOf) => {
      const nameOf = supportField;
      if (!support)
        return [formChange('add', addSupport, { supportId: idOf('support'), support: supportBody(now) }, { nameOf })];
      const edit = changedFields(supportBody(seen), supportBody(now), FIELDS, idOf);
      const args = { ...edit, supportId: support.id, versionId: idOf('version'), why: now.why };
      return edit ? [formChange('edit', editSupport, args, { nameOf, settles: FIELDS })] : [];
    },
  );
  const fields = useCatalogueFields(form, {
    area: t('form.missing.area'),
    'steps.*.who': t('form.missing.who'),
    'steps.*.what': t('form.missing.what'),
    'links.*.label': t('form.missing.label'),
    'links.*.url': t('form.badUrl'),
  });
  return (
    <CatalogueForm
      form={form}
      fields={fields}
      label={t(support ? 'change' : 'add')}
      save={t('save')}
      isEdit={support !== undefined}
      onClose={onClose}
    >
      <TextField label={t('form.area')} {...fields.text('area')} />
      <TextArea label={t('form.about')} rows={3} {...fields.text('about')} />
      <StepRows fields={fields} />
      <LinkRows fields={fields} />
      <TextField label={t('form.edition')} width="short" {...fields.text('edition')} />
      <DateField label={t('form.reviewOn')} {...fields.text('reviewOn')} />
      <Checkbox label={t('form.isExample')} {...fields.tick('isExample')} />
    </CatalogueForm>
  );
}

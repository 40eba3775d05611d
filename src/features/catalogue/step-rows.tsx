import { SUPPORT_LEVELS } from '#domain/decision-support';
import { SUPPORT_LEVEL_WORDS } from '#domain/responsibility-words';
import { capital } from '#ui/capital';
import { Fieldset } from '#ui/fieldset';
import { FormRows } from '#ui/form-rows';
import { SelectField } from '#ui/select-field';
import { TextArea } from '#ui/text-area';
import { TextField } from '#ui/text-field';
import { useLanguage } from '#ui/words';
import type { useCatalogueFields } from './catalogue-form';
import { emptyStep, type SupportValues } from './support-values';
import { useSupportWords } from './support-words';

/** Who does what when, a row for each. */
export function StepRows({ fields }: { fields: ReturnType<typeof useCatalogueFields<SupportValues>> }) {
  const t = useSupportWords();
  const language = useLanguage();
  return (
    <Fieldset legend={t('form.steps')}>
      <FormRows
        rows={fields.values.steps}
        onRows={(steps) => fields.set({ steps })}
        hint={t('form.stepsHint')}
        title={(number) => t('form.step', { number })}
        remove={(number) => t('form.removeStep', { number })}
        add={t('form.addStep')}
        empty={emptyStep}
      >
        {(row, at, set) => {
          const own = fields.part(`steps.${at}`, { values: row, set });
          return (
            <>
              <SelectField
                label={t('form.level')}
                width="short"
                options={SUPPORT_LEVELS.map((value) => ({
                  value,
                  label: capital(SUPPORT_LEVEL_WORDS[value][language]),
                }))}
                {...own.text('level')}
              />
              <TextField label={t('form.who')} {...own.text('who')} />
              <TextArea label={t('form.what')} rows={2} {...own.text('what')} />
              <TextField label={t('form.when')} {...own.text('when')} />
            </>
          );
        }}
      </FormRows>
    </Fieldset>
  );
}

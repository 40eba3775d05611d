import { Fieldset } from '#ui/fieldset';
import { FormRows } from '#ui/form-rows';
import { TextField } from '#ui/text-field';
import type { useCatalogueFields } from './catalogue-form';
import { emptyLink, type SupportValues } from './support-values';
import { useSupportWords } from './support-words';

/** The pages on the web that an area leads to, a row for each. */
export function LinkRows({ fields }: { fields: ReturnType<typeof useCatalogueFields<SupportValues>> }) {
  const t = useSupportWords();
  return (
    <Fieldset legend={t('form.links')}>
      <FormRows
        rows={fields.values.links}
        onRows={(links) => fields.set({ links })}
        hint={t('form.linksHint')}
        title={(number) => t('form.link', { number })}
        remove={(number) => t('form.removeLink', { number })}
        add={t('form.addLink')}
        empty={emptyLink}
      >
        {(row, at, set) => {
          const own = fields.part(`links.${at}`, { values: row, set });
          return (
            <>
              <TextField label={t('form.label')} {...own.text('label')} />
              <TextField type="url" label={t('form.url')} {...own.text('url')} />
            </>
          );
        }}
      </FormRows>
    </Fieldset>
  );
}

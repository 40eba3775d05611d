import { useMe } from '#storage/use-me';
import { Fieldset } from '#ui/fieldset';
import { Stack } from '#ui/stack';
import { TextField } from '#ui/text-field';
import { type ConsentForm, namedUnits } from './consent-form';
import { useConsentWords } from './consent-words';

/** Whom the family turns to in each service that the consent names. Asked once somebody is named; may be left empty. */
export function ContactPersons(props: { form: ConsentForm; onChange(patch: Partial<ConsentForm>): void }) {
  const t = useConsentWords();
  const { unit } = useMe();
  const { contacts = {} } = props.form;
  const units = namedUnits(props.form);
  if (units.length === 0) return null;
  return (
    <Fieldset legend={t('contacts.title')} hint={t('contacts.hint')} id="contactPersons">
      <Stack gap="s">
        {units.map((id) => (
          <TextField
            key={id}
            label={t('contacts.at', { unit: unit(id)?.name ?? id })}
            value={contacts[id] ?? ''}
            maxLength={200}
            onChange={(event) => props.onChange({ contacts: { ...contacts, [id]: event.currentTarget.value } })}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

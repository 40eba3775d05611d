import { INPUT_FORM_WORDS } from '#domain/choice-words';
import { INPUT_FORMS } from '#domain/structured-input';
import { useMe } from '#storage/use-me';
import type { BoundFields } from '#ui/bound-fields';
import { Hint } from '#ui/hint';
import { Section } from '#ui/section';
import { SelectField } from '#ui/select-field';
import { Stack } from '#ui/stack';
import { useLanguage } from '#ui/words';
import { InputFields } from './input-fields';
import type { InputTexts } from './input-values';
import { useInputWords } from './input-words';
import type { OpenCaseForm } from './open-case-form';
import { useOpenCaseWords } from './open-case-words';

interface BeginInputProps {
  form: { values: OpenCaseForm; set(patch: Partial<OpenCaseForm>): void };
  fields: BoundFields<InputTexts>;
  today: string;
}

/**
 * Where a health talk, Mitt barn and so on showed the need: what it came to begins the case, and stays with the own unit. Who
 * saw the need is fed from it, as long as nobody has written somebody else.
 */
export function BeginInput({ form, fields, today }: BeginInputProps) {
  const t = useOpenCaseWords();
  const words = useInputWords();
  const language = useLanguage();
  const { actor } = useMe();
  const { input, initiative } = form.values;
  const chosen = INPUT_FORMS.find((one) => one === input.form);
  const fedBy = (name: string) => {
    const found = INPUT_FORMS.find((one) => one === name);
    return found ? `${actor.name}, ${INPUT_FORM_WORDS[found][language].toLocaleLowerCase(language)}` : actor.name;
  };
  const choose = (name: string) =>
    form.set({
      input: { ...input, form: name, on: input.on || today },
      ...(initiative.by === fedBy(input.form) ? { initiative: { ...initiative, by: fedBy(name) } } : {}),
    });
  return (
    <Section id="underlag" title={t('input')}>
      <Stack>
        <Hint>{t('inputHint')}</Hint>
        <SelectField
          id={fields.id('form')}
          label={words('form')}
          options={[
            { value: '', label: t('noInput') },
            ...INPUT_FORMS.map((value) => ({ value, label: INPUT_FORM_WORDS[value][language] })),
          ]}
          value={input.form}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {chosen && <InputFields kind={chosen} fields={fields} />}
      </Stack>
    </Section>
  );
}

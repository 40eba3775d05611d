import type { BoundFields } from '#ui/bound-fields';
import { TextField } from '#ui/text-field';
import { useFormWords } from './form-words';

/** What units and groups have in common: where they are and how one reaches them, by function. */
export function PlaceFields<V extends object>({ fields }: { fields: BoundFields<V> }) {
  const t = useFormWords();
  const text = (name: string) => fields.text(name as keyof V & string);
  return (
    <>
      <TextField label={t('municipality')} hint={t('municipalityHint')} {...text('municipality')} />
      <TextField label={t('area')} hint={t('areaHint')} {...text('area')} />
      <TextField label={t('contact')} hint={t('contactHint')} {...text('contact')} />
      <TextField label={t('phone')} hint={t('phoneHint')} type="tel" {...text('phone')} />
      <TextField label={t('mail')} hint={t('mailHint')} type="email" {...text('mail')} />
    </>
  );
}

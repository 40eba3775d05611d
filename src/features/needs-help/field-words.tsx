import { FIELD_WORDS } from '#domain/field-words';
import { useLanguage } from '#ui/words';

/** Gives the name of a field, or an empty text. */
export function useFieldName(): (field: string) => string {
  const language = useLanguage();
  return (field) => FIELD_WORDS[field]?.[language] ?? '';
}

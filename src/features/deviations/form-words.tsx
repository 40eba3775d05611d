import { defineWords } from '#ui/words';

/** The words that every form of a deviation has. */
export const useFormWords = defineWords('deviation-form', {
  sv: {
    cancel: 'Avbryt',
    restored: 'Det du skrev förra gången står kvar.',
    chooseUnit: 'Välj minst en annan verksamhet',
  },
  en: {
    cancel: 'Cancel',
    restored: 'What you wrote last time is still here.',
    chooseUnit: 'Choose at least one other service',
  },
});

import { defineWords } from '#ui/words';

/** The words that every form of a deviation has. */
export const useFormWords = defineWords('deviation-form', {
  sv: {
    cancel: 'Avbryt',
    restored: 'Det du skrev förra gången står kvar.',
    chooseUnit: 'Välj minst en annan verksamhet',
    days: {
      happenedOn: 'Skriv den dag då det hände. Den kan inte komma efter i dag.',
      due: 'Skriv en dag som inte kommer före den då det hände.',
      solvedOn: 'Skriv en dag från den då det hände till i dag.',
      on: 'Mötet har inte varit än.',
    },
  },
  en: {
    cancel: 'Cancel',
    restored: 'What you wrote last time is still here.',
    chooseUnit: 'Choose at least one other service',
    days: {
      happenedOn: 'Write the day on which it happened. It cannot be later than today.',
      due: 'Write a day that is not before the one on which it happened.',
      solvedOn: 'Write a day from the one on which it happened to today.',
      on: 'The meeting has not been held yet.',
    },
  },
});

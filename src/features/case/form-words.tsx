import { defineWords } from '#ui/words';

/** The words that all small forms of a case share. */
export const useFormWords = defineWords('case-form', {
  sv: {
    cancel: 'Avbryt',
    close: 'Stäng',
    save: 'Spara',
    saved: 'Sparat.',
    edit: 'Ändra',
    remove: 'Ta bort',
    restored: 'Du fortsätter där du slutade.',
    unsent: 'Inte skickad än',
    kind: 'Vad handlar texten om?',
    kindHint: 'Det avgör vilka som får läsa den.',
    chooseKind: 'Välj',
    readBy: 'Läses av: {{units}}.',
    readByNobody: 'Läses just nu bara av din verksamhet.',
    notYours: 'Skrivet av {{unit}}',
  },
  en: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    saved: 'Saved.',
    edit: 'Change',
    remove: 'Remove',
    restored: 'You continue where you left off.',
    unsent: 'Not sent yet',
    kind: 'What is the text about?',
    kindHint: 'That decides who may read it.',
    chooseKind: 'Choose',
    readBy: 'Read by: {{units}}.',
    readByNobody: 'Read by your own service only for now.',
    notYours: 'Written by {{unit}}',
  },
});

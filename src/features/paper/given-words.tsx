import { defineWords } from '#ui/words';

/** The words for a paper that was handed out. */
export const useGivenWords = defineWords('paper-given', {
  sv: {
    notYet: '{{name}}: har inte fått version {{number}} på papper än',
    dangerous: '{{name}}: lämna inget papper. Det kan vara farligt att kontakta personen. Ta upp det med en chef.',
    got: '{{name}}: fick version {{number}} {{day}} ({{language}}, {{how}})',
    given: 'Skriv ner att {{name}} har fått pappret',
    how: 'Hur fick {{name}} pappret?',
    howMissing: 'Välj hur pappret lämnades',
    on: 'Vilken dag?',
    onMissing: 'Välj vilken dag pappret lämnades',
    original: 'Det är originalet',
    note: 'Anteckning, om det behövs',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Det är nedskrivet att {{name}} har fått planen',
  },
  en: {
    notYet: '{{name}}: has not got version {{number}} on paper yet',
    dangerous: '{{name}}: give no paper. It may be dangerous to contact this person. Take it to a manager.',
    got: '{{name}}: got version {{number}} on {{day}} ({{language}}, {{how}})',
    given: 'Note that {{name}} got the paper',
    how: 'How did {{name}} get the paper?',
    howMissing: 'Choose how the paper was given',
    on: 'On which day?',
    onMissing: 'Choose the day on which the paper was given',
    original: 'It is the original',
    note: 'Note, if needed',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'It is noted that {{name}} got the plan',
  },
});

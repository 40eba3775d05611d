import { defineWords } from '#ui/words';

/** The words for who translated a paper. */
export const useTranslatedWords = defineWords('paper-translated', {
  sv: {
    open: 'Skriv vem som har översatt',
    notYet: 'På {{language}}: ingen har översatt {{text}} än. Pappret säger det',
    done: 'På {{language}}: {{text}}, översatt av {{by}} {{day}}',
    texts: 'Vad är översatt och läst?',
    textsMissing: 'Kryssa i vad som är översatt',
    by: 'Vem har översatt?',
    byHint: 'Namnet står på pappret.',
    byMissing: 'Skriv vem som har översatt',
    on: 'Vilken dag?',
    onMissing: 'Välj vilken dag det översattes',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Pappret säger nu vem som har översatt',
  },
  en: {
    open: 'Write who translated it',
    notYet: 'In {{language}}: nobody has translated {{text}} yet. The paper says so',
    done: 'In {{language}}: {{text}}, translated by {{by}} on {{day}}',
    texts: 'What is translated and read?',
    textsMissing: 'Tick what is translated',
    by: 'Who translated it?',
    byHint: 'The name stands on the paper.',
    byMissing: 'Write who translated it',
    on: 'On which day?',
    onMissing: 'Choose the day on which it was translated',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'The paper now says who translated it',
  },
});

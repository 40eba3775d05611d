import { defineWords } from '#ui/words';

/** The words over a case that is open with a reason. */
export const useOpenedWords = defineWords('opened-note', {
  sv: {
    label: 'Öppnat med skäl',
    title: 'Du har öppnat ärendet med skäl. Det stängs kl. {{time}}',
    reviewed: 'Det du läser och ändrar sparas i loggen, och någon annan granskar det.',
    end: 'Jag är klar, stäng ärendet',
    notEnded: 'Det gick inte att stänga nu. Ärendet stängs ändå kl. {{time}}.',
  },
  en: {
    label: 'Opened with a reason',
    title: 'You have opened the case with a reason. It closes at {{time}}',
    reviewed: 'What you read and change is logged, and somebody else reviews it.',
    end: 'I am done, close the case',
    notEnded: 'It could not be closed now. The case closes all the same at {{time}}.',
  },
});

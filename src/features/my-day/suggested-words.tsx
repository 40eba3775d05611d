import { defineWords } from '#ui/words';

/** The words of what the app suggests as a deviation, on the start page. */
export const useSuggestedWords = defineWords('day-suggested', {
  sv: {
    title: 'Kan vara avvikelser',
    detail: '{{name}}. Inget är rapporterat. Lägg undan förslaget i ärendet.',
  },
  en: {
    title: 'Could be deviations',
    detail: '{{name}}. Nothing is reported. Set the suggestion aside in the case.',
  },
});

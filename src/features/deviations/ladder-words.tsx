import { defineWords } from '#ui/words';

/** The words of the way through the levels. */
export const useLadderWords = defineWords('deviation-way', {
  sv: {
    way: 'Vägen genom nivåerna',
    state: {
      passed: 'Har varit här',
      now: 'Ligger här nu',
      decided: 'Beslutad här',
      ahead: 'Inte så långt',
    },
    raised: 'Lyft hit',
    answer: '{{outcome}}. {{text}}',
  },
  en: {
    way: 'The way through the levels',
    state: {
      passed: 'Has been here',
      now: 'Lies here now',
      decided: 'Decided here',
      ahead: 'Not so far',
    },
    raised: 'Raised to here',
    answer: '{{outcome}}. {{text}}',
  },
});

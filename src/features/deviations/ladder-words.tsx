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
      now: 'Is here now',
      decided: 'Decided here',
      ahead: 'Not yet here',
    },
    raised: 'Raised here',
    answer: '{{outcome}}. {{text}}',
  },
});

import { defineWords } from '#ui/words';

/** How a grown-up is related to the child. */
export const useFamilyWords = defineWords('consent-family', {
  sv: {
    relation: {
      mother: 'Mamma',
      father: 'Pappa',
      parent: 'Förälder',
      'step-parent': 'Bonusförälder',
      'family-home': 'Familjehemsförälder',
      'god-man': 'God man',
      relative: 'Närstående',
      other: 'Annan vuxen',
    },
  },
  en: {
    relation: {
      mother: 'Mother',
      father: 'Father',
      parent: 'Parent',
      'step-parent': 'Step-parent',
      'family-home': 'Family home parent',
      'god-man': 'God man (legal representative)',
      relative: 'Relative',
      other: 'Another adult',
    },
  },
});

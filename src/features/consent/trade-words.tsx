import type { Kind } from '#domain/kind';
import type { Refusal } from '#domain/refusal';
import { decisionWords } from '#domain/rule-words';
import { defineWords, useLanguage } from '#ui/words';

const useWords = defineWords('consent-trade', {
  sv: {
    kind: {
      LOGISTICS: 'Tid och plats',
      IDENTITY: 'Vem det gäller',
      CONTACT: 'Kontaktuppgifter',
      SCHOOL: 'Skola',
      STUDENT_HEALTH: 'Elevhälsa',
      HEALTH: 'Hälsa',
      PSYCH: 'Psykisk hälsa',
      SOCIAL: 'Socialtjänst',
      FAMILY_OTHER_PERSON: 'Andra i familjen',
      CHILD_VOICE: 'Barnets röst',
      PLAN_ACTION: 'Mål och insatser',
      SOURCE: 'Vem som berättade',
      COUNSELLING: 'Familjerådgivning',
    },
    refused: 'Det går inte att spara så här.',
    'not-permitted': 'Du får inte göra det här i ärendet.',
    'not-your-unit': 'En annan verksamhet har skrivit det här. Bara den kan ändra det.',
    'id-taken': 'Det här är redan sparat.',
    gone: 'Det här är borttaget.',
    closed: 'Ärendet är avslutat.',
    'bad-date': 'Datumet stämmer inte.',
    'already-done': 'Det är redan gjort.',
    'needs-reason': 'Skriv skälet.',
    'missing-part': 'Något saknas.',
  },
  en: {
    kind: {
      LOGISTICS: 'Time and place',
      IDENTITY: 'Who it concerns',
      CONTACT: 'Contact details',
      SCHOOL: 'School',
      STUDENT_HEALTH: 'Student health',
      HEALTH: 'Health',
      PSYCH: 'Mental health',
      SOCIAL: 'Social services',
      FAMILY_OTHER_PERSON: 'Others in the family',
      CHILD_VOICE: 'The child’s voice',
      PLAN_ACTION: 'Goals and actions',
      SOURCE: 'Who told us',
      COUNSELLING: 'Family counselling',
    },
    refused: 'This cannot be saved as it is.',
    'not-permitted': 'You may not do this in the case.',
    'not-your-unit': 'Another service wrote this. Only it can change it.',
    'id-taken': 'This is already saved.',
    gone: 'This has been removed.',
    closed: 'The case is closed.',
    'bad-date': 'The date is not right.',
    'already-done': 'It is already done.',
    'needs-reason': 'Write the reason.',
    'missing-part': 'Something is missing.',
  },
});

const WORDED = [
  'not-permitted',
  'not-your-unit',
  'id-taken',
  'gone',
  'closed',
  'bad-date',
  'already-done',
  'needs-reason',
  'missing-part',
] as const;

/** Words of the trade that the screens of consent share: kinds, lists, and why a rule said no. */
export function useTradeWords() {
  const t = useWords();
  const language = useLanguage();
  const refusal = ({ code, detail }: Refusal) => {
    if (code === 'rule' && detail.rule) {
      const words = decisionWords({ ok: false, because: detail.rule, remedy: detail.remedy ?? '' }, language);
      return { text: `${words.sentence} ${words.remedy}`.trim(), source: words.source };
    }
    const known = WORDED.find((one) => one === code);
    return { text: t(known ?? 'refused'), source: '' };
  };
  return {
    kind: (kind: Kind) => t(`kind.${kind}`),
    list: (items: readonly string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    refusal,
  };
}

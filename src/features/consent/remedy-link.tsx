import { Link } from '@tanstack/react-router';
import type { Remedy } from '#domain/remedy-words';
import { defineWords } from '#ui/words';

const useWords = defineWords('remedy-link', {
  sv: {
    record: 'Skriv in ett nytt samtycke',
    consents: 'Gå till samtyckena',
    reservation: 'Skriv in ett förbehåll',
    person: 'Skriv in vad den personen svarar',
    release: 'Pröva en grund i lagen',
    referral: 'Skriv in en remiss',
    family: 'Skriv in vem som har vårdnaden',
  },
  en: {
    record: 'Record a new consent',
    consents: 'Go to the consents',
    reservation: 'Record a reservation',
    person: 'Record what that person answers',
    release: 'Try a ground in law',
    referral: 'Record a referral',
    family: 'Record who has custody',
  },
});

const ROUTES = {
  record: '/arenden/$caseId/samtycke/nytt',
  consents: '/arenden/$caseId/samtycke',
  reservation: '/arenden/$caseId/samtycke/forbehall',
  person: '/arenden/$caseId/samtycke/annan-person',
  release: '/arenden/$caseId/lamna-ut',
  referral: '/arenden/$caseId/remiss',
  family: '/arenden/$caseId/familjen',
} as const;

/** Where each remedy is carried out. Those that are left out are not done in the app, or in the form one stands in. */
const FORM_OF: Partial<Record<Remedy, keyof typeof ROUTES>> = {
  'acknowledge-reservation': 'reservation',
  'ask-for-consent': 'record',
  'ask-for-plan-consent': 'record',
  'ask-that-person': 'person',
  'ask-the-child': 'consents',
  'ask-the-guardian': 'consents',
  'ask-the-other-guardian': 'consents',
  'ask-the-person': 'record',
  'ask-who-has-custody': 'family',
  'confirm-weaker-secrecy': 'record',
  'consent-for-this-kind': 'record',
  'consent-that-names-both': 'record',
  'family-ends-exclusion': 'record',
  'give-journal-reference': 'consents',
  'handle-childs-refusal': 'consents',
  'new-consent': 'record',
  'new-decision': 'consents',
  'record-childs-view': 'consents',
  'record-custody': 'family',
  'record-decision': 'consents',
  'refer-first': 'referral',
  'refusal-ways-on': 'release',
  'verify-consent': 'consents',
};

/** Which form carries a remedy out; undefined where none does. */
export const leadsTo = (remedy: string): keyof typeof ROUTES | undefined =>
  Object.hasOwn(FORM_OF, remedy) ? FORM_OF[remedy as Remedy] : undefined;

interface RemedyLinkProps {
  caseId: string;
  remedy: string;
  /** The service that it is about, which the form then proposes. */
  unit?: string;
}

/** The way from a no to the form that can change it; nothing where there is none. */
export function RemedyLink({ caseId, remedy, unit }: RemedyLinkProps) {
  const t = useWords();
  const form = leadsTo(remedy);
  if (!form) return null;
  return (
    <Link to={ROUTES[form]} params={{ caseId }} search={(unit ? { till: unit } : {}) as never}>
      {t(form)}
    </Link>
  );
}

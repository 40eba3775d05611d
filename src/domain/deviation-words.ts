import type { Deviation } from './deviation';
import type { DeviationClosing } from './deviation-closing';
import type { MatterItem } from './matter';
import type { Sentence } from './rule-words';
import type { SetAside } from './suggestion';
import type { Forum } from './unit';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** What went wrong, as a form asks and a list says. */
export const DEVIATION_TYPE_WORDS: Record<Deviation['type'], Sentence> = {
  'unclear-responsibility': t('Oklart vem som ansvarar', 'Unclear who is responsible'),
  'task-not-done': t('Något bestämt har inte gjorts', 'Something agreed was not done'),
  absence: t('Någon kom inte till mötet', 'Somebody did not come to the meeting'),
  referral: t('Remiss avvisad eller inte besvarad', 'Referral refused or not answered'),
  'consent-secrecy': t('Samtycke eller sekretess', 'Consent or secrecy'),
  'follow-up-not-held': t('Uppföljning har inte gjorts', 'Follow-up not held'),
  'plan-not-delivered': t('Planen har inte lämnats ut', 'The plan was not delivered'),
  other: t('Annat', 'Something else'),
};

/** What it was due to. */
export const DEVIATION_CAUSE_WORDS: Record<DeviationClosing['cause'], Sentence> = {
  interpretation: t('Vi tolkade olika', 'We understood it differently'),
  system: t('Fel i hur vi arbetar tillsammans', 'A fault in how we work together'),
  resource: t('Tid, pengar eller personal saknades', 'Time, money or staff were lacking'),
  knowledge: t('Kunskap saknades', 'Knowledge was lacking'),
};

/** With whom it lies. The forums’ names are proper names. */
export const LEVEL_WORDS: Record<Forum | 'managers', Sentence> = {
  managers: t('Chefer', 'Managers'),
  chefsforum: t('Chefsforum', 'Chefsforum'),
  strategigrupp: t('Strategigrupp barn och unga', 'Strategigrupp barn och unga'),
  reko: t('ReKo', 'ReKo'),
};

/** What became of a matter at a meeting. */
export const OUTCOME_OF_FORUM_WORDS: Record<NonNullable<MatterItem['outcome']>, Sentence> = {
  decided: t('Beslutad', 'Decided'),
  back: t('Tillbaka till cheferna', 'Back to the managers'),
  'passed-on': t('Lyfts vidare', 'Raised further'),
};

/** What the app itself may take for a deviation. A question, never a judgement. */
export const SUGGESTION_WORDS: Record<SetAside['suggestion'], Sentence> = {
  'action-overdue': t('En annan verksamhets insats är försenad', 'Another service’s action is late'),
  'follow-up-missed': t('Uppföljningen har inte gjorts', 'The follow-up has not been held'),
  'call-unanswered': t('En verksamhet har inte svarat på kallelsen', 'A service has not answered the call'),
  'referral-unanswered': t('En remiss har inte besvarats', 'A referral has not been answered'),
  'plan-unowned': t('Ingen tar ansvar för planen', 'Nobody takes responsibility for the plan'),
  'assessment-unowned': t('Ingen har tagit ansvar för utredningen', 'Nobody has taken on the assessment'),
};

/** A child’s age in bands, in words. */
export const ageBandWords = (band: string): Sentence =>
  t(`${band.replace('-', '–')} år`, `${band.replace('-', '–')} years`);

import type { ACTION_STATUSES } from './action';
import type { ActionReport } from './action-report';
import type { Role } from './actor';
import type { Attendance } from './attendance';
import type { CallReply } from './call-reply';
import type { CHILD_PARTS } from './child-part';
import type { VOICE_WAYS } from './child-voice';
import type { CLOSING_REASONS } from './closing';
import type { ANSWER_WAYS, Question, Respondent } from './evaluation';
import type { FollowUp } from './follow-up';
import type { GoalOutcome } from './goal-outcome';
import type { Guardian } from './guardian';
import type { IdentityType } from './identity-number';
import type { Meeting } from './meeting';
import type { Minute } from './minute';
import type { PaperIssue } from './paper-issue';
import type { TranslatedText } from './paper-translation';
import type { ProtectionLevel } from './protection-level';
import type { ReferralReply } from './referral-reply';
import type { Sentence } from './rule-words';
import type { InputForm, InputOutcome, Occasion, Trend } from './structured-input';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** The choices that forms offer and screens show, one table per field. A missing word does not compile. */
export const ROLE_WORDS: Record<Role, Sentence> = {
  caseworker: t('socialsekreterare', 'social worker'),
  coordinator: t('samordnare', 'coordinator'),
  manager: t('chef', 'manager'),
  nurse: t('sjuksköterska', 'nurse'),
  clinician: t('behandlare', 'clinician'),
  teacher: t('lärare', 'teacher'),
  counsellor: t('kurator', 'counsellor'),
};

export const IDENTITY_TYPE_WORDS: Record<IdentityType, Sentence> = {
  personnummer: t('personnummer', 'personal number'),
  samordningsnummer: t('samordningsnummer', 'coordination number'),
  other: t('annat nummer', 'another number'),
};

export const PROTECTION_WORDS: Record<ProtectionLevel, Sentence> = {
  NONE: t('inget skydd', 'no protection'),
  MARKING: t('sekretessmarkering', 'confidentiality marking'),
  PROTECTED_REGISTRATION: t('skyddad folkbokföring', 'protected registration'),
  ASSUMED_IDENTITY: t('fingerade personuppgifter', 'assumed identity'),
};

export const RELATION_WORDS: Record<Guardian['relation'], Sentence> = {
  mother: t('mamma', 'mother'),
  father: t('pappa', 'father'),
  parent: t('förälder', 'parent'),
  'step-parent': t('bonusförälder', 'step-parent'),
  'family-home': t('familjehemsförälder', 'family-home parent'),
  'god-man': t('god man', 'guardian ad litem'),
  relative: t('närstående', 'relative'),
  other: t('annan', 'other'),
};

export const CUSTODY_WORDS: Record<Guardian['custody'], Sentence> = {
  none: t('har inte vårdnaden', 'has no custody'),
  custodian: t('vårdnadshavare', 'has custody'),
  appointed: t('förordnad', 'appointed'),
};

export const ACTION_STATUS_WORDS: Record<(typeof ACTION_STATUSES)[number], Sentence> = {
  'not-started': t('inte påbörjad', 'not started'),
  booked: t('bokad', 'booked'),
  ongoing: t('pågår', 'ongoing'),
  done: t('klar', 'done'),
  cancelled: t('blir inte av', 'cancelled'),
};

export const ACTION_REPORT_WORDS: Record<ActionReport['says'], Sentence> = {
  accepts: t('tar insatsen', 'takes the action'),
  declines: t('tar inte insatsen', 'does not take the action'),
  reports: t('berättar hur det går', 'reports how it goes'),
};

export const MEETING_STATUS_WORDS: Record<Meeting['status'], Sentence> = {
  planned: t('planerat', 'planned'),
  held: t('hållet', 'held'),
  cancelled: t('inställt', 'cancelled'),
};

export const MEETING_PURPOSE_WORDS: Record<Meeting['purpose'], Sentence> = {
  sip: t('möte för att samordna stöd', 'meeting to coordinate support'),
  'pre-meeting': t('förmöte', 'pre-meeting'),
  'follow-up': t('uppföljning', 'follow-up'),
  extra: t('extra möte', 'extra meeting'),
};

export const CHILD_PART_WORDS: Record<(typeof CHILD_PARTS)[number], Sentence> = {
  whole: t('på hela mötet', 'for the whole meeting'),
  part: t('på en del av mötet', 'for part of the meeting'),
  represented: t('genom någon annan, ett brev eller bilder', 'through someone else, a letter or pictures'),
  'told-afterwards': t('får veta efteråt vad ni kom fram till', 'is told afterwards what you decided'),
  undecided: t('inte bestämt', 'not decided'),
};

export const VOICE_WORDS: Record<(typeof VOICE_WAYS)[number], Sentence> = {
  present: t('på mötet', 'at the meeting'),
  representative: t('genom någon annan', 'through someone else'),
  'talking-mat': t('med samtalsmatta', 'with a talking mat'),
  'picture-support': t('med bildstöd', 'with picture support'),
  letter: t('i ett brev', 'in a letter'),
  drawing: t('med en teckning', 'with a drawing'),
  'told-staff': t('berättade för personal', 'told staff'),
  'told-guardian': t('berättade för en vårdnadshavare', 'told a guardian'),
  interpreter: t('med tolk', 'with an interpreter'),
  'not-heard': t('har inte kunnat berätta', 'could not be heard'),
};

export const CALL_REPLY_WORDS: Record<CallReply['answer'], Sentence> = {
  comes: t('kommer', 'comes'),
  'comes-remotely': t('kommer, digitalt', 'comes, remotely'),
  'sends-delegate': t('skickar någon annan', 'sends someone else'),
  cannot: t('kan inte', 'cannot'),
};

export const PRESENT_WORDS: Record<Attendance['present'], Sentence> = {
  whole: t('med hela tiden', 'present throughout'),
  part: t('med en del av tiden', 'present in part'),
  remote: t('med digitalt', 'present remotely'),
  'absent-notified': t('kom inte, hade sagt till', 'absent, had said so'),
  absent: t('kom inte', 'absent'),
};

export const ATTENDEE_WORDS: Record<Attendance['who'], Sentence> = {
  staff: t('personal', 'staff'),
  guardian: t('vårdnadshavare', 'guardian'),
  child: t('barnet', 'the child'),
  relative: t('närstående', 'relative'),
  interpreter: t('tolk', 'interpreter'),
  'support-person': t('stödperson', 'support person'),
  other: t('annan', 'other'),
};

export const MINUTE_WORDS: Record<Minute['section'], Sentence> = {
  question: t('fråga', 'question'),
  discussion: t('samtal', 'discussion'),
  decision: t('beslut', 'decision'),
};

export const REFERRAL_WORDS: Record<ReferralReply['step'], Sentence> = {
  confirmed: t('remissen har kommit fram', 'the referral has arrived'),
  accepted: t('tar emot', 'accepts'),
  declined: t('tar inte emot', 'declines'),
};

export const OUTCOME_WORDS: Record<GoalOutcome['result'], Sentence> = {
  reached: t('ja, målet nåddes', 'yes, reached'),
  partly: t('delvis', 'partly'),
  'not-reached': t('nej', 'no'),
};

export const FOLLOW_UP_WORDS: Record<FollowUp['decision'], Sentence> = {
  continue: t('planen fortsätter', 'the plan goes on'),
  revise: t('planen ändras', 'the plan is revised'),
  close: t('planen avslutas', 'the plan is closed'),
};

export const CLOSING_WORDS: Record<(typeof CLOSING_REASONS)[number], Sentence> = {
  'need-gone': t('stödet behöver inte samordnas längre', 'coordination is no longer needed'),
  'consent-withdrawn': t('samtycket togs tillbaka', 'the consent was taken back'),
  'no-consent': t('familjen sa nej till samtycke', 'the family did not consent'),
  'family-stops': t('familjen vill inte fortsätta', 'the family does not want to go on'),
  'turned-18': t('barnet har fyllt 18 år', 'the child turned 18'),
  moved: t('barnet har flyttat', 'the child moved'),
  'request-refused': t('en önskan om SIP fick nej', 'a request for a SIP was turned down'),
  other: t('annat', 'other'),
};

export const RESPONDENT_WORDS: Record<Respondent, Sentence> = {
  child: t('barnet', 'the child'),
  guardian: t('vårdnadshavare', 'guardian'),
  staff: t('personal', 'staff'),
};

/** The five questions, to each who is asked, as they stand on the screen and on the paper. */
export const QUESTION_WORDS: Record<Respondent, Record<Question, Sentence>> = {
  child: {
    information: t('Fick du veta det du behövde?', 'Were you told what you needed to know?'),
    participation: t('Fick du vara med och bestämma?', 'Did you get to help decide?'),
    cooperation: t('Hjälptes de vuxna åt?', 'Did the grown-ups work together?'),
    meaning: t('Var det bra för dig att ni träffades?', 'Was it good for you that you all met?'),
    gotPlan: t('Fick du planen på papper?', 'Did you get the plan on paper?'),
  },
  guardian: {
    information: t('Fick ni veta det ni behövde?', 'Did you get to know what you needed?'),
    participation: t('Kunde ni vara med och bestämma?', 'Could you take part in deciding?'),
    cooperation: t('Arbetade de som hjälper er tillsammans?', 'Did those who help you work together?'),
    meaning: t('Var mötet till nytta för er?', 'Was the meeting of use to you?'),
    gotPlan: t('Fick ni planen på papper?', 'Did you get the plan on paper?'),
  },
  staff: {
    information: t('Fick du veta det du behövde för din del?', 'Did you get to know what you needed for your part?'),
    participation: t(
      'Kunde barnet och familjen vara med och bestämma?',
      'Could the child and the family take part in deciding?',
    ),
    cooperation: t('Arbetade verksamheterna tillsammans?', 'Did the services work together?'),
    meaning: t('Var mötet till nytta för barnet?', 'Was the meeting of use to the child?'),
    gotPlan: t('Fick din verksamhet planen?', 'Did your service get the plan?'),
  },
};

/** The five questions to one who is asked, in Swedish or English. */
export const questionsIn = (who: Respondent, language: 'sv' | 'en') =>
  Object.fromEntries(
    Object.entries(QUESTION_WORDS[who]).map(([question, words]) => [question, words[language]]),
  ) as Record<Question, string>;

export const ANSWER_WAY_WORDS: Record<(typeof ANSWER_WAYS)[number], Sentence> = {
  screen: t('på skärmen', 'on the screen'),
  paper: t('på papper', 'on paper'),
};

export const PAPER_HOW_WORDS: Record<PaperIssue['how'], Sentence> = {
  handed: t('lämnad i handen', 'handed over'),
  posted: t('skickad med post', 'posted'),
  'read-aloud': t('uppläst', 'read aloud'),
  'via-interpreter': t('genomgången med tolk', 'gone through with an interpreter'),
};

export const TRANSLATED_TEXT_WORDS: Record<TranslatedText, Sentence> = {
  'free-text': t('det som människor har skrivit', 'what people wrote'),
  frame: t('rubriker och fasta meningar', 'headings and fixed sentences'),
};

export const PAPER_LANGUAGE_WORDS: Record<PaperIssue['language'], Sentence> = {
  sv: t('svenska', 'Swedish'),
  'sv-easy': t('lättläst svenska', 'plain Swedish'),
  en: t('engelska', 'English'),
  ar: t('arabiska', 'Arabic'),
  so: t('somaliska', 'Somali'),
  ti: t('tigrinska', 'Tigrinya'),
  uk: t('ukrainska', 'Ukrainian'),
};

export const INPUT_FORM_WORDS: Record<InputForm, Sentence> = {
  'my-child': t('Mitt barn', 'Mitt barn (my child)'),
  'school-health-talk': t('Hälsosamtal i skolan', 'School health talk'),
  'placed-child-health': t('Hälsoundersökning vid placering', 'Health examination at placement'),
  attendance: t('Skolnärvaro', 'School attendance'),
  'psychological-assessment': t('Psykologutredning', 'Psychological assessment'),
  'newly-arrived': t('Nyanländ eller ensamkommande', 'Newly arrived or unaccompanied'),
};

export const OCCASION_WORDS: Record<Occasion, Sentence> = {
  'age-2-5': t('2,5 år', '2.5 years'),
  'age-4': t('4 år', '4 years'),
  'school-start': t('vid skolstarten', 'at the start of school'),
  'middle-years': t('på mellanstadiet', 'in the middle years'),
  'late-years': t('på högstadiet', 'in the late years'),
  'upper-secondary': t('på gymnasiet', 'at upper secondary school'),
};

export const INPUT_OUTCOME_WORDS: Record<InputOutcome, Sentence> = {
  'no-need': t('inget mer behövs', 'nothing more is needed'),
  watch: t('följs upp hos oss', 'we keep an eye on it'),
  need: t('ett behov av stöd', 'a need of support'),
};

export const TREND_WORDS: Record<Trend, Sentence> = {
  more: t('ökar', 'rising'),
  same: t('ungefär som förut', 'about as before'),
  less: t('minskar', 'falling'),
  unknown: t('vet inte', 'not known'),
};

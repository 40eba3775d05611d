import type { TaskName } from './case-tasks';
import type { ImportantDate } from './important-dates';
import type { MissingPart } from './missing-for-issue';
import type { DayItem } from './my-day';
import type { Sentence } from './rule-words';
import type { StepName } from './step-name';
import type { TimelineEventName, TimelineGroup } from './timeline-events';

const t = (sv: string, en: string): Sentence => ({ sv, en });

/** The seven steps. */
export const STEP_WORDS: Record<StepName, Sentence> = {
  need: t('Behov', 'Need'),
  consent: t('Samtycke', 'Consent'),
  prepare: t('Förbered', 'Prepare'),
  call: t('Kalla', 'Call'),
  meeting: t('Möte', 'Meeting'),
  plan: t('Plan', 'Plan'),
  'follow-up': t('Följ upp, avsluta', 'Follow up, close'),
};

/** What a case asks for, verb first. */
export const TASK_WORDS: Record<TaskName, Sentence> = {
  guardians: t('Skriv vem som är vårdnadshavare', 'Write who the guardians are'),
  services: t('Bjud in verksamheterna', 'Invite the services'),
  consent: t('Fråga om samtycke', 'Ask for consent'),
  'verify-consent': t('Kontrollera samtycket i varje verksamhet', 'Check the consent in each service'),
  'hear-child': t('Fråga barnet vad som är viktigt', 'Ask the child what matters'),
  prepare: t('Förbered mötet med familjen', 'Prepare the meeting with the family'),
  'child-part': t('Bestäm hur barnet deltar', 'Decide how the child takes part'),
  'plan-meeting': t('Boka tid för mötet', 'Set a time for the meeting'),
  question: t('Skriv frågan till mötet', 'Write the question for the meeting'),
  call: t('Skicka kallelsen', 'Send the call'),
  replies: t('Vänta in svaren', 'Wait for the answers'),
  interpreter: t('Boka tolk', 'Book an interpreter'),
  chair: t('Utse den som leder mötet', 'Name who leads the meeting'),
  scribe: t('Utse den som skriver på mötet', 'Name who writes at the meeting'),
  'hold-meeting': t('Håll mötet', 'Hold the meeting'),
  attendance: t('Anteckna vilka som kom', 'Note who came'),
  minutes: t('Skriv anteckningar från mötet', 'Write the minutes'),
  goals: t('Sätt mål', 'Set goals'),
  actions: t('Bestäm vem som gör varje insats', 'Decide who does each action'),
  'crisis-plan': t('Skriv vem ni ringer om planen inte håller', 'Write whom to call if the plan does not hold'),
  'best-interests': t('Pröva barnets bästa', 'Check the child’s best interests'),
  'follow-up-date': t('Bestäm datum för uppföljning', 'Set a date for the follow-up'),
  issue: t('Granska och fastställ planen', 'Review and issue the plan'),
  paper: t('Ge familjen planen på papper', 'Give the family the plan on paper'),
  'follow-up': t('Följ upp planen', 'Follow up the plan'),
};

/** The dates that matter. */
export const DATE_WORDS: Record<ImportantDate['what'], Sentence> = {
  'reply-by': t('Sista svar om mötestiden', 'Last answers about the time'),
  meeting: t('Möte', 'Meeting'),
  'plan-due': t('Planen klar', 'The plan ready'),
  'action-due': t('Insats ska vara klar', 'Action due'),
  'follow-up': t('Uppföljning', 'Follow-up'),
  'consent-ends': t('Samtycket slutar', 'The consent ends'),
  'turns-15': t('Barnet fyller 15 år', 'The child turns 15'),
  'turns-18': t('Barnet fyller 18 år', 'The child turns 18'),
};

/** What waits on one's day. */
export const DAY_WORDS: Record<DayItem['item'], Sentence> = {
  'action-overdue': t('Insatsen skulle ha varit klar', 'The action is late'),
  'follow-up-overdue': t('Uppföljningen skulle ha varit gjord', 'The follow-up is late'),
  'meeting-overdue': t('SIP-mötet skulle ha hållits', 'The SIP meeting is late'),
  'call-late': t('Kallelsen skulle ha skickats', 'The call is late'),
  'referral-late': t('Remissen har inte kommit vidare', 'The referral has not moved on'),
  'consent-doubted': t(
    'Familjen är tveksam till samtycket: smalna av, ta tillbaka eller förnya',
    'The family doubts the consent: narrow it, take it back or renew it',
  ),
  'year-point-late': t('Länets årshjul: skulle ha varit gjort', 'The county’s year: is late'),
  'year-point-due': t('Länets årshjul', 'The county’s year'),
  meeting: t('Möte', 'Meeting'),
  'follow-up-near': t('Uppföljningen är nära', 'The follow-up is near'),
  'call-to-answer': t('Svara på kallelsen', 'Answer the call'),
  'reply-overdue': t('Någon har inte svarat på kallelsen', 'Somebody has not answered the call'),
  'call-not-mailed': t('En kallelse gick inte att mejla', 'A call could not be mailed'),
  'invitation-to-answer': t('Svara på inbjudan', 'Answer the invitation'),
  'referral-to-answer': t('En remiss väntar på ert svar', 'A referral waits for your answer'),
  'nobody-coordinates': t(
    'Ingen samordnar längre: svara om ni tar över',
    'Nobody coordinates any longer: say whether you take over',
  ),
  'handover-to-answer': t('Ta över samordningen', 'Take over the coordination'),
  'handover-declined': t(
    'Nej till att ta över samordningen: du samordnar fortfarande',
    'No to taking over: you still coordinate',
  ),
  'verify-consent': t('Kontrollera samtycket', 'Check the consent'),
  'texts-to-confirm': t(
    'Läs vad som nu kan läsas under svagare sekretess',
    'Read what can now be read under weaker secrecy',
  ),
  'acute-to-review': t('Gå igenom det akuta skyddet', 'Review the acute protection'),
  'acute-review-late': t(
    'Ingen chef har gått igenom det akuta skyddet: säg till enhetens ledning',
    'No manager has reviewed the acute protection: tell the unit’s management',
  ),
  'action-to-accept': t('Svara om ni tar insatsen', 'Say whether you take the action'),
  'turned-18': t('Den unga är 18: fråga den unga, eller avsluta', 'The young person is 18: ask them, or close'),
  'turns-18': t('Fyller snart 18: förbered bytet', 'Soon 18: prepare the change'),
  'move-ahead': t('Barnet flyttar: lämna över eller avsluta', 'The child moves: hand over or close'),
  'consent-ends': t('Samtycket slutar snart', 'The consent ends soon'),
  'action-due': t('Insatsen ska snart vara klar', 'The action is due soon'),
  'follow-up-due': t('Dags för uppföljning', 'Time to follow up'),
  'no-consent': t('Samtycke saknas', 'No consent'),
  'no-meeting': t('Inget SIP-möte är bokat', 'No SIP meeting is booked'),
  'no-call': t('Ingen är kallad till SIP-mötet', 'Nobody is called to the SIP meeting'),
  'no-coordinator': t('Samordnare saknas', 'No coordinator'),
  'no-follow-up-date': t('Datum för uppföljning saknas', 'No date for the follow-up'),
  'action-unowned': t('Ingen har tagit insatsen', 'Nobody has taken the action'),
};

/** What still stops a plan from being issued. */
export const MISSING_WORDS: Record<MissingPart, Sentence> = {
  plan: t('Påbörja planen', 'Begin the plan'),
  goal: t('Skriv minst ett mål', 'Write at least one goal'),
  action: t('Skriv minst en insats', 'Write at least one action'),
  'action-owner': t('Bestäm vem som gör insatsen, eller skriv oenighet', 'Decide who does it, or note a disagreement'),
  'action-date': t('Skriv när insatsen görs', 'Write when the action is done'),
  others: t(
    'Skriv vad familjen eller andra gör, eller att ingen gör något',
    'Write what the family or others do, or that nobody does',
  ),
  'overall-responsible': t('Bestäm vem som har det övergripande ansvaret', 'Decide who has the overall responsibility'),
  'child-voice': t(
    'Skriv vad barnet säger, eller varför ni inte vet',
    'Write what the child says, or why you do not know',
  ),
  'follow-up-date': t('Bestäm datum för uppföljning', 'Set a date for the follow-up'),
};

/** What has happened. */
export const EVENT_WORDS: Record<TimelineEventName, Sentence> = {
  'case-opened': t('Ärendet öppnades', 'The case was opened'),
  'move-noted': t('Flytten skrevs ner', 'The move was noted'),
  'case-closed': t('Ärendet avslutades', 'The case was closed'),
  'case-reopened': t('Ärendet öppnades igen', 'The case was opened again'),
  'coordinator-changed': t('Ny samordnare', 'New coordinator'),
  'handover-offered': t('Samordningen erbjöds', 'The coordination was offered'),
  'handover-declined': t('Ett nej till samordningen', 'A no to the coordination'),
  'service-invited': t('En verksamhet bjöds in', 'A service was invited'),
  'invitation-answered': t('Svar på inbjudan', 'An invitation was answered'),
  'referral-permitted': t('Medgivande till remiss', 'Permission to refer'),
  'referral-answered': t('Svar på remiss', 'A referral was answered'),
  'protection-marked': t('Skyddade personuppgifter', 'Protected identity'),
  'consent-recorded': t('Samtycke skrevs in', 'A consent was recorded'),
  'consent-answered': t('Svar på samtycke', 'A consent was answered'),
  'consent-verified': t('Samtycke kontrollerades', 'A consent was checked'),
  'consent-withdrawn': t('Samtycke togs tillbaka', 'A consent was taken back'),
  'exclusion-recorded': t('Familjen vill inte dela något', 'The family excluded something'),
  'decision-recorded': t('Beslut skrevs in', 'A decision was recorded'),
  'reservation-recorded': t('Förbehåll skrevs in', 'A reservation was recorded'),
  'person-consented': t('En annan vuxens samtycke skrevs in', 'Another adult’s consent was recorded'),
  'form-attached': t('Undertecknat formulär sparades', 'A signed form was kept'),
  prepared: t('Mötet förbereddes med familjen', 'The meeting was prepared with the family'),
  'call-sent': t('Kallelse skickades', 'A call was sent'),
  'call-answered': t('Svar på kallelse', 'A call was answered'),
  'meeting-planned': t('Möte bokades', 'A meeting was planned'),
  'meeting-held': t('Mötet hölls', 'The meeting was held'),
  'meeting-cancelled': t('Mötet ställdes in', 'The meeting was cancelled'),
  'meeting-read-back': t('Det ni kom överens om lästes upp', 'What was agreed was read back'),
  'minute-taken': t('Anteckning på mötet', 'A note at the meeting'),
  'call-changed': t('Kallelsen ändrades', 'The call was changed'),
  'service-left': t('En verksamhet är inte längre med', 'A service left'),
  'exclusion-ended': t('Familjen tog bort ett nej till delning', 'The family took an exclusion away'),
  'decision-ended': t('Beslutet upphörde', 'The decision ended'),
  'reservation-ended': t('Förbehållet upphörde', 'The reservation ended'),
  'person-consent-ended': t('En annan vuxens samtycke upphörde', 'Another adult’s consent ended'),
  'acute-ended': t('Akut skydd avslutades', 'Acute protection ended'),
  'plan-begun': t('Planen påbörjades', 'The plan was begun'),
  'situation-described': t('Nuläget beskrevs', 'The situation was described'),
  'need-named': t('Behov', 'A need was named'),
  'goal-set': t('Mål sattes', 'A goal was set'),
  'action-agreed': t('Insats bestämdes', 'An action was agreed'),
  'crisis-agreed': t('Vad ni gör om planen inte håller', 'What to do if the plan fails'),
  changed: t('Ändring', 'Change'),
  removed: t('Togs bort', 'Removed'),
  'child-heard': t('Barnets ord skrevs ner', 'The child’s words were written down'),
  'family-heard': t('Familjens ord skrevs ner', 'The family’s words were written down'),
  'action-reported': t('Besked om insats', 'An action was reported on'),
  proposed: t('Förslag', 'A proposal'),
  'proposal-answered': t('Svar på förslag', 'A proposal was answered'),
  'disagreement-noted': t('Oenighet skrevs ner', 'A disagreement was noted'),
  'input-recorded': t('Ett underlag skrevs in', 'An input was written down'),
  'best-interests-checked': t('Barnets bästa prövades', 'The child’s best interests were checked'),
  'plan-issued': t('Planen fastställdes', 'The plan was issued'),
  'plan-received': t('Kopia av planen kom', 'A copy of the plan came'),
  'paper-translated': t('Pappret översattes', 'The paper was translated'),
  'paper-given': t('Familjen fick planen på papper', 'The family got the plan on paper'),
  'texts-confirmed': t('Texter lästes, och får lämnas ut', 'Texts were read, and may be given out'),
  'released-by-statute': t('Uppgifter lämnades ut med stöd i lag', 'Information was released under a statute'),
  'acute-started': t('Akut skyddsbehov', 'Acute protection'),
  'acute-reviewed': t('Akut skydd gicks igenom av chefen', 'Acute protection was reviewed by the manager'),
  'followed-up': t('Planen följdes upp', 'The plan was followed up'),
  'outcome-recorded': t('Hur det gick skrevs ner', 'An outcome was recorded'),
  evaluated: t('Omdöme lämnades', 'An evaluation was given'),
};

export const EVENT_GROUP_WORDS: Record<TimelineGroup, Sentence> = {
  case: t('Ärendet', 'The case'),
  meetings: t('Möten', 'Meetings'),
  consents: t('Samtycken', 'Consents'),
  sharing: t('Delningar', 'Sharing'),
  plan: t('Planen', 'The plan'),
};

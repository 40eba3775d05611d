import type { Kind } from './kind';

/**
 * What differs between regions. Every number here is a setting that a region decides, none is law: where a statute
 * gives a number (orosanmälan, utredning) it belongs to that duty, not to this list.
 */
export interface RegionProfile {
  id: string;
  name: string;
  /** From this age the child's own yes is also needed (`own-consent`) or only a recorded view. Law sets no age. */
  childConsentFrom: number;
  childConsentMode: 'own-consent' | 'view-recorded';
  /** From this age the child's view must be recorded before a consent holds. */
  childViewFrom: number;
  /** A manager may let a mature child consent alone, for few kinds (C5). */
  childAlone: boolean;
  kindsChildAlone: readonly Kind[];
  /** Only services that already have ongoing interventions are called to a meeting. */
  ongoingContactGate: boolean;
  /** Documented attempts before a guardian counts as unreachable (C6), and the kinds that one guardian may then open. */
  attemptsBeforeUnreachable: number;
  kindsOneGuardianMayOpen: readonly Kind[];
  /** What a receiver with weaker secrecy gets unless the family has ticked more, knowing of the weakness. */
  kindsUnderWeakerSecrecy: readonly Kind[];
  consentMaxMonths: number;
  /** A new consent is proposed to last until so many days after the planned follow-up, at which it is asked for anew. */
  consentDaysAfterFollowUp: number;
  /** How long acute protection stays open without consent, in hours. */
  acuteHours: number;
  /** Who keeps the signed original of the plan. */
  originalHeldBy: 'family' | 'plan-owner';
  deadlines: Deadlines;
  logCheck: LogCheck;
}

/**
 * Recurring checks of a unit's log by random draw. HSLF-FS 2016:40, 4 kap., asks for systematic recurring checks that are
 * documented, and names no numbers: how often, how many and how soon are our proposal.
 */
export interface LogCheck {
  everyDays: number;
  /** How many accesses are drawn, and the share of them (0 to 1) that is drawn for its risks; the rest by chance alone. */
  accesses: number;
  riskyShare: number;
  finishWorkingDays: number;
}

/** Proposed deadlines; working days unless the name says otherwise. */
export interface Deadlines {
  /** From the initiative until the work has begun: the family is written down and the services are invited. */
  startWorkingDays: number;
  /**
   * From sending a referral until it should be confirmed, and until it should be answered. Our own proposal: the county
   * agreement says that health care confirms quickly, and names no days.
   */
  referralConfirmWorkingDays: number;
  referralAnswerWorkingDays: number;
  /** From the family's yes to the plan until the call has gone out. */
  callAfterConsentWorkingDays: number;
  /**
   * Before the meeting: the call has gone out with its question, and an interpreter is booked, so that people can prepare.
   * Our own proposal: the county's routine says that the question stands in the call, and names no days.
   */
  callBeforeMeetingWorkingDays: number;
  /** From the initiative to the meeting; public holidays stretch it, but never beyond the calendar days. */
  meetingWorkingDays: number;
  meetingWarningCalendarDays: number;
  issueWorkingDays: number;
  firstFollowUpWeeks: number;
  followUpMaxWeeks: number;
  /** Calendar days before a follow-up: from the first it is told of, from the last it stands among what is near. */
  reminderDaysBefore: readonly [first: number, last: number];
  deviationWorkingDays: number;
  /**
   * For the manager's review of an acute protection, from the day on which it was over. Our own proposal: neither law nor
   * the county's routine names a review or its days, so a region sets what it wants.
   */
  acuteReviewWorkingDays: number;
  /** For the review of a case that was opened with a reason, from the day of the opening. Our own proposal too. */
  openingReviewWorkingDays: number;
}

const JONKOPING: RegionProfile = {
  id: 'JONKOPING',
  name: 'Jönköpings län',
  childConsentFrom: 15,
  childConsentMode: 'own-consent',
  childViewFrom: 12,
  childAlone: true,
  kindsChildAlone: ['LOGISTICS', 'IDENTITY', 'CHILD_VOICE', 'PLAN_ACTION', 'STUDENT_HEALTH', 'HEALTH', 'PSYCH'],
  ongoingContactGate: true,
  attemptsBeforeUnreachable: 3,
  kindsOneGuardianMayOpen: ['LOGISTICS', 'IDENTITY', 'SCHOOL', 'CHILD_VOICE', 'PLAN_ACTION'],
  kindsUnderWeakerSecrecy: ['LOGISTICS', 'IDENTITY', 'PLAN_ACTION'],
  consentMaxMonths: 12,
  consentDaysAfterFollowUp: 30,
  acuteHours: 72,
  originalHeldBy: 'family',
  deadlines: {
    startWorkingDays: 1,
    referralConfirmWorkingDays: 5,
    referralAnswerWorkingDays: 10,
    callAfterConsentWorkingDays: 5,
    callBeforeMeetingWorkingDays: 5,
    meetingWorkingDays: 15,
    meetingWarningCalendarDays: 21,
    issueWorkingDays: 5,
    firstFollowUpWeeks: 8,
    followUpMaxWeeks: 12,
    reminderDaysBefore: [14, 3],
    deviationWorkingDays: 10,
    acuteReviewWorkingDays: 5,
    openingReviewWorkingDays: 5,
  },
  logCheck: { everyDays: 30, accesses: 12, riskyShare: 0.5, finishWorkingDays: 10 },
};

/** A region where services may be called before they know the child, as national guidance allows. */
const OPEN_CALL: RegionProfile = {
  ...JONKOPING,
  id: 'OPEN_CALL',
  name: 'Region utan krav på pågående kontakt',
  ongoingContactGate: false,
  originalHeldBy: 'plan-owner',
};

/** A region that asks the child, records the view and lets the guardians decide at every age under 18. */
const VIEW_RECORDED: RegionProfile = {
  ...JONKOPING,
  id: 'VIEW_RECORDED',
  name: 'Region där barnets inställning antecknas',
  childConsentMode: 'view-recorded',
};

export const REGION_PROFILES = [JONKOPING, OPEN_CALL, VIEW_RECORDED] as const;

/** The ids that a county may choose among. */
export const REGION_IDS = REGION_PROFILES.map((profile) => profile.id);

/**
 * Whether a case may be opened under a profile where the county has chosen another: only under Jönköping's, the strictest,
 * which devices of releases before the choice always ask for. Nobody opens one under rules weaker than the county's.
 */
export const mayOpenUnder = (asked: string, county: string | undefined): boolean =>
  asked === regionProfile(county).id || asked === JONKOPING.id;

/** The profile of that id; an unknown id gets Jönköping's, the strictest of them. */
export const regionProfile = (id: string | undefined): RegionProfile =>
  REGION_PROFILES.find((profile) => profile.id === id) ?? JONKOPING;

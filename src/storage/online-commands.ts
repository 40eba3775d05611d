import type { CommandFailure } from '#domain/command-words';
import type { SeenLine } from '#domain/seen-line';
import type { Release } from '#protocol/command';
import type { DeviceLine, PurgeDevice } from '#protocol/devices';
import type { PeriodResult } from '#protocol/evaluation-results';
import type { GetPartAnswer } from '#protocol/files';
import type { EndAccount, EndAccountAnswer, EndStaffSessions, SetUnitDevices } from '#protocol/lead-unit';
import type { EndNaming, NamedPersons, NamedPersonsAnswer, NamePerson } from '#protocol/named-persons';
import type {
  ApproveOctober,
  BeginOctober,
  CommentOctober,
  ImportIndicators,
  OctoberAnswer,
  OctoberReviewAnswer,
  OctoberVersion,
  PublishedDeviations,
  TakeOutOctober,
} from '#protocol/october';
import type {
  InvitePersonAnswer,
  PasskeyLine,
  PasskeysAnswer,
  RemovePasskey,
  RevokePasskey,
  StaffPasskeys,
  StaffPasskeysAnswer,
} from '#protocol/passkeys';
import type { OpenQuarantine, OpenQuarantinedPart, QuarantinedChange } from '#protocol/quarantine';
import type {
  DrawnAccess,
  JudgeAccess,
  LogCheckAnswer,
  LogCheckLine,
  OpenByNumber,
  Opening,
  ReviewOpening,
  ReviewsDue,
} from '#protocol/reviews';
import type { WhoHasSeen, WhoHasSeenAnswer } from '#protocol/seen';
import type { EndSessions, ProofWays, SessionLine } from '#protocol/sign-in';

export type { OctoberVersion };
/** The years and reviews; and one review with its figures, comments and indicators. */
export type OctoberReviews = Omit<OctoberAnswer, 'v'>;
export type PublishedYears = PublishedDeviations['years'];
export type OctoberReview = Omit<OctoberReviewAnswer, 'v'>;

export type { DrawnAccess, LogCheckLine, Opening, SeenLine, WhoHasSeenAnswer };
/** One check of the log with its drawn accesses; and what waits for the reviewers of a unit. */
export type LogCheck = Omit<LogCheckAnswer, 'v'>;
export type Due = Omit<ReviewsDue, 'v'>;

/** The open cases of which a colleague who leaves is the coordinator. */
export type CoordinatedCase = EndAccountAnswer['cases'][number];

export type { DeviceLine, PasskeyLine, PeriodResult, QuarantinedChange, SessionLine };
/** One's own passkeys; a colleague's; and an invitation to make one. */
export type OwnPasskeys = Omit<PasskeysAnswer, 'v'>;
export type ColleaguesPasskeys = Omit<StaffPasskeysAnswer, 'v'>;
export type Invited = Omit<InvitePersonAnswer, 'v'>;

/**
 * The end of an online command. These need a network at that moment and are never queued: `unreachable` means that
 * nothing is known to have happened and that the person may try again.
 */
export type CommandResult = { ok: true } | ({ ok: false } & CommandFailure);

/** The end of a question that only the server can answer. */
export type Asked<T> = { ok: true; value: T } | Exclude<CommandResult, { ok: true }>;

/** What lies in the unit's quarantine, newest first; `more` says that older ones lie there too. */
export type QuarantineResult =
  | { ok: true; changes: readonly QuarantinedChange[]; more: boolean }
  | Exclude<CommandResult, { ok: true }>;

/** What only the server can know or grant. The app wires this port to the network; screens only see these verbs. */
export interface OnlineCommands {
  /** Assigns a colleague of the own unit to a dossier, until an instant (ms) or for the time being. */
  assignStaff(args: { dossierId: string; person: string; until: number | null }): Promise<CommandResult>;
  endAssignment(args: { dossierId: string; person: string }): Promise<CommandResult>;
  /** Opens a dossier of the unit for 60 minutes; the reason is logged and reviewed. */
  openOnGround(args: { dossierId: string; reason: string }): Promise<CommandResult>;
  /** The same by the case's number or the child's; gives which case it is. */
  openByNumber(args: OpenByNumber): Promise<Asked<string>>;
  /** Openings of the unit, for whoever reviews them; `alone` where nobody else of it does, `elsewhere` where another unit's then do. Asking is logged. */
  openings(): Promise<Asked<{ openings: readonly Opening[]; alone: boolean; elsewhere?: boolean }>>;
  reviewOpening(args: ReviewOpening): Promise<CommandResult>;
  /** What waits for the reviewers of the unit. */
  reviewsDue(): Promise<Asked<Due>>;
  /** The unit's checks of the log, the newest first. */
  logChecks(): Promise<Asked<readonly LogCheckLine[]>>;
  /** One check with its accesses; asking is logged. */
  openLogCheck(args: { check: string }): Promise<Asked<LogCheck>>;
  judgeAccess(args: JudgeAccess): Promise<CommandResult>;
  finishLogCheck(args: { check: string }): Promise<CommandResult>;
  /** Names a colleague of the own unit who may open a case under protected identity, or takes the name away. */
  namePerson(args: NamePerson): Promise<CommandResult>;
  endNaming(args: EndNaming): Promise<CommandResult>;
  /** Who of the own unit may open such a case, and whether one may change that. */
  namedPersons(args: NamedPersons): Promise<Asked<Omit<NamedPersonsAnswer, 'v'>>>;
  /** Releases named records once to one unit on a statute ground (ST1-ST8), with its written reason. */
  release(args: Release): Promise<CommandResult>;
  /** What the unit may know of the answers to the five questions: closed half-years, five answers or more. */
  evaluationResults(): Promise<Asked<readonly PeriodResult[]>>;
  /** The deviations of every year whose review is approved, for everybody at work in the county; no count under five. */
  publishedDeviations(): Promise<Asked<PublishedYears>>;
  /** The October review, for whom the directory names: which years there are, and one version of one. Asking is logged. */
  octoberReviews(): Promise<Asked<OctoberReviews>>;
  openOctober(args: { review: string }): Promise<Asked<OctoberReview>>;
  /** Begins a version; gives its id. */
  beginOctober(args: BeginOctober): Promise<Asked<string>>;
  commentOctober(args: CommentOctober): Promise<CommandResult>;
  freezeOctober(args: { review: string }): Promise<CommandResult>;
  approveOctober(args: ApproveOctober): Promise<CommandResult>;
  /** Logs that it is printed or taken out, before it is. */
  takeOutOctober(args: TakeOutOctober): Promise<CommandResult>;
  importIndicators(args: ImportIndicators): Promise<CommandResult>;
  /** Who has seen a case, as far as one may be told; asking is logged. */
  whoHasSeen(args: WhoHasSeen): Promise<Asked<Omit<WhoHasSeenAnswer, 'v'>>>;
  /** The devices of the unit for its coordinator or manager; else the person's own. */
  devices(): Promise<Asked<readonly DeviceLine[]>>;
  /** The person's own sessions, on every device and in every assignment. */
  sessions(): Promise<Asked<readonly SessionLine[]>>;
  /** Ends one of them, or all others; where the server has not been shown lately who asks, that comes first (`prove-first`). */
  endSessions(args: EndSessions): Promise<CommandResult>;
  /** The passkeys that one signs in with, where this server has local accounts. */
  passkeys(): Promise<Asked<OwnPasskeys>>;
  /** What a passkey of one's own is to be asked so that one shows anew who one is; and its answer, which goes as it is. */
  beginProof(): Promise<Asked<unknown>>;
  provePasskey(args: { response: unknown }): Promise<CommandResult>;
  /** How one can show anew who one is. */
  proofWays(): Promise<Asked<ProofWays>>;
  /** Leaves the page for the provider that one signed in at, which asks anew who one is and sends one back to the list. */
  proveAtProvider(): Promise<CommandResult>;
  /** What the browser is to be asked for another one, and then keeps it: the browser's answer goes as it is. */
  beginPasskey(): Promise<Asked<unknown>>;
  addPasskey(args: { response: unknown; name: string }): Promise<CommandResult>;
  /** Takes one of them away; false where it is the last one and one has not been told what follows. */
  removePasskey(args: RemovePasskey): Promise<Asked<boolean>>;
  /** A manager sees a colleague's, invites the colleague to make one by a link, and takes one away. */
  staffPasskeys(args: StaffPasskeys): Promise<Asked<ColleaguesPasskeys>>;
  invitePerson(args: StaffPasskeys): Promise<Asked<Invited>>;
  revokePasskey(args: RevokePasskey): Promise<CommandResult>;
  /** One part of a file that a record names; the server logs that it was given. */
  filePart(args: { dossierId: string; fileId: string; part: number }): Promise<Asked<GetPartAnswer>>;
  /** Orders a device to be emptied at its next contact. */
  purgeDevice(args: PurgeDevice): Promise<CommandResult>;
  /**
   * A manager reads what the unit's people wrote and may no longer send; the reason is logged and reviewed. `after` is
   * the last one that was shown, where the older ones are asked for.
   */
  openQuarantine(args: OpenQuarantine): Promise<QuarantineResult>;
  /** A manager ends a colleague's account; where cases would stand without a coordinator, they are told first. */
  endAccount(args: EndAccount): Promise<Asked<Pick<EndAccountAnswer, 'ended' | 'cases'>>>;
  /** A manager ends every sign-in of a colleague in the own unit; what lies on the devices stays. */
  endStaffSessions(args: EndStaffSessions): Promise<CommandResult>;
  /** A manager sets the address that calls to the own unit are mailed to. */
  setUnitMail(args: { mail: string }): Promise<CommandResult>;
  /** A manager chooses what the devices of the own unit may keep. */
  setUnitDevices(args: SetUnitDevices): Promise<CommandResult>;
  /** One part of a photo that lies there; the reason is logged with each. */
  quarantinedPart(args: OpenQuarantinedPart): Promise<Asked<GetPartAnswer>>;
}

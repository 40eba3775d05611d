import type { AssignStaff, EndAssignment, OpenOnGround, Release } from '#protocol/command';
import { DevicesAnswer, type PurgeDevice } from '#protocol/devices';
import { EvaluationResultsAnswer } from '#protocol/evaluation-results';
import { GetPartAnswer, type GetPartRequest } from '#protocol/files';
import {
  type EndAccount,
  EndAccountAnswer,
  type EndStaffSessions,
  type SetUnitDevices,
  type SetUnitMail,
} from '#protocol/lead-unit';
import { type EndNaming, type NamedPersons, NamedPersonsAnswer, type NamePerson } from '#protocol/named-persons';
import { type OpenQuarantine, type OpenQuarantinedPart, QuarantineAnswer } from '#protocol/quarantine';
import {
  type FinishLogCheck,
  type JudgeAccess,
  LogCheckAnswer,
  LogChecksAnswer,
  type OpenByNumber,
  OpenedByNumber,
  OpeningsAnswer,
  type OpenLogCheck,
  type ReviewOpening,
  ReviewsDue,
} from '#protocol/reviews';
import { type WhoHasSeen, WhoHasSeenAnswer } from '#protocol/seen';
import { type EndSessions, SessionsAnswer } from '#protocol/sign-in';
import type { Reply } from './reply';
import { ask, type Fetch } from './transport';

/** The online commands of the wire, each answered at once or not at all. Never queued, never repeated by itself. */
export function makeCommands(fetch: Fetch, origin = '') {
  const command = (name: string, args: unknown): Promise<Reply<void>> =>
    ask<void>(fetch, `${origin}/api/commands/${name}`, args, null);
  return {
    assignStaff: (args: AssignStaff) => command('assign-staff', args),
    endAssignment: (args: EndAssignment) => command('end-assignment', args),
    openOnGround: (args: OpenOnGround) => command('open-on-ground', args),
    openByNumber: (args: OpenByNumber) => ask(fetch, `${origin}/api/commands/open-by-number`, args, OpenedByNumber),
    openings: () => ask(fetch, `${origin}/api/openings`, undefined, OpeningsAnswer),
    reviewOpening: (args: ReviewOpening) => command('review-opening', args),
    reviewsDue: () => ask(fetch, `${origin}/api/reviews-due`, undefined, ReviewsDue),
    logChecks: () => ask(fetch, `${origin}/api/log-checks`, undefined, LogChecksAnswer),
    openLogCheck: (args: OpenLogCheck) => ask(fetch, `${origin}/api/commands/open-log-check`, args, LogCheckAnswer),
    judgeAccess: (args: JudgeAccess) => command('judge-access', args),
    finishLogCheck: (args: FinishLogCheck) => command('finish-log-check', args),
    release: (args: Release) => command('release', args),
    evaluationResults: () => ask(fetch, `${origin}/api/evaluation-results`, undefined, EvaluationResultsAnswer),
    devices: () => ask(fetch, `${origin}/api/devices`, undefined, DevicesAnswer),
    sessions: () => ask(fetch, `${origin}/api/sessions`, undefined, SessionsAnswer),
    endSessions: (args: EndSessions) => command('end-sessions', args),
    purgeDevice: (args: PurgeDevice) => command('purge-device', args),
    filePart: (args: GetPartRequest): Promise<Reply<GetPartAnswer>> =>
      ask(fetch, `${origin}/api/files/get`, args, GetPartAnswer),
    endAccount: (args: EndAccount) => ask(fetch, `${origin}/api/commands/end-account`, args, EndAccountAnswer),
    endStaffSessions: (args: EndStaffSessions) => command('end-staff-sessions', args),
    setUnitMail: (args: SetUnitMail) => command('set-unit-mail', args),
    setUnitDevices: (args: SetUnitDevices) => command('set-unit-devices', args),
    namePerson: (args: NamePerson) => command('name-person', args),
    endNaming: (args: EndNaming) => command('end-naming', args),
    namedPersons: (args: NamedPersons) => ask(fetch, `${origin}/api/commands/named-persons`, args, NamedPersonsAnswer),
    whoHasSeen: (args: WhoHasSeen) => ask(fetch, `${origin}/api/commands/who-has-seen`, args, WhoHasSeenAnswer),
    openQuarantine: (args: OpenQuarantine): Promise<Reply<QuarantineAnswer>> =>
      ask(fetch, `${origin}/api/commands/open-quarantine`, args, QuarantineAnswer),
    quarantinedPart: (args: OpenQuarantinedPart): Promise<Reply<GetPartAnswer>> =>
      ask(fetch, `${origin}/api/commands/open-quarantined-part`, args, GetPartAnswer),
  };
}

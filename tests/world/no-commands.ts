import type { OnlineCommands } from '#storage/online-commands';

const never = async () => ({ ok: false, kind: 'unreachable' }) as const;

/** What only the server can do or knows, where it can not be reached. */
export const noCommands: OnlineCommands = {
  whoHasSeen: never,
  assignStaff: never,
  endAssignment: never,
  openOnGround: never,
  openByNumber: never,
  openings: never,
  reviewOpening: never,
  reviewsDue: never,
  logChecks: never,
  openLogCheck: never,
  judgeAccess: never,
  finishLogCheck: never,
  release: never,
  namePerson: never,
  endNaming: never,
  namedPersons: never,
  devices: never,
  sessions: never,
  endSessions: never,
  evaluationResults: never,
  filePart: never,
  purgeDevice: never,
  endAccount: never,
  setUnitMail: never,
  setUnitDevices: never,
  openQuarantine: never,
  quarantinedPart: never,
};

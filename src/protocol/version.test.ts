import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { AssignStaff, EndAssignment, OpenOnGround, Release } from './command';
import { DevicesAnswer, LeftoversRequest, PurgeDevice, Purged, PurgedAnswer } from './devices';
import { EvaluationResultsAnswer } from './evaluation-results';
import { FilePartsAnswer, FilePartsRequest, GetPartAnswer, GetPartRequest, PutPartRequest } from './files';
import { EndAccount, EndAccountAnswer, EndStaffSessions, SetUnitDevices, SetUnitMail } from './lead-unit';
import { EndNaming, NamedPersons, NamedPersonsAnswer, NamePerson } from './named-persons';
import {
  ApproveOctober,
  BeginOctober,
  BegunOctober,
  CommentOctober,
  ImportIndicators,
  OctoberAnswer,
  OctoberReviewAnswer,
  OpenOctober,
  PublishedDeviations,
  TakeOutOctober,
} from './october';
import {
  AddPasskey,
  BeginRegistration,
  InvitePersonAnswer,
  LinkAnswer,
  LookAtLink,
  PasskeyAsked,
  PasskeysAnswer,
  ProveByPasskey,
  RegisterPasskey,
  RemovePasskey,
  RemovePasskeyAnswer,
  RevokePasskey,
  SignInByPasskey,
  StaffPasskeys,
  StaffPasskeysAnswer,
} from './passkeys';
import { Problem } from './problem';
import { PullAnswer, PullRequest } from './pull';
import { PushAnswer, PushRequest } from './push';
import { OpenQuarantine, OpenQuarantinedPart, QuarantineAnswer } from './quarantine';
import { ReadsAnswer, ReadsRequest } from './reads';
import {
  FinishLogCheck,
  JudgeAccess,
  LogCheckAnswer,
  LogChecksAnswer,
  OpenByNumber,
  OpenedByNumber,
  OpeningsAnswer,
  OpenLogCheck,
  ReviewOpening,
  ReviewsDue,
} from './reviews';
import { BindSession, SeatAnswer } from './seat';
import { WhoHasSeen, WhoHasSeenAnswer } from './seen';
import { PracticeSignIn, PracticeUsers, Session } from './session';
import { ProofWaysAnswer, ProviderAsked } from './sign-in';
import { PROTOCOL_VERSION } from './version';

const MESSAGES = {
  AssignStaff,
  EndAssignment,
  OpenOnGround,
  NamePerson,
  EndNaming,
  NamedPersons,
  NamedPersonsAnswer,
  Release,
  PurgeDevice,
  DevicesAnswer,
  EvaluationResultsAnswer,
  LeftoversRequest,
  Purged,
  PurgedAnswer,
  FilePartsRequest,
  FilePartsAnswer,
  PutPartRequest,
  GetPartRequest,
  GetPartAnswer,
  Problem,
  PullAnswer,
  PullRequest,
  PushAnswer,
  PushRequest,
  OpenQuarantine,
  QuarantineAnswer,
  OpenQuarantinedPart,
  ReadsAnswer,
  ReadsRequest,
  PracticeSignIn,
  PracticeUsers,
  Session,
  SeatAnswer,
  BindSession,
  EndAccount,
  EndAccountAnswer,
  EndStaffSessions,
  SetUnitMail,
  SetUnitDevices,
  WhoHasSeen,
  WhoHasSeenAnswer,
  OpenByNumber,
  OpenedByNumber,
  OpeningsAnswer,
  ReviewOpening,
  ReviewsDue,
  LogChecksAnswer,
  OpenLogCheck,
  LogCheckAnswer,
  JudgeAccess,
  FinishLogCheck,
  OctoberAnswer,
  PublishedDeviations,
  OpenOctober,
  OctoberReviewAnswer,
  BeginOctober,
  BegunOctober,
  CommentOctober,
  ApproveOctober,
  TakeOutOctober,
  ImportIndicators,
  SignInByPasskey,
  LookAtLink,
  LinkAnswer,
  BeginRegistration,
  RegisterPasskey,
  PasskeyAsked,
  PasskeysAnswer,
  ProofWaysAnswer,
  ProviderAsked,
  ProveByPasskey,
  AddPasskey,
  RemovePasskey,
  RemovePasskeyAnswer,
  StaffPasskeys,
  StaffPasskeysAnswer,
  InvitePersonAnswer,
  RevokePasskey,
};

it('the shape of every message is the one that this version promises', () => {
  const shapes = Object.entries(MESSAGES).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  ]);
  const hash = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);
  // Another hash: can an old device and a new server, and the other way round, still understand each other? If so
  // (a field that may be absent, a new code or rule), put the new hash here. If not, raise PROTOCOL_VERSION too.
  expect({ version: PROTOCOL_VERSION, hash }).toEqual({ version: 1, hash: '04dbc8ee88bfbc03' });
});

import { AssignStaff, EndAssignment, OpenOnGround, Release } from '#protocol/command';
import { EvaluationResultsAnswer } from '#protocol/evaluation-results';
import { GetPartAnswer } from '#protocol/files';
import { EndAccount, EndAccountAnswer, EndStaffSessions, SetUnitDevices, SetUnitMail } from '#protocol/lead-unit';
import { EndNaming, NamedPersons, NamedPersonsAnswer, NamePerson } from '#protocol/named-persons';
import { OpenQuarantine, OpenQuarantinedPart, QuarantineAnswer } from '#protocol/quarantine';
import { WhoHasSeen, WhoHasSeenAnswer } from '#protocol/seen';
import { PROTOCOL_VERSION } from '#protocol/version';
import { assignStaff, endAssignment, openOnGround } from './assignments';
import { commandsOf } from './command-routes';
import { resultsFor } from './evaluation-results';
import { endAccount, endStaffSessions, setUnitDevices, setUnitMail } from './lead-unit';
import { endNaming, namedPersons, namePerson } from './named-persons';
import { openQuarantine } from './quarantine';
import { openQuarantinedPart } from './quarantined-part';
import { release } from './release';
import type { App, Shared } from './routes';
import { whoHasSeen } from './who-has-seen';

/** Online commands: what only the server can know or grant. 204 or what was asked for, else a problem. */
export function commandRoutes(app: App, shared: Shared): void {
  const { add, ask, tell } = commandsOf(app, shared);
  add('assign-staff', 'Assigns a colleague to a dossier.', AssignStaff, assignStaff);
  add('end-assignment', 'Ends an assignment.', EndAssignment, endAssignment);
  add('open-on-ground', 'Opens a dossier of the unit for 60 minutes.', OpenOnGround, openOnGround);
  add('name-person', 'Names a colleague who may open a case under protected identity.', NamePerson, namePerson);
  add('end-naming', 'Takes such a name away, and the access with it.', EndNaming, endNaming);
  ask(
    'named-persons',
    'Who of the own unit may open a case under protected identity.',
    [NamedPersons, NamedPersonsAnswer],
    namedPersons,
  );
  ask(
    'open-quarantine',
    'What the unit wrote and may no longer send; for its manager, on a logged ground.',
    [OpenQuarantine, QuarantineAnswer],
    openQuarantine,
  );
  ask(
    'open-quarantined-part',
    'One part of a photo in the unit’s quarantine; for its manager, on a logged ground.',
    [OpenQuarantinedPart, GetPartAnswer],
    openQuarantinedPart,
  );
  add('set-unit-mail', 'Sets where calls to the unit are mailed; for its manager.', SetUnitMail, setUnitMail);
  add(
    'set-unit-devices',
    'Chooses what the devices of the unit may keep; for its manager.',
    SetUnitDevices,
    setUnitDevices,
  );
  ask(
    'end-account',
    'Ends a colleague’s account, for the manager; tells which cases would stand without a coordinator.',
    [EndAccount, EndAccountAnswer],
    endAccount,
  );
  add(
    'end-staff-sessions',
    'Ends every sign-in of a colleague in the unit; for its manager.',
    EndStaffSessions,
    endStaffSessions,
  );
  ask(
    'who-has-seen',
    'Who has seen a case, as far as the actor may be told.',
    [WhoHasSeen, WhoHasSeenAnswer],
    whoHasSeen,
  );
  add('release', 'Releases records on a statute ground.', Release, release);
  tell(
    'evaluation-results',
    'Answers to the five questions, by closed half-year and never fewer than five.',
    EvaluationResultsAnswer,
    async (core, actor) => ({ v: PROTOCOL_VERSION, periods: await resultsFor(core, actor) }),
  );
}

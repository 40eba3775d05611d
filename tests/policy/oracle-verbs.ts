import { isIn, isProtected, type Told, type Viewer } from './oracle-cells';

// What a person is answered who does something with a case, in the authorisation matrix: written from the rule book a
// second time, as oracle-cells.ts is. Nothing of the product is asked.

/** The kinds that a writer may choose for a free text. */
const TEXTS = [
  'PLAN_ACTION',
  'SCHOOL',
  'STUDENT_HEALTH',
  'HEALTH',
  'PSYCH',
  'SOCIAL',
  'FAMILY_OTHER_PERSON',
  'CHILD_VOICE',
] as const;

/** `yes`, or the stable code that the person is told. */
type Answer = (told: Told, viewer: Viewer) => string;

/** Is there a consent to a plan? It is what every case of the matrix begins with. */
const mayPlan = ({ world }: Told) =>
  world.permits.some(
    (permit) => permit.plan && !permit.board && !permit.takenBack.includes('whole') && isGiven(permit),
  );
const isGiven = ({ answers }: Told['world']['permits'][number]) =>
  answers.length === 2 && answers.every(({ says }) => says === 'yes');

/**
 * A change of a case: those who are in it, and who may. Whoever was in the case once knows of it, and the words are kept;
 * who never was hears that there is none.
 */
const change =
  (may: (told: Told, viewer: Viewer) => boolean): Answer =>
  (told, viewer) => {
    if (viewer.standing === 'never') return 'unknown-dossier';
    return isIn(told, viewer) && may(told, viewer) ? 'yes' : 'no';
  };

/** What the coordinating unit alone may do: invite, call, issue, close, hand over. */
const coordinates = (told: Told, viewer: Viewer) => viewer.unit === told.convener;

/** What is done by a change that a device sends. A record is changed by the unit that wrote it, and by no other. */
export const CHANGES: Record<string, Answer> = {
  ...Object.fromEntries(
    TEXTS.flatMap((kind) => [
      [`write a text of ${kind}`, change(mayPlan)],
      [`change a text of ${kind}`, change((told, viewer) => coordinates(told, viewer) && mayPlan(told))],
    ]),
  ),
  // B1: of nobody whose identity, or whose close adult's, is protected, at whichever level.
  'write where the child lives': change((told) => !isProtected(told)),
  'note the child’s words for the own unit': change(() => true),
  'write an input for the own unit': change(() => true),
  invite: change(coordinates),
  'issue the plan': change((told, viewer) => coordinates(told, viewer) && mayPlan(told)),
  'give the plan on paper': change((told, viewer) => coordinates(told, viewer) && mayPlan(told)),
  'hand over': change(coordinates),
  'open again': change(coordinates),
  close: change(coordinates),
};

const knowsOf = (told: Told, unit: string) =>
  [told.convener, ...told.invited, ...told.permits.flatMap((one) => one.units)].includes(unit);
const leads = ({ role }: Viewer) => role === 'coordinator' || role === 'manager';

/** What is asked of those who are in the case; whoever is not hears what would be heard of one that is not there. */
const entered =
  (answer: (told: Told, viewer: Viewer) => string): Answer =>
  (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    return isIn(told, viewer) ? answer(told, viewer) : 'not-found';
  };

/** Of a protected case people are named; of every other they are assigned. */
const naming = (answer: (viewer: Viewer) => string): Answer =>
  entered((told, viewer) => (isProtected(told) ? answer(viewer) : 'not-found'));

/** Without consent, between public health care and public social services alone (ST1): never to or from a school. */
const exchange = (told: Told, { unit }: Viewer) =>
  ['SOC_PUB', 'HEALTH_PUB'].includes(told.world.units[unit]?.sector ?? '') ? 'yes' : 'refused';

/** What is done by an online command. Under protected identity nobody opens anything by a reason. */
export const COMMANDS: Record<string, Answer> = {
  'who has seen': entered(() => 'yes'),
  assign: entered((told) => (isProtected(told) ? 'refused' : 'yes')),
  'end an assignment': entered((told) => (isProtected(told) ? 'refused' : 'yes')),
  'who is named': naming(() => 'yes'),
  name: naming((viewer) => (leads(viewer) ? 'yes' : 'refused')),
  'take a name away': naming((viewer) => (leads(viewer) ? 'yes' : 'refused')),
  disclose: entered(exchange),
  'read the photo': (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    return isIn(told, viewer) && viewer.unit === told.convener ? 'yes' : 'unknown';
  },
  'open on a ground': (told, viewer) => {
    if (viewer.standing === 'closed') return 'account-closed';
    if (!leads(viewer)) return 'refused';
    if (!knowsOf(told, viewer.unit)) return 'not-found';
    if (isIn(told, viewer) && viewer.standing === 'assigned') return 'yes';
    return isProtected(told) ? 'not-found' : 'yes';
  },
};

/** What stands before a paper or a text of the case on a device: how many questions, and whether it is given so many hours after the last contact. */
export const mayOutput = (told: Told, hours: number): { stops: number; given: boolean } =>
  isProtected(told) ? { stops: 2, given: hours < 24 } : { stops: 0, given: true };
